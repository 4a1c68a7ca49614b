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
import ij.measure.Calibration;

import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.PairPictures;
import io.github.lywnet.report.figure.Figure;
import io.github.lywnet.report.figure.FigureFile;
import io.github.lywnet.report.figure.FigureRow;
import io.github.lywnet.report.figure.Zooms;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws a figure for a paper of open images: a row of both sources and fused
 * images.
 */
public final class FigureAction {

	/** An image fused of both, by any tool. */
	public static final Setting FUSED = CompareAction.FUSED;

	/** Another one. */
	public static final Setting SECOND = Setting.optionalImage("second",
		"Second fused image (optional)",
		"For a further column, made by another tool");

	/** Another one. */
	public static final Setting THIRD = Setting.optionalImage("third",
		"Third fused image (optional)",
		"For a further column, made by another tool");

	private static final String SELECTION = "selection";

	private static final Setting ZOOM = Setting.text("zoom", "Zoom",
		"Up to two places that are enlarged, " + Zooms.SYNTAX +
			": first pixel, width " +
			"and height in pixels of the anatomical image; " + SELECTION + ", its " +
			"selection if there is one; or none", SELECTION);

	private static final Setting OUTPUT = Setting.text("output",
		"Output file (optional)",
		"A .png file of 300 dpi or a .pdf file with text; overwritten if it exists",
		"");

	/** All that there are, in the order of the dialog. */
	public static final List<Setting> SETTINGS = settings();

	private static final double MILLIMETRES_PER_INCH = 25.4;

	private FigureAction() {
		// static methods only
	}

	/**
	 * Draws the figure, of stacks the slice that is shown, and saves it if that
	 * is wanted.
	 *
	 * @param fused images of both sources; null for one that is not given
	 * @param monitor is told the progress of a registration, and may end it
	 * @return the figure as RGB image of 300 dpi, with a title that no open image
	 *         has; not shown
	 * @throws FusionException if the images are no pair, a fused image is one of
	 *           the sources or of another size, or the file cannot be written
	 * @throws FusionCanceledException if the monitor ends it
	 */
	public static ImagePlus run(final ImagePlus anatomical,
		final ImagePlus functional, final List<ImagePlus> fused,
		final Settings settings, final FusionMonitor monitor)
	{
		final Optional<FigureFile> file = Optional.ofNullable(PathOption.parse(
			OUTPUT, settings)).map(FigureAction::file);
		final List<ImagePlus> methods = fused.stream().filter(Objects::nonNull)
			.collect(Collectors.toList());
		methods.forEach(image -> CompareAction.checkDiffers(image, anatomical,
			functional));
		final ImagePair pair = ImagePair.of(anatomical, functional, new PairOptions(
			settings), monitor);
		pair.facts().warnings().forEach(warning -> IJ.log("LYWNet: " + warning));
		final Figure figure = figure(pair, anatomical, functional, methods,
			settings);
		file.ifPresent(some -> some.write(figure));
		return image(figure, anatomical.getTitle());
	}

	private static FigureFile file(final Path path) {
		return new FigureFile(path, RunInputs.ofFusion(Collections.emptyList()));
	}

	private static Figure figure(final ImagePair pair, final ImagePlus anatomical,
		final ImagePlus functional, final List<ImagePlus> methods,
		final Settings settings)
	{
		final PairPictures views = PairPictures.ofPlane(pair, slice(anatomical,
			functional));
		final List<String> columns = new ArrayList<>(Arrays.asList("anatomical",
			"functional"));
		final List<BufferedImage> pictures = new ArrayList<>(Arrays.asList(views
			.anatomical(), views.functional()));
		for (final ImagePlus method : methods) {
			columns.add(method.getTitle());
			pictures.add(views.fused(method));
		}
		return new Figure(columns, Collections.singletonList(new FigureRow(
			anatomical.getTitle(), pictures, views.millimetresPerPixel(), zooms(
				anatomical, settings, views.step()))));
	}

	/**
	 * The slice that is shown of the anatomical image, or of the functional one
	 * with it.
	 */
	private static int slice(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		final ImagePlus image = anatomical.getNSlices() > 1 ? anatomical
			: functional;
		// NB: getZ() is right in windows only
		return image.convertIndexToPosition(image.getCurrentSlice())[1] - 1;
	}

	/**
	 * The places in pixels of the pictures, which are subsampled if they are
	 * large.
	 */
	private static List<Rectangle> zooms(final ImagePlus anatomical,
		final Settings settings, final int step)
	{
		return places(anatomical, settings).stream().map(place -> new Rectangle(
			place.x / step, place.y / step, Math.max(1, place.width / step), Math.max(
				1, place.height / step))).collect(Collectors.toList());
	}

	private static List<Rectangle> places(final ImagePlus anatomical,
		final Settings settings)
	{
		final String zoom = settings.text(ZOOM);
		if (zoom.equals("none")) return Collections.emptyList();
		if (!zoom.equals(SELECTION)) return Zooms.parse(zoom);
		// NB: where nothing but the selection is shown, it is no place in it
		if (anatomical.getRoi() == null || settings.flag(PairOptions.ROI)) {
			return Collections.emptyList();
		}
		return Collections.singletonList(anatomical.getRoi().getBounds()
			.intersection(new Rectangle(anatomical.getWidth(), anatomical
				.getHeight())));
	}

	private static ImagePlus image(final Figure figure, final String title) {
		final ImagePlus image = new ImagePlus(OpenImages.uniqueTitle("Figure of " +
			title), FigureFile.picture(figure));
		final Calibration calibration = image.getCalibration();
		calibration.pixelWidth = MILLIMETRES_PER_INCH / FigureFile.DOTS_PER_INCH;
		calibration.pixelHeight = calibration.pixelWidth;
		calibration.setUnit("mm");
		return image;
	}

	private static List<Setting> settings() {
		final List<Setting> settings = new ArrayList<>(Arrays.asList(
			FuseOptions.ANATOMICAL, FuseOptions.FUNCTIONAL, FUSED, SECOND, THIRD,
			ZOOM));
		settings.addAll(PairOptions.SETTINGS);
		settings.add(OUTPUT);
		return Collections.unmodifiableList(settings);
	}
}
