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

package io.github.lywnet.command.line;

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.UsageException;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.Paths;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Which pairs are not trained on: those of given names, or else the middle
 * fifth of each folder's. NB: a run of neighbours, and not every fifth pair,
 * because the slices of one person that lie side by side are nearly the same;
 * and in the middle, because the ends of a head look like no other slices.
 */
final class HeldOutPairs {

	private static final int SHARE = 5;

	private final List<PathMatcher> matchers;

	/**
	 * @param globs patterns of base names; none for the middle fifth
	 * @throws UsageException if one is not a pattern
	 */
	HeldOutPairs(final List<String> globs) {
		matchers = globs.stream().map(HeldOutPairs::matcher).collect(Collectors
			.toList());
	}

	private static PathMatcher matcher(final String glob) {
		try {
			return FileSystems.getDefault().getPathMatcher("glob:" + glob);
		}
		catch (final PatternSyntaxException exc) {
			throw new UsageException("--validation \"" + glob +
				"\" is not a pattern of file names: " + exc.getMessage());
		}
	}

	/** @param sets the pairs of a folder, in order */
	Set<ImageSet> of(final List<ImageSet> sets) {
		if (matchers.isEmpty()) {
			final int count = sets.size() / SHARE;
			final int first = (sets.size() - count) / 2;
			return new HashSet<>(sets.subList(first, first + count));
		}
		return sets.stream().filter(this::matches).collect(Collectors.toSet());
	}

	private boolean matches(final ImageSet set) {
		final Path name = Paths.get(set.name());
		return matchers.stream().anyMatch(matcher -> matcher.matches(name));
	}
}
