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
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.LUT;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.color.JpegColor;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.image.header.ScanHeader;
import io.github.lywnet.image.intensity.IntensityRange;
import io.github.lywnet.image.intensity.RangedImage;
import io.github.lywnet.space.CommonGrid;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Resampled;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * An image as a volume of ImgLib2 with the axes X, Y, Z, channel and time: grey
 * values as they are stored, or colours; the geometry of its voxels; what its
 * headers say of its values. Nothing is copied: the image must not change
 * meanwhile. Immutable; may be read from several threads.
 */
final class Volume implements RangedImage {

	private final String name;
	private final int bitDepth;

	/** Null where there are colours. */
	private final RandomAccessibleInterval<FloatType> values;

	/** Null where there are grey values. */
	private final RandomAccessibleInterval<ARGBType> colors;

	private final Geometry geometry;

	/** The image that it was made of, or one that stands for it. */
	private final ImagePlus image;

	private final ScanHeader header;

	private Volume(final String name, final int bitDepth,
		final RandomAccessibleInterval<FloatType> values,
		final RandomAccessibleInterval<ARGBType> colors, final Geometry geometry,
		final ImagePlus image, final ScanHeader header)
	{
		this.header = header;
		this.name = name;
		this.bitDepth = bitDepth;
		this.values = values;
		this.colors = colors;
		this.geometry = geometry;
		this.image = image;
	}

	/**
	 * The volume of an image of ImageJ of any kind, see {@link StackCells}.
	 *
	 * @param image not empty
	 * @param keep whether planes of a virtual stack stay in memory once they were
	 *          read
	 * @throws FusionException if its geometry is impossible, see
	 *           {@link ImageGeometry#of}, or its headers contradict each other
	 */
	static Volume of(final ImagePlus image, final boolean keep) {
		final StackCells cells = new StackCells(image, keep);
		final ScanHeader header = ScanHeader.of(image);
		final boolean isRgb = cells.bitDepth() == 24;
		return new Volume(PairCheck.name(image), cells.bitDepth(), isRgb ? null
			: withoutPadding(values(cells), header, image.getCalibration()), isRgb
				? cells.colors() : null, ImageGeometry.of(image), image, header);
	}

	/**
	 * The volume of an image of ImgLib2: X and Y first, then Z, channel and time
	 * as far as there are; of no geometry.
	 *
	 * @param role what messages call it
	 * @throws FusionException if it has not two to five axes, or one is empty
	 */
	static Volume of(final RandomAccessibleInterval<? extends RealType<?>> image,
		final String role)
	{
		final long[] size = image.dimensionsAsLongArray();
		if (size.length < 2 || size.length > VolumePlanes.AXES || Arrays.stream(
			size).anyMatch(length -> length < 1)) throw new FusionException("The " +
				role + " image has the size " + Arrays.toString(size) +
				": expected X and Y, then at most Z, channel and time, none of them 0.");
		final RandomAccessibleInterval<FloatType> values = VolumePlanes.volume(
			floats(image));
		final int bitDepth = image.getType() instanceof UnsignedByteType ? 8 : 32;
		return new Volume("(" + role + ")", bitDepth, values, null, Geometry.pixels(
			values.dimension(0), values.dimension(1), values.dimension(2)),
			new ImagePlus(), ScanHeader.of(new ImagePlus("", new ByteProcessor(1,
				1))));
	}

	private static RandomAccessibleInterval<FloatType> values(
		final StackCells cells)
	{
		switch (cells.bitDepth()) {
			case 8:
				return floats(cells.bytes());
			case 16:
				return floats(cells.shorts());
			default:
				return cells.floats();
		}
	}

	/** Values that were not measured, by the header, are NaN. */
	private static RandomAccessibleInterval<FloatType> withoutPadding(
		final RandomAccessibleInterval<FloatType> values, final ScanHeader header,
		final Calibration calibration)
	{
		if (!header.padding().isPresent()) return values;
		return Converters.convert(values, (in, out) -> out.set(header.isPadding(
			calibration.getCValue((double) in.get())) ? Float.NaN : in.get()),
			new FloatType());
	}

