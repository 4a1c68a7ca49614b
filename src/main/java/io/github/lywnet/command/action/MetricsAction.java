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

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.PairScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Computes the metrics of a fused image, made by any tool. */
public final class MetricsAction {

	/** The fused image. */
	public static final Setting FUSED = Setting.image("fused", "Fused image",
		"8-bit grey or RGB, made of both by any tool: as the settings below tell");

	/** All that there are, in the order of the dialog. */
	public static final List<Setting> SETTINGS = Collections.unmodifiableList(
		Arrays.asList(FuseOptions.ANATOMICAL, FuseOptions.FUNCTIONAL, FUSED,
			PairOptions.RANGE, PairOptions.RESAMPLE, PairOptions.REGISTER,
			PairOptions.ROI, PairOptions.REPEAT, MetricOptions.SETTING));

	private MetricsAction() {
		// static methods only
	}

	/**
	 * Appends the metrics of a fused image, or of its planes, to the table.
	 *
	 * @param settings how the sources become a pair, as when they were fused
	 * @param monitor is told the progress of a registration, and may end it or
	 *          the metrics
	 * @throws FusionCanceledException if the monitor ends it
	 * @throws FusionException if the images are not two sources and an image that
	 *           can be fused of them
	 */
	public static void run(final ImagePlus anatomical, final ImagePlus functional,
		final ImagePlus fused, final Settings settings, final FusionMonitor monitor)
	{
		if (fused != null && (fused == anatomical || fused == functional)) {
			throw new FusionException("The image \"" + fused.getTitle() +
				"\" is chosen as fused image and as a source: expected three different " +
				"images. If two open images have the same title, rename one with " +
				"Image > Rename...");
		}
		final MetricOptions metrics = new MetricOptions(settings);
		final MetricChoice choice = metrics.choice().orElseThrow(
			() -> new FusionException(MetricOptions.SETTING.named() +
				" is none: expected at least one, there is nothing else to do."));
		final ImagePair pair = ImagePair.of(anatomical, functional, new PairOptions(
			settings), monitor);
		metrics.show(fused.getTitle(), "", "", pair.facts(), PairScores.planes(
			choice, pair, fused, monitor));
	}
}
