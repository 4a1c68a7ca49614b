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

package io.github.lywnet.batch.job;

import io.github.lywnet.batch.Batch;
import io.github.lywnet.batch.FilePaths;
import io.github.lywnet.batch.FusedFormat;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.OutputFolder;
import io.github.lywnet.batch.Role;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.ScoredImage;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.network.FusionNetwork;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The work on a pair of files: opens both images, fuses them, computes the
 * metrics and saves the fused image to the file of {@link Role#FUSED}. May be
 * called from several threads.
 */
public final class FilePairFusion implements Batch.Work {

	private final ImagePairFusion fusion;
	private final PairTask task;
	private final Consumer<String> log;
	private final FusionMonitor monitor;

	/**
	 * Makes the work.
	 *
	 * @param network the network that fuses; stays the caller's to close
	 * @param memory what the network may use
	 * @param task how pairs are fused and saved
	 * @param log gets a line for what was left out of an image
	 * @param monitor is told the progress of each pair, of its registration also,
	 *          and may end it
	 */
	public FilePairFusion(final FusionNetwork network, final NetworkMemory memory,
		final PairTask task, final Consumer<String> log,
		final FusionMonitor monitor)
	{
		fusion = new ImagePairFusion(network, memory, task.options(), monitor);
		this.task = task;
		this.log = log;
		this.monitor = monitor;
	}

	@Override
	public ImageSetOutcome apply(final ImageSet planned) {
		final Path anatomical = planned.file(Role.ANATOMICAL);
		final Path functional = planned.file(Role.FUNCTIONAL);
		checkDifferent(anatomical, functional);
		final ImagePair pair = ImagePair.of(ImageFiles.open(anatomical, log),
			ImageFiles.open(functional, log), planned.options(task.options()),
			monitor);
		final ImageSet set = task.choosesFormat() ? FusedFormat.of(pair, anatomical)
			.of(planned) : planned;
		final Path output = set.file(Role.FUSED);
		task.inputs().checkNone(output);
		OutputFolder.prepare(output.toAbsolutePath().getParent());
		pair.checkOutput(output, task.mayReplace());
		final ScoredImage fused = fusion.fuse(pair, task.metrics(), output, task
			.mayReplace());
		return ImageSetOutcome.done(set, pair.facts(), fused.scores()).withPlanes(
			fused.planes());
	}

	private static void checkDifferent(final Path anatomical,
		final Path functional)
	{
		if (FilePaths.identity(anatomical).equals(FilePaths.identity(functional)))
			throw new FusionException("The anatomical image " + anatomical +
				" and the functional image " + functional +
				" are one file: expected two images. Correct the pair.");
	}
}