	private static RandomAccessibleInterval<FloatType> floats(
		final RandomAccessibleInterval<? extends RealType<?>> image)
	{
		return Converters.convert(image, (in, out) -> out.set(in.getRealFloat()),
			new FloatType());
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public int bitDepth() {
		return bitDepth;
	}

	@Override
	public RandomAccessibleInterval<FloatType> values() {
		return values;
	}

	/** The pixels of an RGB image; null where it is grey. */
	RandomAccessibleInterval<ARGBType> colors() {
		return colors;
	}

	@Override
	public Calibration calibration() {
		return image.getCalibration();
	}

	@Override
	public boolean isHounsfield() {
		return header.hounsfield();
	}

	@Override
	public double displayMinimum() {
		return image.getDisplayRangeMin();
	}

	@Override
	public double displayMaximum() {
		return image.getDisplayRangeMax();
	}

	/** Where the voxels lie. */
	Geometry geometry() {
		return geometry;
	}

	/** The look-up table of each channel; none where the values have no table. */
	List<LUT> luts() {
		return image.getProcessor() == null ? Collections.emptyList() : Arrays
			.asList(image.getLuts());
	}

	/** The numbers of voxels, channels and frames. */
	Dimensions dimensions() {
		return Dimensions.of(pixels());
	}

	/**
	 * The luminance in [0, 1]: of colours their grey level (ITU-R 601-2 luma), of
	 * grey values their place in a range.
	 */
	RandomAccessibleInterval<FloatType> luminance(final IntensityRange range) {
		if (colors == null) return range.luminance(values);
		return Converters.convert(colors, (rgb, out) -> out.set(JpegColor.grey(rgb
			.get()) / 255f), new FloatType());
	}

	/** Grey values, or the grey levels of colours. */
	RandomAccessibleInterval<FloatType> intensities() {
		return colors == null ? values : luminance(IntensityRange.ofGreyLevels());
	}

	/** This volume on the voxels of an anatomical one. */
	Volume resampled(final CommonGrid grid) {
		return new Volume(name, bitDepth, values == null ? null : Resampled.values(
			values, grid), colors == null ? null : Resampled.colors(colors, grid),
			grid.anatomical(), image, header);
	}

	/** A rectangle of all planes. */
	Volume part(final long x, final long y, final long width, final long height) {
		final Dimensions whole = dimensions();
		final Interval part = new FinalInterval(new long[] { x, y, 0, 0, 0 },
			new long[] { x + width - 1, y + height - 1, whole.slices() - 1, whole
				.channels() - 1, whole.frames() - 1 });
		return new Volume(name, bitDepth, part(values, part), part(colors, part),
			geometry.part(new long[] { x, y, 0 }, new long[] { width, height, whole
				.slices() }), image, header);
	}

	/**
	 * This volume with every axis of length 1 repeated to that of other
	 * dimensions.
	 */
	Volume repeated(final Dimensions to) {
		final long[] size = dimensions().toArray();
		final long[] wanted = to.toArray();
		for (int axis = 2; axis < size.length; axis++) {
			if (size[axis] == 1) size[axis] = wanted[axis];
		}
		final Interval repeated = new FinalInterval(size);
		return new Volume(name, bitDepth, repeated(values, repeated), repeated(
			colors, repeated), geometry, image, header);
	}

	private Interval pixels() {
		return colors == null ? values : colors;
	}

	private static <T> RandomAccessibleInterval<T> part(
		final RandomAccessibleInterval<T> whole, final Interval part)
	{
		return whole == null ? null : Views.zeroMin(Views.interval(whole, part));
	}

	private static <T> RandomAccessibleInterval<T> repeated(
		final RandomAccessibleInterval<T> once, final Interval repeated)
	{
		return once == null ? null : Views.interval(Views.extendBorder(once),
			repeated);
	}
}
