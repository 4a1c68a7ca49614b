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

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.TransformFile;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.image.PairOptions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Saves the transforms of the pairs that are registered: of a single pair to a
 * file, of several to files of a folder, {@code NAME.tfm} for the pair NAME.
 */
public final class TransformFiles implements Sidecar {

	/** For one pair. */
	private final Path single;

	/** For all; null if there is one file. */
	private final PairFolder folder;

	/**
	 * Chooses the files and sees to their folder.
	 *
	 * @param target a file, the name of which ends with .tfm or .txt; else a
	 *          folder
	 * @param sets all pairs of the run
	 * @param options of the run
	 * @throws UsageException if no pair is registered, two would get the same
	 *           file, or it cannot be written
	 */
	public TransformFiles(final Path target, final List<ImageSet> sets,
		final PairOptions options)
	{
		TransformFile.requireRegistration(sets.stream().anyMatch(
			set -> !PairOptions.REGISTER.standard().equals(set.text(
				PairOptions.REGISTER, options))));
		single = TransformFile.isName(target) ? target : null;
		folder = single == null ? new PairFolder(target, sets) : null;
		if (single == null) return;
		if (sets.size() > 1) throw new UsageException("The transform " + target +
			" is one file, but there are " + sets.size() +
			" pairs: expected a folder.");
		new TransformFile(single);
	}

	@Override
	public void write(final ImageSetOutcome outcome,
		final Map<String, String> facts)
	{
		outcome.facts().transform().ifPresent(transform -> new TransformFile(
			single == null ? folder.file(outcome.set(), ".tfm") : single).write(
				transform));
	}
}
