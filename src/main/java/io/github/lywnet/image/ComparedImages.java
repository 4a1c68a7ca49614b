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

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.color.JpegColor;
import io.github.lywnet.image.intensity.IntensityRange;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * The images of a pair, and one fused of them, as people look at them: plane by
 * plane on the voxels of the anatomical image. Planes are counted from 0 in
 * ImageJ's order and computed when they are asked for. May be read from several
 * threads; the images must not change meanwhile.
 */
public final class ComparedImages {

	/** What an image is in the comparison. */
	public enum Part {

			ANATOMICAL, FUNCTIONAL, FUSED;

		/** The word in settings and messages, in lower case. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** ImageJ's pixels have it, though it ignores transparency. */
	private static final int OPAQUE = 0xff000000;

	private static final int WHITE = 255;

	private final ImagePair pair;
	private final Map<Part, Layer> layers = new EnumMap<>(Part.class);
	private final StackCells labels;

	/**
	 * Takes the images of a pair.
	 *
	 * @param fused an image fused of the pair by whatever method; null for none
	 * @throws FusionException if the fused image has other dimensions than the
	 *           pair
	 */
	public ComparedImages(final ImagePair pair, final ImagePlus fused) {
		this.pair = pair;
		layers.put(Part.ANATOMICAL, new Layer(pair.anatomical(), pair.anatomical()
			.colors(), pair.anatomicalRange()));
		layers.put(Part.FUNCTIONAL, new Layer(pair.functionalVolume(), pair
			.functional().colors(), pair.functionalRange()));
		if (fused != null) {
			final Volume volume = PairScores.fusedVolume(pair, fused);
			layers.put(Part.FUSED, new Layer(volume, volume.colors(), pair.rangeOf(
				volume)));
		}
		labels = new StackCells(pair.wholeImage(), false);
	}

	/** Whether there is such an image; there may be no fused one. */
	public boolean has(final Part part) {
		return layers.containsKey(part);
	}

	/** Width of a plane in pixels. */
	public int width() {
		return pair.dimensions().width();
	}

	/** Height of a plane in pixels. */
	public int height() {
		return pair.dimensions().height();
	}

	/** Number of planes. */
	public int planes() {
		return pair.dimensions().planes();
	}

	/**
	 * The pixels of a plane as they are seen: colours, or grey levels by the
	 * image's range.
	 *
	 * @return opaque RGB as in ImageJ's {@code ColorProcessor}, row by row
	 */
	public int[] colors(final Part part, final int plane) {
		final Layer layer = layers.get(part);
		if (layer.colors != null) return pixels(VolumePlanes.get(layer.colors,
			plane));
		final float[] luminance = luminance(part, plane);
		final int[] pixels = new int[luminance.length];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = OPAQUE | (int) (WHITE * luminance[i] + 0.5f) * 0x010101;
		}
		return pixels;
	}

	/**
	 * The luminance of a plane: of colours their grey level (ITU-R 601-2 luma),
	 * of grey values their place in the image's range; 0 where there is no value.
	 *
	 * @return values in [0, 1], row by row
	 */
	public float[] luminance(final Part part, final int plane) {
		final RandomAccessibleInterval<FloatType> pixels = VolumePlanes.get(layers
			.get(part).luminance, plane);
		final float[] luminance = new float[width() * height()];
		final Cursor<FloatType> cursor = Views.flatIterable(pixels).cursor();
		for (int i = 0; i < luminance.length; i++) {
			luminance[i] = cursor.next().get();
		}
		return luminance;
	}

	/**
	 * The value of a pixel in the image's own unit, for people: calibrated, with
	 * the unit as far as it is known, such as {@code 37 HU}; of colours red,
	 * green and blue; {@code no value} where nothing was measured.
	 */
	public String value(final Part part, final int x, final int y,
		final int plane)
	{
		return layers.get(part).value(x, y, plane);
	}

	/** The label of a plane; null if it has none. */
	public String label(final int plane) {
		return FusedImageBuilder.firstLine(labels.label(plane));
	}

	/**
	 * An image of planes of this comparison, with the spatial calibration and the
	 * order of slices, channels and frames of these images, not shown.
	 */
	public ImagePlus image(final String title, final ImageStack planes) {
		final ImagePlus image = FusedImageBuilder.image(pair, planes, title);
		final Calibration calibration = FusedImageBuilder.calibration(pair);
		calibration.disableDensityCalibration();
		image.setCalibration(calibration);
		return image;
	}

	private static int[] pixels(final RandomAccessibleInterval<ARGBType> plane) {
		final int[] pixels = new int[(int) (plane.dimension(0) * plane.dimension(
			1))];
		final Cursor<ARGBType> cursor = Views.flatIterable(plane).cursor();
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = OPAQUE | cursor.next().get();
		}
		return pixels;
	}

	/** One of the images. */
	private static final class Layer {

		private final Volume volume;

		/** Null where the image is grey. */
		private final RandomAccessibleInterval<ARGBType> colors;

		private final RandomAccessibleInterval<FloatType> luminance;

		Layer(final Volume volume, final RandomAccessibleInterval<ARGBType> colors,
			final IntensityRange range)
		{
			this.volume = volume;
			this.colors = colors;
			luminance = colors == null ? range.luminance(volume.values()) : Converters
				.convert(colors, (rgb, out) -> out.set(JpegColor.grey(rgb.get()) /
					(float) WHITE), new FloatType());
		}

		String value(final int x, final int y, final int plane) {
			return volume.colors() == null ? calibrated(at(volume.values(), x, y,
				plane).get()) : rgb(at(volume.colors(), x, y, plane).get());
		}

		private String calibrated(final float raw) {
			if (Float.isNaN(raw)) return "no value";
			final Calibration calibration = volume.calibration();
			final double value = calibration.getCValue((double) raw);
			final String number = value == Math.rint(value) ? IJ.d2s(value, 0) : IJ
				.d2s(value, 4, 9);
			final String unit = calibration.getValueUnit();
			// NB: "Gray Value" is how ImageJ calls that there is no unit
			if (!unit.equals("Gray Value")) return number + " " + unit;
			return volume.isHounsfield() ? number + " HU" : number;
		}

		private static String rgb(final int pixel) {
			return JpegColor.red(pixel) + "," + JpegColor.green(pixel) + "," +
				JpegColor.blue(pixel);
		}

		private static <T> T at(final RandomAccessibleInterval<T> image,
			final int x, final int y, final int plane)
		{
			final RandomAccess<T> access = VolumePlanes.get(image, plane)
				.randomAccess();
			access.setPosition(new long[] { x, y });
			return access.get();
		}
	}
}
