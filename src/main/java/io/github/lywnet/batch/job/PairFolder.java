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
import io.github.lywnet.batch.OutputFolder;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A folder that gets files of each pair of a run, named by the pairs.
 * Immutable.
 */
public final class PairFolder {

	private final Path folder;

	/**
	 * Makes the folder if it is missing.
	 *
	 * @param sets all pairs of the run
	 * @throws UsageException if it cannot be written to, or two pairs would get
	 *           the same file
	 */
	public PairFolder(final Path folder, final List<ImageSet> sets) {
		this.folder = folder;
		OutputFolder.prepare(folder);
		final Set<String> names = new HashSet<>();
		for (final ImageSet set : sets) {
			if (!names.add(name(set))) throw new UsageException(
				"Two pairs would get " + "the same file in " + folder +
					", both are called " + set.shownName() +
					": expected another name for each, as a list of pairs has in its column " +
					"name.");
		}
	}

	private static String name(final ImageSet set) {
		return set.name().replaceAll("[/\\\\]", "_");
	}

	/**
	 * A file of a pair.
	 *
	 * @param end behind the pair's name, with the extension
	 * @throws FusionException if the pair's name cannot be one of a file
	 */
	public Path file(final ImageSet set, final String end) {
		try {
			return folder.resolve(name(set) + end);
		}
		catch (final InvalidPathException exc) {
			throw new FusionException("No file can have the name " + set.shownName() +
				end + ": " + exc.getReason() + ". Give the pair another name.", exc);
		}
	}
}
