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

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.OrderedWork;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.color.ColorMode;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Computes the metrics of a fused image, of 8-bit luminance as published tables
 * have it: grey (ITU-R 601-2 luma) of the anatomical and the fused image, Y of
 * JPEG YCbCr of the functional image or, by other conventions than the
 * standard, its grey; 16 and 32-bit values brought to 8 bits by their range. A
 * stack has the mean over its planes, see {@link FusionScores#mean}.
 */
public final class PairScores {

	private PairScores() {
		// static methods only
	}

	/**
	 * Computes the metrics of {@link MetricChoice#DEFAULT}; see
	 * {@link #of(MetricChoice, ImagePair, ImagePlus, FusionMonitor)}.
	 */
	public static FusionScores of(final ImagePair pair, final ImagePlus fused,
		final FusionMonitor monitor)
	{
		return of(MetricChoice.DEFAULT, pair, fused, monitor);
	}

	/**
	 * Computes the mean over all planes; see
	 * {@link #planes(MetricChoice, ImagePair, ImagePlus, FusionMonitor)}.
	 */
	public static FusionScores of(final MetricChoice choice, final ImagePair pair,
		final ImagePlus fused, final FusionMonitor monitor)
	{
		return FusionScores.mean(planes(choice, pair, fused, monitor));
	}

	/**
	 * Computes the metrics of each plane, in ImageJ's order.
	 *
	 * @param choice which metrics, and whose definitions
	 * @param pair what was fused; colour tables of its functional image count if
	 *          the fused image is coloured
	 * @param fused the fused image, made by whatever method; its range is the
	 *          anatomical image's if it has the same type, else that of
	 *          {@code auto}
	 * @param monitor is asked before every plane
	 * @throws FusionCanceledException if the monitor ends it
	 * @throws FusionException if the fused image has other dimensions than the
	 *           pair
	 */
	public static List<FusionScores> planes(final MetricChoice choice,
		final ImagePair pair, final ImagePlus fused, final FusionMonitor monitor)
	{
		final Volume volume = fusedVolume(pair, fused);
		final RandomAccessibleInterval<FloatType> anatomical = pair
			.anatomicalLuminance();
		final RandomAccessibleInterval<FloatType> functional = PlaneScores
			.functional(choice, pair.functional(volume.bitDepth() == 24
				? ColorMode.KEEP : ColorMode.GREY));
		final RandomAccessibleInterval<FloatType> luminance = volume.luminance(pair
			.rangeOf(volume));
		final int count = pair.dimensions().planes();
		final List<FusionScores> scores = new ArrayList<>();
		try (OrderedWork<FusionScores> work = new OrderedWork<>(count, Runtime
			.getRuntime().availableProcessors(), i -> PlaneScores.of(choice,
				VolumePlanes.get(anatomical, i), VolumePlanes.get(functional, i),
				VolumePlanes.get(luminance, i))))
		{
			while (scores.size() < count) {
				if (monitor.isCanceled()) throw new FusionCanceledException();
				scores.add(work.next());
			}
		}
		return scores;
	}

	/**
	 * The volume of an image fused of a pair.
	 *
	 * @throws FusionException if it has other dimensions than the pair
	 */
	static Volume fusedVolume(final ImagePair pair, final ImagePlus fused) {
		PairCheck.checkImage("fused", fused);
		final Volume volume = Volume.of(fused, false);
		checkDimensions(pair.dimensions(), fused, volume.dimensions());
		return volume;
	}

	private static void checkDimensions(final Dimensions expected,
		final ImagePlus fused, final Dimensions found)
	{
		if (found.hasSizeOf(expected) && found.hasPlanesOf(expected)) return;
		throw new FusionException("The fused image " + PairCheck.name(fused) +
			" has " + found + ", but its sources have " + expected + " (" +
			Dimensions.ORDER + "): expected the same.");
	}
}
