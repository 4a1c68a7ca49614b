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

import io.github.lywnet.batch.FilePaths;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.PairOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an earlier run has finished: sets whose row in its report is {@code ok},
 * made with the same model and settings, and whose fused image is there and not
 * older than its sources and the transform that registers them.
 */
final class FinishedSets {

	private final ReportRow row;
	private final PairOptions options;
	private final Map<List<String>, List<String>> known = new HashMap<>();

	/**
	 * @param row makes the rows of this run
	 * @param options of all pairs
	 * @param known the rows of the earlier report
	 */
	FinishedSets(final ReportRow row, final PairOptions options,
		final List<List<String>> known)
	{
		this.row = row;
		this.options = options;
		known.forEach(cells -> this.known.put(ReportRow.pair(cells), cells));
	}

	boolean contains(final ImageSet set) {
		final List<String> cells = known.get(ReportRow.pair(row.cells(
			ImageSetOutcome.finished(set))));
		if (cells == null || !row.isDoneAlike(cells, set)) return false;
		try {
			final Path fused = FilePaths.of(Paths.get(""), ReportRow.fused(cells));
			final Optional<Path> transform = set.options(options).transform();
			return Files.isRegularFile(fused) && !isOlder(fused, set.file(
				Role.ANATOMICAL)) && !isOlder(fused, set.file(Role.FUNCTIONAL)) &&
				(transform.isEmpty() || !isOlder(fused, transform.get()));
		}
		catch (final IOException | InvalidPathException | FusionException exc) {
			return false; // fusing it again tells what is wrong
		}
	}

	private static boolean isOlder(final Path fused, final Path source)
		throws IOException
	{
		final FileTime time = Files.getLastModifiedTime(fused);
		if (!Files.isDirectory(source)) return time.compareTo(Files
			.getLastModifiedTime(source)) < 0;
		try (Stream<Path> slices = Files.list(source)) {
			for (final Path slice : (Iterable<Path>) slices::iterator) {
				if (time.compareTo(Files.getLastModifiedTime(slice)) < 0) return true;
			}
		}
		return false;
	}
}
