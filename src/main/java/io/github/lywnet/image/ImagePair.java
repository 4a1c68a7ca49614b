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

import ij.ImagePlus;
import ij.process.LUT;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.image.color.ColorMode;
import io.github.lywnet.image.color.LuminanceChroma;
import io.github.lywnet.image.color.LutColors;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.intensity.IntensityRange;
import io.github.lywnet.image.intensity.RangeRule;
import io.github.lywnet.space.CommonGrid;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.registration.AlignmentCheck;
import io.github.lywnet.space.registration.AlignmentFinding;
import io.github.lywnet.space.registration.RigidTransform;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Two images that can be fused: checked, brought to the same voxels, their
 * intensity ranges chosen.
 * <p>
 * Images have any type of ImageJ: 8, 16 or 32-bit grey, 8-bit colour, 24-bit
 * RGB, or composite of three channels, see {@link StackCells}. The anatomical
 * image is grey. They are planes, stacks, volumes or hyperstacks, virtual ones
 * included; they have the same voxels, see {@link CommonGrid}, unless the
 * options say how they come to have them. Voxels are read and resampled when
 * they are needed. Ranges are those of the whole images, whatever is cut out.
 * The images are not changed, and must not change meanwhile.
 * </p>
 */
public final class ImagePair {

	private final ImagePlus anatomicalImage;
	private final ImagePlus functionalImage;
	private final PairOptions options;
	private final Placement placement;
	private final CommonGrid grid;
	private final Rectangle window;
	private final Volume anatomical;
	private final Volume functional;
	private final boolean anatomicalIsRepeated;
	private final IntensityRange anatomicalRange;
	private final IntensityRange functionalRange;
	private final LuminanceChroma luminanceChroma;
	private final boolean colored;
	private final AlignmentFinding finding;
	private final List<String> warnings = new ArrayList<>();

	private ImagePair(final Volume a, final Volume f,
		final ImagePlus anatomicalImage, final ImagePlus functionalImage,
		final PairOptions options, final RigidTransform known,
		final FusionMonitor monitor)
	{
		this.anatomicalImage = anatomicalImage;
		this.functionalImage = functionalImage;
		this.options = options;
		final boolean repeatsPlane = options.repeat() && (isPlane(a) || isPlane(f));
		if (!repeatsPlane && !options.resample() && !options.isRegistered())
			PairCheck.checkSlices(a, f);
		placement = known != null ? Placement.known(a, f, known) : options
			.isRegistered() ? Placement.registered(a, f, options.register(), monitor)
				: Placement.ofHeaders(geometry(a, repeatsPlane), geometry(f,
					repeatsPlane), options.resample());
		grid = placement.grid();
		warnings.addAll(grid.warnings());
		final Volume onGrid = grid.isSame() ? f : f.resampled(grid);
		window = options.roi() ? RegionOfInterest.of(anatomicalImage)
			: new Rectangle(a.dimensions().width(), a.dimensions().height());
		final Volume partOfA = part(a);
		final Volume partOfF = part(onGrid);
		anatomical = options.repeat() ? partOfA.repeated(partOfF.dimensions())
			: partOfA;
		functional = options.repeat() ? partOfF.repeated(partOfA.dimensions())
			: partOfF;
		anatomicalIsRepeated = partOfA.dimensions().planes() < anatomical
			.dimensions().planes();
		PairCheck.checkPlanes(anatomical, functional);
		PairCheck.checkGrey(partOfA, window);
		anatomicalRange = options.anatomicalRange().range(a);
		functionalRange = options.functionalRange().range(f);
		luminanceChroma = luminanceChroma(options.color());
		colored = options.color() == ColorMode.KEEP && luminanceChroma.isColored();
		finding = AlignmentCheck.of(firstVolume(anatomicalLuminance()), firstVolume(
			luminanceChroma.luminance()), anatomical.geometry());
		if (finding.isSuspicious()) warnings.add(finding.message());
		if (!functionalRange.isInverted() && BrightBorder.isSeen(luminanceChroma
			.luminance())) warnings.add(BrightBorder.WARNING);
	}

	/**
	 * Prepares two images that nobody waits for, see
	 * {@link #of(ImagePlus, ImagePlus, PairOptions, FusionMonitor)}.
	 */
	public static ImagePair of(final ImagePlus anatomical,
		final ImagePlus functional, final PairOptions options)
	{
		return of(anatomical, functional, options, FusionMonitor.NONE);
	}

