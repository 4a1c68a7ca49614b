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
import ij.process.ImageProcessor;

import io.github.lywnet.fusion.FusionMonitor;
import io.github.lywnet.fusion.TiledFusion;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.LuminancePlane;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;

import java.util.regex.Pattern;

/**
 * Fuses pairs of registered images, an anatomical one (MRI) and a functional one
 * (CT, PET or SPECT).
 * <p>
 * Images are 8-bit grey or 24-bit RGB, of one plane; the anatomical image is
 * grey. Only luminance is fused; colours are the functional image's. Nothing is
 * shown, and the images are not changed. May be used from several threads.
 * </p>
 */
public final class PairFusion {

	private static final String TITLE_SUFFIX = "-LYWNet";
	private static final Pattern EXTENSION = Pattern.compile(
		"(?<=.)\\.[A-Za-z0-9]{1,4}$");

	private final FusionNetwork network;
	private final TiledFusion planes;
	private final ColorMode color;
	private final FusionMonitor monitor;

	/** Makes a fusion of pairs that nobody watches; parameters as below. */
	public PairFusion(final FusionNetwork network, final ColorMode color) {
		this(network, color, FusionMonitor.NONE);
	}

	/**
	 * Makes a fusion of pairs.
	 *
	 * @param network the network that fuses; stays the caller's to close
	 * @param color what becomes of the functional image's colours
	 * @param monitor is told the progress, and may end a fusion
	 */
	public PairFusion(final FusionNetwork network, final ColorMode color,
		final FusionMonitor monitor)
	{
		this.network = network;
		this.planes = new TiledFusion(network);
		this.color = color;
		this.monitor = monitor;
	}

	/**
	 * Fuses two images.
	 *
	 * @param anatomical the anatomical image
	 * @param functional the functional image, of the same size
	 * @return the fused image: 24-bit RGB if the functional image is coloured and
	 *         its colours are kept, else 8-bit grey. It has the anatomical image's
	 *         spatial calibration and properties, and the title of {@link #title}
	 * @throws io.github.lywnet.fusion.FusionCanceledException if the monitor ends
	 *           the fusion
	 * @throws FusionException if the pair cannot be fused, see
	 *           {@link PairCheck#check}, or the network fails
	 */
	public ImagePlus fuse(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		final LuminancePair pair = new LuminancePair(anatomical, functional);
		final float[] fused = planes.fuse(GreyLevels.toPlane(pair.anatomical()),
			GreyLevels.toPlane(pair.functional()), pair.width(), pair.height(), monitor);
		final byte[] levels = GreyLevels.fromPlane(fused, network.description()
			.rounding());
		final ImageProcessor pixels = color == ColorMode.KEEP ? new ColorPlanes(
			functional.getProcessor()).withLuminance(levels) : new ByteProcessor(pair
				.width(), pair.height(), levels);
		final ImagePlus result = new ImagePlus(title(anatomical), pixels);
		copyProperties(anatomical, result);
		return result;
	}

	/**
	 * Computes all metrics of a fused image, of 8-bit luminance as published tables
	 * have it: grey (ITU-R 601-2 luma) of the anatomical and the fused image, Y of
	 * JPEG YCbCr of the functional image.
	 *
	 * @param anatomical the anatomical image
	 * @param functional the functional image
	 * @param fused the image that was fused of them, by whatever method
	 * @throws FusionException if the pair cannot be fused, see
	 *           {@link PairCheck#check}, or the fused image has another size or a
	 *           type that is neither 8-bit nor 24-bit
	 */
	public static FusionScores scores(final ImagePlus anatomical,
		final ImagePlus functional, final ImagePlus fused)
	{
		final LuminancePair pair = new LuminancePair(anatomical, functional);
		PairCheck.checkImage("fused", fused);
		return FusionScores.of(plane(anatomical, pair.anatomical()), plane(functional,
			pair.functional()), plane(fused, GreyLevels.of(fused.getProcessor())));
	}

	/**
	 * The title of the fused image: the anatomical image's title without its
	 * extension (a last dot followed by one to four letters or digits), then
	 * {@value #TITLE_SUFFIX}. Where the image is shown it may be made unique, see
	 * {@link ij.WindowManager#makeUniqueName}.
	 */
	public static String title(final ImagePlus anatomical) {
		return EXTENSION.matcher(anatomical.getTitle()).replaceFirst("") +
			TITLE_SUFFIX;
	}

	private static LuminancePlane plane(final ImagePlus image,
		final byte[] levels)
	{
		return new LuminancePlane(levels, image.getWidth(), image.getHeight());
	}

	private static void copyProperties(final ImagePlus from,
		final ImagePlus to)
	{
		final Calibration calibration = from.getCalibration().copy();
		// NB: grey levels of the fused image are not those that it was made for
		calibration.disableDensityCalibration();
		to.setCalibration(calibration);
		to.setProperties(from.getPropertiesAsArray());
		to.setProperty("Info", from.getProperty("Info"));
	}
}
