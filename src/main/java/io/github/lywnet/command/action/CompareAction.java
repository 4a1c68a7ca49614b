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

package io.github.lywnet.command.action;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.image.ComparedImages;
import io.github.lywnet.image.ComparedImages.Part;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;
import io.github.lywnet.view.Comparison;
import io.github.lywnet.view.ComparisonOptions;
import io.github.lywnet.view.ComparisonWindow;
import io.github.lywnet.view.Layout;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Shows how images lie on each other, before or after they are fused. */
public final class CompareAction {

	/** An image fused of both, by any tool. */
	public static final Setting FUSED = Setting.optionalImage("fused",
		"Fused image (optional)", "Made of both by any tool");

	/** Where the picture is saved. */
	public static final Setting OUTPUT = Setting.text("output",
		"Output file (optional)",
		"A .tif file, or .png for a single plane; overwritten if it exists", "");

	/** All that there are, in the order of the dialog. */
	public static final List<Setting> SETTINGS = settings();

	private static final String TITLE = "Comparison of ";

	private CompareAction() {
		// static methods only
	}

	/**
	 * Compares images. In a window the picture can be changed, and its planes are
	 * made when they are looked at; a macro, and whoever has no screen, gets an
	 * RGB image in memory.
	 *
	 * @param fused null for none
	 * @param isWatched whether somebody looks at the picture rather than a macro
	 * @param monitor is told the progress of a registration, and may end it
	 * @return the picture, with a title that no open image has; in its window
	 *         where it is watched, else not shown
	 * @throws FusionException if the images cannot be compared
	 * @throws FusionCanceledException if the monitor ends it
	 */
	public static ImagePlus run(final ImagePlus anatomical,
		final ImagePlus functional, final ImagePlus fused, final Settings settings,
		final boolean isWatched, final FusionMonitor monitor)
	{
		final ComparisonOptions options = new ComparisonOptions(settings);
		final Path output = PathOption.parse(OUTPUT, settings);
		checkDiffers(fused, anatomical, functional);
		final ImagePair pair = ImagePair.of(anatomical, functional, new PairOptions(
			settings), monitor);
		final ComparedImages images = new ComparedImages(pair, fused);
		if (output != null) ImageFiles.checkOutput(output, true, images
			.planes() > 1);
		pair.facts().warnings().forEach(warning -> IJ.log("LYWNet: " + warning));
		return show(new Comparison(images, options), OpenImages.uniqueTitle(TITLE +
			anatomical.getTitle()), output, isWatched && !GraphicsEnvironment
				.isHeadless());
	}

	/**
	 * Opens the comparison of a pair and the image fused of it: the anatomical
	 * image on the left, the fused one on the right. A macro gets an RGB image as
	 * of {@link #run}, also without a screen; a script without a screen gets
	 * none.
	 *
	 * @param anatomical the title of the anatomical image
	 */
	static void open(final ImagePair pair, final String anatomical,
		final ImagePlus fused)
	{
		final boolean isWatched = Macro.getOptions() == null;
		if (isWatched && GraphicsEnvironment.isHeadless()) return;
		final ComparisonOptions options = new ComparisonOptions(Settings.NONE.with(
			ComparisonOptions.LAYOUT, Layout.SWIPE.key()).with(ComparisonOptions.TOP,
				Part.FUSED.key()));
		show(new Comparison(new ComparedImages(pair, fused), options), OpenImages
			.uniqueTitle(TITLE + anatomical), null, isWatched).show();
	}

	private static ImagePlus show(final Comparison comparison, final String title,
		final Path output, final boolean inWindow)
	{
		if (inWindow && output == null) return ComparisonWindow.show(comparison,
			title);
		final ImagePlus image = comparison.image(title);
		if (output != null) ImageFiles.save(image, output, true);
		return inWindow ? ComparisonWindow.show(comparison, title) : image;
	}

	/** Refuses a source as the fused image. */
	static void checkDiffers(final ImagePlus fused, final ImagePlus anatomical,
		final ImagePlus functional)
	{
		if (fused == null || fused != anatomical && fused != functional) return;
		throw new FusionException("The image \"" + fused.getTitle() +
			"\" is chosen as fused image and as a source: expected three different " +
			"images, or none as the fused one. If two open images have the same title, " +
			"rename one with Image > Rename...");
	}

	private static List<Setting> settings() {
		final List<Setting> settings = new ArrayList<>(Arrays.asList(
			FuseOptions.ANATOMICAL, FuseOptions.FUNCTIONAL, FUSED));
		settings.addAll(ComparisonOptions.SETTINGS);
		settings.addAll(PairOptions.SETTINGS);
		settings.add(OUTPUT);
		return Collections.unmodifiableList(settings);
	}
}
