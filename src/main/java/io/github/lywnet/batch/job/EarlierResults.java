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

import io.github.lywnet.batch.FusedFormat;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.Workers;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.ImageFiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is there before a run of its results, so that some sets need no work.
 */
final class EarlierResults {

	private final ExistingFiles existing;
	private final boolean choosesFormat;
	private final RunInputs inputs;
	private final FinishedSets finished;

	/**
	 * @param existing what becomes of sets whose fused image exists
	 * @param choosesFormat whether that may have another format than planned
	 * @param inputs which are no fused images, whatever their names
	 * @param finished what the report that is resumed knows
	 */
	EarlierResults(final ExistingFiles existing, final boolean choosesFormat,
		final RunInputs inputs, final FinishedSets finished)
	{
		this.existing = existing;
		this.choosesFormat = choosesFormat;
		this.inputs = inputs;
		this.finished = finished;
	}

	/**
	 * What becomes of a set without work.
	 *
	 * @return empty if it has to be fused
	 * @throws FusionException if it cannot be: it is incomplete, or its fused
	 *           image exists and must not be replaced
	 */
	Optional<ImageSetOutcome> of(final ImageSet set) {
		if (set.problem() != null) throw new FusionException(set.problem());
		if (existing == ExistingFiles.RESUME) return finished.contains(set)
			? Optional.of(ImageSetOutcome.finished(set)) : Optional.empty();
		final Optional<ImageSet> old = replaced(set);
		if (existing == ExistingFiles.SKIP) return old.map(
			ImageSetOutcome::skipped);
		if (existing == ExistingFiles.FAIL && old.isPresent()) ImageFiles
			.checkOutput(old.get().file(Role.FUSED), false, false);
		return Optional.empty();
	}

	/** A set with the fused image that is there. */
	Optional<ImageSet> replaced(final ImageSet set) {
		return FusedFormat.existing(set, choosesFormat, inputs);
	}

	/** Workers who get only the sets that have to be fused. */
	Workers sparing(final Workers workers) {
		return (sets, progress, done) -> {
			final List<ImageSet> open = new ArrayList<>();
			final List<Integer> indices = new ArrayList<>();
			for (int i = 0; i < sets.size() && !progress.isCanceled(); i++) {
				final Optional<ImageSetOutcome> known = known(sets.get(i));
				if (known.isPresent()) done.accept(i, known.get(), 0);
				else {
					open.add(sets.get(i));
					indices.add(i);
				}
			}
			workers.run(open, progress, (index, outcome, seconds) -> done.accept(
				indices.get(index), outcome, seconds));
		};
	}

	private Optional<ImageSetOutcome> known(final ImageSet set) {
		try {
			return of(set);
		}
		catch (final FusionException exc) {
			return Optional.of(ImageSetOutcome.failed(set, exc.getMessage()));
		}
	}
}
