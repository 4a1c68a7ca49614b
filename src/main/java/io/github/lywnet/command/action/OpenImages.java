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

import ij.ImagePlus;
import ij.WindowManager;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.header.ScanHeader;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;
import io.github.lywnet.settings.Settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The images that are open in ImageJ, also those of a batch mode macro. */
public final class OpenImages {

	/** Kinds of images whose modality is not known. */
	private static final String GREY = "grey";
	private static final String COLOR = "color";

	/** An image that was fused already, which nobody fuses again. */
	private static final String FUSED = "fused";

	private OpenImages() {
		// static methods only
	}

	/** The open images in the order of their opening. */
	public static List<ImagePlus> all() {
		final List<ImagePlus> images = new ArrayList<>();
		final int[] ids = WindowManager.getIDList();
		if (ids == null) return images;
		for (final int id : ids) {
			images.add(WindowManager.getImage(id));
		}
		return images;
	}

	/** Titles of the open images in the order of their opening. */
	public static List<String> titles() {
		return Arrays.asList(WindowManager.getImageTitles());
	}

	/**
	 * The open images that a dialog suggests: the {@link #likelyPair}, or the
	 * {@link #likelyPairAndFused}, with the {@link #lastOpened} for a fused image
	 * that is required.
	 *
	 * @param settings those of the dialog; the first of its images is the
	 *          anatomical one, the second the functional one, the third the fused
	 *          one
	 * @throws FusionException if fewer are open than are required
	 */
	public static Settings suggest(final List<Setting> settings) {
		final List<Setting> images = settings.stream().filter(setting -> setting
			.kind() == Kind.IMAGE).collect(Collectors.toList());
		final List<String> required = images.stream().filter(image -> !image
			.isOptionalImage()).map(Setting::label).collect(Collectors.toList());
		if (titles().size() < required.size()) throw new FusionException(tooFew(
			required));
		if (images.isEmpty()) return Settings.NONE;
		final boolean hasFused = images.size() > 2;
		final ImagePlus[] likely = hasFused ? likelyPairAndFused() : likelyPair();
		final Settings pair = Settings.NONE.with(images.get(0), likely[0]
			.getTitle()).with(images.get(1), likely[1].getTitle());
		if (!hasFused) return pair;
		final Setting fused = images.get(2);
		if (likely[2] != null) return pair.with(fused, likely[2].getTitle());
		return fused.isOptionalImage() ? pair : pair.with(fused, lastOpened()
			.getTitle());
	}

	/**
	 * What users read where too few images are open.
	 *
	 * @param wanted labels of the images that a dialog would ask for
	 */
	public static String tooFew(final List<String> wanted) {
		return "Open images: " + titles().size() + ". Expected " + wanted.size() +
			", please open them first:\n" + String.join("\n", wanted);
	}

	/**
	 * The two open images that are most likely meant, of at least two; of those
	 * that are as likely, the one opened first. The modality in a DICOM header
	 * decides: MR is the anatomical image, PT, NM or CT the functional one. Where
	 * no header tells it, an image without colours is the anatomical one, one
	 * with colours the functional one. Fused images are the last that are meant.
	 */
	public static ImagePlus[] likelyPair() {
		final List<ImagePlus> images = all();
		final ImagePlus anatomical = likeliest(images, Arrays.asList("MR", GREY,
			"CT", COLOR));
		images.remove(anatomical);
		return new ImagePlus[] { anatomical, likeliest(images, Arrays.asList("PT",
			"NM", "CT", COLOR, GREY)) };
	}

	/** The first image of the first kind that there is, else the first one. */
	private static ImagePlus likeliest(final List<ImagePlus> images,
		final List<String> kinds)
	{
		return kinds.stream().flatMap(kind -> images.stream().filter(image -> kind
			.equals(kind(image)))).findFirst().orElse(images.get(0));
	}

	private static String kind(final ImagePlus image) {
		if (ImagePairFusion.isFused(image)) return FUSED;
		final String modality = ScanHeader.modality(image);
		return !modality.isEmpty() ? modality : isColor(image) ? COLOR : GREY;
	}

	/**
	 * The anatomical, functional and fused image that are most likely meant, of
	 * at least two open images: of those that tell that they were fused the one
	 * opened last, and the sources that it names. Where these are not open, or
	 * none is fused, the first two are the {@link #likelyPair}. The fused image
	 * is null if there is none besides.
	 */
	public static ImagePlus[] likelyPairAndFused() {
		final List<ImagePlus> images = all();
		ImagePlus[] pair = likelyPair();
		ImagePlus fused = null;
		for (final ImagePlus image : images) {
			if (ImagePairFusion.isFused(image)) fused = image;
		}
		if (fused == null) return new ImagePlus[] { pair[0], pair[1], null };
		final ImagePlus[] sources = ImagePairFusion.sources(fused).stream().map(
			WindowManager::getImage).toArray(ImagePlus[]::new);
		if (areThree(sources[0], sources[1], fused)) pair = sources;
		return new ImagePlus[] { pair[0], pair[1], areThree(pair[0], pair[1], fused)
			? fused : null };
	}

	private static boolean areThree(final ImagePlus a, final ImagePlus b,
		final ImagePlus c)
	{
		return a != null && b != null && a != b && a != c && b != c;
	}

	/** The image opened last, of at least one. */
	public static ImagePlus lastOpened() {
		final List<ImagePlus> images = all();
		return images.get(images.size() - 1);
	}

	/**
	 * Whether pixels of the current plane have colours, or a LUT gives them some.
	 */
	private static boolean isColor(final ImagePlus image) {
		final ImageProcessor plane = image.getProcessor();
		return plane instanceof ColorProcessor ? !plane.isGrayscale() : plane
			.isColorLut();
	}

	/**
	 * The first open image of the title that a setting gives.
	 *
	 * @throws FusionException if there is none
	 */
	public static ImagePlus find(final Setting setting, final Settings settings) {
		final String title = settings.text(setting);
		final ImagePlus image = WindowManager.getImage(title);
		if (image != null) return image;
		throw new FusionException(setting.named() + " is \"" + title +
			"\", which is not open: expected the title of an open image, which are " +
			titles() + ".");
	}

	/**
	 * The first open image of the title that a setting gives; null if it gives
	 * none.
	 *
	 * @throws FusionException if an image is named that is not open
	 */
	public static ImagePlus findOptional(final Setting setting,
		final Settings settings)
	{
		final String title = settings.text(setting);
		return title.isEmpty() || title.equals(Setting.NO_IMAGE) ? null : find(
			setting, settings);
	}

	/**
	 * A title that no open image has: the wanted one, else followed by -1, -2 and
	 * so on, as ImageJ does for windows.
	 */
	public static String uniqueTitle(final String wanted) {
		final List<String> titles = titles();
		String title = wanted;
		for (int i = 1; titles.contains(title); i++) {
			title = wanted + "-" + i;
		}
		return title;
	}
}
