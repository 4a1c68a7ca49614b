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

import io.github.lywnet.batch.TransformFile;
import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.PairFacts;
import io.github.lywnet.image.ScoredImage;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.settings.Settings;

import java.util.Optional;

/** Fuses two open images. */
public final class FuseAction {

	private final FuseOptions options;

	/**
	 * Makes the action.
	 *
	 * @throws FusionException if an option has an impossible value
	 */
	public FuseAction(final Settings settings) {
		options = new FuseOptions(settings);
	}

	/**
	 * Fuses two images, saves the result, appends the metrics and opens the
	 * comparison if that is wanted. An output file that exists is overwritten, so
	 * that a macro can run twice.
	 *
	 * @param monitor is told the progress, and may end it
	 * @return the fused image, not shown, with a title that no open image has; a
	 *         stack that is saved is a virtual one on its file
	 * @throws FusionException if that cannot be done
	 * @throws FusionCanceledException if the monitor ends it
	 */
	public ImagePlus run(final ImagePlus anatomical, final ImagePlus functional,
		final FusionMonitor monitor)
	{
		final Optional<TransformFile> transform = options.transform().map(
			TransformFile::new);
		final ImagePair pair = ImagePair.of(anatomical, functional, options.pair(),
			monitor);
		log(pair);
		transform.ifPresent(file -> save(pair, file));
		if (options.output() != null) pair.checkOutput(options.output(), true);
		IJ.showStatus("LYWNet: loading the model");
		final FusionNetwork network = LoadedNetworks.get(options.network().model(),
			options.network().device(), options.network().precision(), IJ::log);
		IJ.showStatus("LYWNet: fusing " + anatomical.getTitle() + " on " + network
			.device());
		final ImagePairFusion fusion = new ImagePairFusion(network, options
			.network().memory(), options.pair(), new FusionTime(monitor, network
				.description().name(), pair.pixels(), IJ::log, System::nanoTime));
		final MetricChoice choice = options.metrics().choice().orElse(null);
		final ScoredImage scored = options.output() == null ? fusion.fuse(pair,
			choice) : fusion.fuse(pair, choice, options.output(), true);
		final ImagePlus fused = scored.image();
		fused.setTitle(OpenImages.uniqueTitle(fused.getTitle()));
		if (choice != null) {
			options.metrics().show(fused.getTitle(), network.description().name(),
				network.device(), pair.facts(), scored.planes());
		}
		if (options.compare()) CompareAction.open(pair, anatomical.getTitle(),
			fused);
		return fused;
	}

	private static void save(final ImagePair pair, final TransformFile file) {
		pair.transform().ifPresent(file::write);
		IJ.log("LYWNet: wrote the transform " + file.file());
	}

	/**
	 * Tells what was assumed and, of more than one plane, what is fused with
	 * what.
	 */
	private static void log(final ImagePair pair) {
		final PairFacts facts = pair.facts();
		if (pair.planes() > 1) IJ.log("LYWNet: fusing " + pair.planes() +
			" planes: " + facts.geometry() + "; " + facts.range());
		facts.warnings().forEach(warning -> IJ.log("LYWNet: " + warning));
	}
}
