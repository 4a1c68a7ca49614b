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
import io.github.lywnet.batch.FusedFormat;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.Outcome;
import io.github.lywnet.batch.OutputFolder;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.fusion.FusionMonitor;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.network.FusionNetwork;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The work on a pair of files: opens both images, fuses them, computes the
 * metrics and saves the fused image to the file of {@link Role#FUSED}.
 */
final class FilePairFusion implements Batch.Work {

	private final PairFusion fusion;
	private final PairOptions options;
	private final ExistingFiles existing;
	private final boolean choosesFormat;
	private final RunInputs inputs;
	private final Consumer<String> log;

	/**
	 * Makes the work.
	 *
	 * @param network the network that fuses; stays the caller's to close
	 * @param memory what the network may use
	 * @param options how images become pairs
	 * @param existing what becomes of pairs whose fused image exists
	 * @param choosesFormat whether a fused image that PNG cannot hold gets a file of
	 *          the same base name in another format, see {@link FusedFormat}; otherwise
	 *          its pair fails
	 * @param inputs what must not be replaced
	 * @param log gets a line for what was left out of an image
	 * @param monitor is told the progress of each pair, and may end it
	 */
	FilePairFusion(final FusionNetwork network, final NetworkMemory memory,
		final PairOptions options, final ExistingFiles existing,
		final boolean choosesFormat, final RunInputs inputs,
		final Consumer<String> log, final FusionMonitor monitor)
	{
		fusion = new PairFusion(network, memory, options, monitor);
		this.options = options;
		this.existing = existing;
		this.choosesFormat = choosesFormat;
		this.inputs = inputs;
		this.log = log;
	}

	@Override
	public Outcome apply(final ImageSet planned) {
		final Optional<ImageSet> old = existing == ExistingFiles.SKIP ? FusedFormat
			.existing(planned, choosesFormat, inputs) : Optional.empty();
		if (old.isPresent()) return Outcome.skipped(old.get());
		final Path anatomical = planned.file(Role.ANATOMICAL);
		final ImagePair pair = ImagePair.of(ImageFiles.open(anatomical, log),
			ImageFiles.open(planned.file(Role.FUNCTIONAL), log), planned.options(
				options));
		final ImageSet set = choosesFormat ? FusedFormat.of(pair, anatomical).of(
			planned) : planned;
		final Path output = set.file(Role.FUSED);
		inputs.checkNone(output);
		OutputFolder.prepare(output.toAbsolutePath().getParent());
		pair.checkOutput(output, existing.mayReplace());
		return Outcome.done(set, pair.facts(), fusion.fuse(pair, true, output,
			existing.mayReplace()).scores());
	}
}