	/**
	 * Prepares two images. Reads all planes of 16 and 32-bit images, whose range
	 * it is to find, and of RGB images, whose colours it is to see; registers
	 * them if the options say so.
	 *
	 * @param anatomical the anatomical image; null and an image without pixels
	 *          mean a title that is not open
	 * @param functional the functional image; null and an image without pixels
	 *          mean a title that is not open
	 * @param monitor is told the progress of a registration, and may end it
	 * @throws FusionException if they cannot be fused, naming both images, what
	 *           was found and what was expected
	 */
	public static ImagePair of(final ImagePlus anatomical,
		final ImagePlus functional, final PairOptions options,
		final FusionMonitor monitor)
	{
		return of(anatomical, functional, options, null, monitor);
	}

	/**
	 * Prepares two images that were registered before, without registering them
	 * again.
	 *
	 * @param options by which they were registered
	 * @param transform what was found, see {@link #transform}
	 * @throws FusionException as
	 *           {@link #of(ImagePlus, ImagePlus, PairOptions, FusionMonitor)}
	 */
	public static ImagePair registered(final ImagePlus anatomical,
		final ImagePlus functional, final PairOptions options,
		final RigidTransform transform)
	{
		return of(anatomical, functional, options, transform, FusionMonitor.NONE);
	}

	private static ImagePair of(final ImagePlus anatomical,
		final ImagePlus functional, final PairOptions options,
		final RigidTransform known, final FusionMonitor monitor)
	{
		try {
			PairCheck.checkImages(anatomical, functional);
			return new ImagePair(Volume.of(anatomical, options.isRegistered()), Volume
				.of(functional, options.resample() || options.isRegistered()),
				anatomical, functional, options, known, monitor);
		}
		catch (final FusionException exc) {
			throw new FusionException(exc.getMessage() + "\nAnatomical image: " +
				PairCheck.name(anatomical) + "\nFunctional image: " + PairCheck.name(
					functional), exc);
		}
	}

	/**
	 * Prepares two images of ImgLib2: X and Y first, then as far as there are Z,
	 * channel and time. They have no geometry, look-up tables or regions of
	 * interest.
	 *
	 * @throws FusionException if they cannot be fused, naming what was found and
	 *           what was expected
	 */
	public static ImagePair of(
		final RandomAccessibleInterval<? extends RealType<?>> anatomical,
		final RandomAccessibleInterval<? extends RealType<?>> functional,
		final PairOptions options)
	{
		return new ImagePair(Volume.of(anatomical, "anatomical"), Volume.of(
			functional, "functional"), null, null, options, null, FusionMonitor.NONE);
	}

	/**
	 * Whether the fused image is a stack or has more than 8 bits, so that PNG
	 * cannot hold it.
	 */
	public boolean needsTiff() {
		return dimensions().planes() > 1 || fusedBitDepth() == 16 ||
			fusedBitDepth() == 32;
	}

	/**
	 * Checks that the fused image can be saved to a file, before work is done for
	 * it.
	 *
	 * @throws FusionException as {@link ImageFiles#checkOutput}, or if one of the
	 *           two images was opened from that file
	 */
	public void checkOutput(final Path file, final boolean overwrite) {
		if (anatomicalImage != null) ImageFiles.checkNotSource(file,
			anatomicalImage);
		if (functionalImage != null) ImageFiles.checkNotSource(file,
			functionalImage);
		ImageFiles.checkOutput(file, overwrite, needsTiff());
	}

	/** Number of planes of the fused image. */
	public int planes() {
		return dimensions().planes();
	}

	/** Number of pixels of the fused image, in all planes. */
	public long pixels() {
		return (long) dimensions().width() * dimensions().height() * planes();
	}

	/** Whether the fused image has several channels, which NIfTI cannot hold. */
	public boolean hasChannels() {
		return dimensions().channels() > 1;
	}

	/** How the images came to be a pair, for tables and logs. */
	public PairFacts facts() {
		return new PairFacts(functionalImage == null ? "" : functionalImage
			.getTitle(), "anatomical " + anatomicalRange + "; functional " +
				functionalRange, geometry(), placement.transform(), finding.toString(),
			Collections.unmodifiableList(warnings));
	}

	/**
	 * The rigid transform from anatomical to functional coordinates that was
	 * found or read.
	 *
	 * @return nothing where the images were not registered
	 */
	public Optional<RigidTransform> transform() {
		return Optional.ofNullable(placement.transform());
	}

