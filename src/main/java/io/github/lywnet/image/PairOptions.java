/*-
 * #%L
 * Medical image fusion with the LYWNet network, for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 LYWNet Fusion developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.lywnet.image;

import ij.process.LUT;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.color.ColorMode;
import io.github.lywnet.image.color.LookUpTables;
import io.github.lywnet.image.intensity.RangeRule;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;
import io.github.lywnet.settings.Texts;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How two images become a pair that can be fused. Immutable.
 *
 * <pre>
 *
 * PairOptions options = new PairOptions().with(PairOptions.COLOR, "grey");
 * </pre>
 */
public final class PairOptions {

	/** {@code keep} or {@code grey}. */
	public static final Setting COLOR = Setting.choice("color", Texts.COLOR_LABEL,
		Texts.COLOR, "keep", "grey");

	/**
	 * One range for both images, or two with a comma between for the anatomical
	 * and the functional image; each as {@link RangeRule} says.
	 */
	public static final Setting RANGE = Setting.text("range", Texts.RANGE_LABEL,
		Texts.RANGE, "auto");

	/** A look-up table of ImageJ, by name or file. */
	public static final Setting LUT = Setting.text("lut", Texts.LUT_LABEL,
		Texts.LUT, "");

	/** Whether the functional image may be resampled. */
	public static final Setting RESAMPLE = Setting.flag("resample",
		Texts.RESAMPLE_LABEL, Texts.RESAMPLE);

	/** The value of {@link #REGISTER} that means a registration. */
	public static final String RIGID = "rigid";

	/**
	 * Whether and how the functional image is registered to the anatomical one.
	 */
	public static final Setting REGISTER = Setting.text("register",
		Texts.REGISTER_LABEL, Texts.REGISTER, "none");

	/** Whether only a region of interest is fused. */
	public static final Setting ROI = Setting.flag("roi", Texts.ROI_LABEL,
		Texts.ROI);

	/** Whether a plane or volume goes with all of the other image. */
	public static final Setting REPEAT = Setting.flag("repeat",
		Texts.REPEAT_LABEL, Texts.REPEAT);

	/** All of these. */
	public static final List<Setting> SETTINGS = Collections.unmodifiableList(
		Arrays.asList(COLOR, RANGE, LUT, RESAMPLE, REGISTER, ROI, REPEAT));

	private final Settings settings;
	private final ColorMode color;
	private final RangeRule anatomicalRange;
	private final RangeRule functionalRange;
	private final LUT lut;
	private final boolean resample;
	private final String register;
	private final boolean roi;
	private final boolean repeat;

	/** Makes the options of a user who chooses none. */
	public PairOptions() {
		this(Settings.NONE);
	}

	/**
	 * Reads the options that somebody has chosen.
	 *
	 * @throws FusionException if one has an impossible value
	 */
	public PairOptions(final Settings settings) {
		this.settings = settings;
		color = ColorMode.parse(settings.text(COLOR));
		final String[] rules = settings.text(RANGE).split(",", -1);
		if (rules.length > 2) throw new FusionException("Impossible range \"" +
			settings.text(RANGE) + "\": " + RangeRule.EXPECTED +
			"; for both images, or two of them with a comma between for the anatomical " +
			"and the functional image.");
		anatomicalRange = RangeRule.parse(rules[0]);
		functionalRange = RangeRule.parse(rules[rules.length - 1]);
		final String table = settings.text(LUT);
		lut = table.isEmpty() ? null : LookUpTables.find(table);
		resample = settings.flag(RESAMPLE);
		register = settings.text(REGISTER);
		if (isTransform(register) && !new File(register).isFile()) {
			throw new FusionException("There is no transform \"" + register +
				"\": expected none, rigid, or the path of a file in ITK's text format " +
				"(.tfm).");
		}
		roi = settings.flag(ROI);
		repeat = settings.flag(REPEAT);
	}

	/**
	 * These options with another value for one.
	 *
	 * @throws FusionException if the value is impossible
	 */
	public PairOptions with(final Setting setting, final String value) {
		return new PairOptions(settings.with(setting, value));
	}

	/**
	 * The value of an option for those who work in another folder: a look-up
	 * table's or a transform's file as an absolute path.
	 *
	 * @param value as somebody has written it, relative to the folder
	 * @return the value itself where it names no file
	 */
	public static String absolute(final Setting setting, final String value,
		final Path folder)
	{
		final boolean isFile = !value.isEmpty() && (setting == LUT ? !LookUpTables
			.isName(value) : setting == REGISTER && isTransform(value));
		try {
			return isFile ? folder.resolve(value).normalize().toString() : value;
		}
		catch (final InvalidPathException exc) {
			return value; // whoever opens it tells that there is no such file
		}
	}

	/** What somebody has chosen, of which these options were made. */
	public Settings settings() {
		return settings;
	}

	/** The value of one of {@link #SETTINGS} as it was written. */
	public String text(final Setting setting) {
		return settings.text(setting);
	}

	/** What becomes of the functional image's colours. */
	public ColorMode color() {
		return color;
	}

	RangeRule anatomicalRange() {
		return anatomicalRange;
	}

	RangeRule functionalRange() {
		return functionalRange;
	}

	/** The colours of a grey functional image; null for its own. */
	LUT lut() {
		return lut;
	}

	/** Whether a functional image of other voxels is resampled. */
	public boolean resample() {
		return resample;
	}

	/**
	 * Whether the functional image is registered: not by what the headers say.
	 */
	public boolean isRegistered() {
		return !register.equals(REGISTER.standard());
	}

	/**
	 * The file of the transform that registers the images, where one is given.
	 */
	public Optional<Path> transform() {
		return isTransform(register) ? Optional.of(Paths.get(register)) : Optional
			.empty();
	}

	/** {@code none}, {@code rigid} or the path of a transform. */
	String register() {
		return register;
	}

	/** Whether only the bounding box of the region of interest is fused. */
	public boolean roi() {
		return roi;
	}

	/** Whether an image of one plane is fused with every plane of the other. */
	public boolean repeat() {
		return repeat;
	}

	private static boolean isTransform(final String register) {
		return !register.equals(REGISTER.standard()) && !register.equals(RIGID);
	}
}
