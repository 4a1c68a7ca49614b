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

package io.github.lywnet.report;

import io.github.lywnet.comparison.ComparedImages;
import io.github.lywnet.comparison.Comparison;
import io.github.lywnet.comparison.ComparisonViewer;
import io.github.lywnet.image.PairPictures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps pictures of all images of a comparison, encoded, for its report. Not
 * thread-safe.
 */
public final class ComparisonPictures implements ComparisonViewer {

	private static final String ANATOMICAL = "anatomical";
	private static final String FUNCTIONAL = "functional";

	private final Map<List<String>, Picture> pictures = new HashMap<>();
	private final long limit;

	/** Makes room for the pictures of a comparison. */
	public ComparisonPictures(final Comparison comparison) {
		final long pairs = comparison.pairs().values().stream().mapToLong(
			List::size).sum();
		limit = FusionReport.limit(pairs * (2 + comparison.methods().size()));
	}

	@Override
	public void view(final String set, final String method,
		final ComparedImages images)
	{
		final PairPictures views = PairPictures.ofAllDirections(images.pair());
		pictures.computeIfAbsent(source(set, images.name(), ANATOMICAL),
			key -> Picture.of(views.anatomical(), limit));
		pictures.computeIfAbsent(source(set, images.name(), FUNCTIONAL),
			key -> Picture.of(views.functional(), limit));
		pictures.put(Arrays.asList(set, images.name(), "fused", method), Picture.of(
			views.fused(images.fused()), limit));
	}

	/** The picture of the anatomical image; null if no method has fused it. */
	Picture anatomical(final ComparedPair pair) {
		return pictures.get(source(pair.set(), pair.name(), ANATOMICAL));
	}

	/** The picture of the functional image; null if no method has fused it. */
	Picture functional(final ComparedPair pair) {
		return pictures.get(source(pair.set(), pair.name(), FUNCTIONAL));
	}

	/** The picture of a fused image; null if there is none. */
	Picture fused(final ComparedPair pair, final String method) {
		return pictures.get(Arrays.asList(pair.set(), pair.name(), "fused",
			method));
	}

	private static List<String> source(final String set, final String name,
		final String role)
	{
		return Arrays.asList(set, name, role);
	}
}
