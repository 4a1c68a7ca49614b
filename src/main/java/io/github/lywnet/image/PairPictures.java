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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.color.LuminanceChroma;
import io.github.lywnet.image.intensity.GreyLevels;
import io.github.lywnet.image.intensity.IntensityRange;
import io.github.lywnet.image.intensity.RangeRule;
import io.github.lywnet.space.Geometry;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Pictures of a pair and of its fused images for people to look at: 8-bit grey
 * in the range of each image, or RGB. All pictures of a pair show the same
 * place and have the same size.
 * <p>
 * An image of one plane is shown as it is. Of a volume, the middle slices are
 * shown side by side: x and y, x and z, y and z, in proportion to the voxels'
 * spacing, the head up where that is known. Of several channels the first is
 * shown, of several frames the middle one. Sides that are longer than
 * {@value #LONGEST} pixels are subsampled.
 * </p>
 */
public final class PairPictures {

	/** The longest side of a slice in a picture, in pixels. */
	static final int LONGEST = 2048;

	/** Between the slices of a volume, in pixels. */
	private static final int GAP = 4;

	private static final int X = 0, Y = 1, Z = 2;

	private final ImagePair pair;
	/** In the place of a slice: the middle slices of all directions. */
	private static final int ALL = -1;

	private final int shown;

	private PairPictures(final ImagePair pair, final int shown) {
		this.pair = pair;
		this.shown = shown;
	}

	/** Pictures with the middle slices of all directions. */
	public static PairPictures ofAllDirections(final ImagePair pair) {
		return new PairPictures(pair, ALL);
	}

	/**
	 * Pictures of one plane: of a volume, the middle one of those that are
	 * stored.
	 */
	public static PairPictures ofPlane(final ImagePair pair) {
		return ofPlane(pair, pair.dimensions().slices() / 2);
	}

	/**
	 * Pictures of one plane.
	 *
	 * @param slice which of those that are stored, from 0; beyond the last, the
	 *          last
	 */
	public static PairPictures ofPlane(final ImagePair pair, final int slice) {
		return new PairPictures(pair, Math.min(slice, pair.dimensions().slices() -
			1));
	}

	/**
	 * A picture of a single image, with all directions and the range of
	 * {@code auto}.
	 *
	 * @throws FusionException if the image is empty, or its geometry is
	 *           impossible
	 */
	public static BufferedImage of(final ImagePlus image) {
		PairCheck.checkImage("", image);
		final Volume volume = Volume.of(image, false);
		return picture(volume, () -> RangeRule.AUTO.range(volume), volume
			.geometry(), ALL);
	}

	/** The part of the anatomical image that is fused. */
	public BufferedImage anatomical() {
		return picture(pair.anatomical(), pair::anatomicalRange, geometry(), shown);
	}

	/**
	 * The functional image on the anatomical image's voxels, in the colours kept.
	 */
	public BufferedImage functional() {
		final LuminanceChroma functional = pair.functional();
		return functional.colors() == null ? grey(functional.luminance(),
			geometry(), shown) : colored(functional.colors(), geometry(), shown);
	}

	/**
	 * A fused image, made by whatever method.
	 *
	 * @throws FusionException if it has other dimensions than the pair
	 */
	public BufferedImage fused(final ImagePlus fused) {
		final Volume volume = PairScores.fusedVolume(pair, fused);
		return picture(volume, () -> pair.rangeOf(volume), geometry(), shown);
	}

	/**
	 * The size of a pixel of {@link #ofPlane} pictures in mm; 0 where it is not
	 * known.
	 */
	public double millimetresPerPixel() {
		return geometry().level() == Geometry.Level.PIXELS ? 0 : geometry().spacing(
			X) * step();
	}

	/**
	 * How many voxels a pixel of {@link #ofPlane} pictures stands for, along each
	 * axis.
	 */
	public int step() {
		return (int) step(geometry().size(X), geometry().size(Y));
	}

	private Geometry geometry() {
		return pair.anatomical().geometry();
	}

	private static BufferedImage picture(final Volume volume,
		final Supplier<IntensityRange> range, final Geometry geometry,
		final int shown)
	{
		return volume.colors() == null ? grey(volume.luminance(range.get()),
			geometry, shown) : colored(volume.colors(), geometry, shown);
	}

	private static BufferedImage grey(
		final RandomAccessibleInterval<FloatType> luminance,
		final Geometry geometry, final int shown)
	{
		final List<BufferedImage> slices = new ArrayList<>();
		for (final RandomAccessibleInterval<FloatType> slice : slices(luminance,
			geometry, shown))
		{
			final BufferedImage image = new BufferedImage((int) slice.dimension(0),
				(int) slice.dimension(1), BufferedImage.TYPE_BYTE_GRAY);
			final byte[] levels = GreyLevels.of(slice);
			System.arraycopy(levels, 0, ((DataBufferByte) image.getRaster()
				.getDataBuffer()).getData(), 0, levels.length);
			slices.add(image);
		}
		return sideBySide(slices, geometry);
	}

	private static BufferedImage colored(
		final RandomAccessibleInterval<ARGBType> colors, final Geometry geometry,
		final int shown)
	{
		final List<BufferedImage> slices = new ArrayList<>();
		for (final RandomAccessibleInterval<ARGBType> slice : slices(colors,
			geometry, shown))
		{
			final BufferedImage image = new BufferedImage((int) slice.dimension(0),
				(int) slice.dimension(1), BufferedImage.TYPE_INT_RGB);
			final Cursor<ARGBType> cursor = Views.flatIterable(slice).cursor();
			for (int y = 0; y < image.getHeight(); y++) {
				for (int x = 0; x < image.getWidth(); x++) {
					image.setRGB(x, y, cursor.next().get());
				}
			}
			slices.add(image);
		}
		return sideBySide(slices, geometry);
	}

	/**
	 * A slice, or of a volume the middle ones of X and Y, X and Z, Y and Z;
	 * subsampled.
	 */
	private static <T> List<RandomAccessibleInterval<T>> slices(
		final RandomAccessibleInterval<T> image, final Geometry geometry,
		final int shown)
	{
		final RandomAccessibleInterval<T> frame = Views.hyperSlice(image, 4, middle(
			image, 4));
		final RandomAccessibleInterval<T> volume = Views.hyperSlice(frame, 3, frame
			.min(3));
		final List<RandomAccessibleInterval<T>> slices = new ArrayList<>();
		slices.add(subsampled(Views.hyperSlice(volume, Z, shown == ALL ? middle(
			volume, Z) : volume.min(Z) + shown)));
		if (shown != ALL || volume.dimension(Z) == 1) return slices;
		final RandomAccessibleInterval<T> upright = geometry.orientation().endsWith(
			"S") ? Views.zeroMin(Views.invertAxis(volume, Z)) : volume;
		slices.add(subsampled(Views.hyperSlice(upright, Y, middle(upright, Y))));
		slices.add(subsampled(Views.hyperSlice(upright, X, middle(upright, X))));
		return slices;
	}

	private static long middle(final RandomAccessibleInterval<?> image,
		final int axis)
	{
		return image.min(axis) + image.dimension(axis) / 2;
	}

	private static <T> RandomAccessibleInterval<T> subsampled(
		final RandomAccessibleInterval<T> slice)
	{
		return Views.subsample(Views.zeroMin(slice), step(slice.dimension(0), slice
			.dimension(1)));
	}

	private static long step(final long width, final long height) {
		return (Math.max(width, height) + LONGEST - 1) / LONGEST;
	}

	private static BufferedImage sideBySide(final List<BufferedImage> slices,
		final Geometry geometry)
	{
		if (slices.size() == 1) return slices.get(0);
		final List<BufferedImage> scaled = new ArrayList<>();
		final double finest = Math.min(geometry.spacing(X), Math.min(geometry
			.spacing(Y), geometry.spacing(Z)));
		final int[][] axes = { { X, Y }, { X, Z }, { Y, Z } };
		for (int i = 0; i < slices.size(); i++) {
			scaled.add(scaled(slices.get(i), geometry.spacing(axes[i][0]) / finest,
				geometry.spacing(axes[i][1]) / finest));
		}
		final BufferedImage all = new BufferedImage(scaled.stream().mapToInt(
			BufferedImage::getWidth).sum() + GAP * (scaled.size() - 1), scaled
				.stream().mapToInt(BufferedImage::getHeight).max().getAsInt(), scaled
					.get(0).getType());
		final Graphics2D graphics = all.createGraphics();
		int x = 0;
		for (final BufferedImage slice : scaled) {
			graphics.drawImage(slice, x, (all.getHeight() - slice.getHeight()) / 2,
				null);
			x += slice.getWidth() + GAP;
		}
		graphics.dispose();
		return all;
	}

	private static BufferedImage scaled(final BufferedImage slice,
		final double factorX, final double factorY)
	{
		final int width = pixels(slice.getWidth() * factorX);
		final int height = pixels(slice.getHeight() * factorY);
		final BufferedImage scaled = new BufferedImage(width, height, slice
			.getType());
		final Graphics2D graphics = scaled.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
			RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(slice, 0, 0, width, height, null);
		graphics.dispose();
		return scaled;
	}

	private static int pixels(final double length) {
		return (int) Math.max(1, Math.min(LONGEST, Math.round(length)));
	}
}