	private static RandomAccessibleInterval<FloatType> firstVolume(
		final RandomAccessibleInterval<FloatType> volumes)
	{
		return Views.hyperSlice(Views.hyperSlice(volumes, 4, 0), 3, 0);
	}

	private String geometry() {
		final String planes = grid.anatomical().level() == Geometry.Level.PATIENT
			? ", " + grid.anatomical().planes() + " planes" : "";
		return grid.description() + planes;
	}

	/** The dimensions of the fused image. */
	Dimensions dimensions() {
		return anatomical.dimensions();
	}

	/** The anatomical volume, the part of it that is fused. */
	Volume anatomical() {
		return anatomical;
	}

	/** The luminance of {@link #anatomical()}. */
	RandomAccessibleInterval<FloatType> anatomicalLuminance() {
		return anatomical.luminance(anatomicalRange);
	}

	IntensityRange anatomicalRange() {
		return anatomicalRange;
	}

	/**
	 * The functional volume on the voxels of {@link #anatomical()}, with the
	 * colours that the options keep.
	 */
	LuminanceChroma functional() {
		return luminanceChroma;
	}

	/** The functional volume with or without the colours of look-up tables. */
	LuminanceChroma functional(final ColorMode mode) {
		return mode == options.color() ? luminanceChroma : luminanceChroma(mode);
	}

	/** The functional volume on the voxels of {@link #anatomical()}. */
	Volume functionalVolume() {
		return functional;
	}

	IntensityRange functionalRange() {
		return functionalRange;
	}

	/** 24 if the fused image is RGB, else 8, 16 or 32. */
	int fusedBitDepth() {
		if (colored) return 24;
		return anatomical.bitDepth() == 24 ? 8 : anatomical.bitDepth();
	}

	/** The range of the fused image, for its metrics. */
	IntensityRange fusedRange() {
		return fusedBitDepth() == anatomical.bitDepth() ? anatomicalRange
			: IntensityRange.ofGreyLevels();
	}

	/**
	 * The range of a fused image, made by whatever method: the anatomical image's
	 * if it has the same type, else that of {@code auto}.
	 */
	IntensityRange rangeOf(final Volume fused) {
		return fused.bitDepth() == anatomical.bitDepth() ? anatomicalRange
			: RangeRule.AUTO.range(fused);
	}

	/** Whether the fused image has colours. */
	boolean isColored() {
		return colored;
	}

	/** The image that the fused image is named and calibrated after. */
	ImagePlus anatomicalImage() {
		return anatomicalImage;
	}

	/** The image whose colours the fused image has. */
	ImagePlus functionalImage() {
		return functionalImage;
	}

	/** The image that has all the planes; the other one may have one plane. */
	ImagePlus wholeImage() {
		return anatomicalIsRepeated ? functionalImage : anatomicalImage;
	}

	/** The part of the anatomical image that is fused, in its pixels. */
	Rectangle window() {
		return window;
	}

	private LuminanceChroma luminanceChroma(final ColorMode mode) {
		if (functional.bitDepth() == 24) {
			PairCheck.checkNoLut(functional, options.lut());
			return LuminanceChroma.ofColors(functional.colors(), functionalRange);
		}
		final List<LUT> luts = options.lut() == null ? functional.luts()
			: Collections.singletonList(options.lut());
		final boolean colors = mode == ColorMode.KEEP && luts.stream().anyMatch(
			LutColors::isColored);
		return colors ? LuminanceChroma.ofTables(functional.values(),
			functionalRange, luts) : LuminanceChroma.ofValues(functional.values(),
				functionalRange, functional.bitDepth() == 8);
	}

	private Volume part(final Volume whole) {
		return options.roi() ? whole.part(window.x, window.y, window.width,
			window.height) : whole;
	}

	private static boolean isPlane(final Volume volume) {
		return volume.dimensions().planes() == 1;
	}

	/** A plane that goes with all others has no place among them. */
	private static Geometry geometry(final Volume volume, final boolean ofPlane) {
		final Geometry geometry = volume.geometry();
		if (!ofPlane) return geometry;
		final long[] size = { geometry.size(0), geometry.size(1), 1 };
		return geometry.level() == Geometry.Level.PIXELS ? Geometry.pixels(size)
			: Geometry.calibrated(size, geometry.spacing(0), geometry.spacing(1), 1);
	}
}
