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

package io.github.lywnet.report.figure;

import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.comparison.ComparedImages;
import io.github.lywnet.comparison.Comparison;
import io.github.lywnet.comparison.ComparisonViewer;
import io.github.lywnet.image.PairPictures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps pictures of chosen pairs of a comparison, and makes a figure of them.
 * Of volumes, the middle one of the stored planes is shown. Not thread-safe.
 */
public final class FigurePictures implements ComparisonViewer {

	private final List<ChosenPair> chosen;
	private final List<String> methods;

	/** Sources and fused images by pair and column. */
	private final Map<List<String>, BufferedImage> pictures = new HashMap<>();
	private final Map<String, Double> scales = new HashMap<>();

	/**
	 * Chooses pairs.
	 *
	 * @param chosen the rows; if there are none, the first pair of each set
	 * @throws UsageException if there is no such pair
	 */
	public FigurePictures(final Comparison comparison,
		final List<ChosenPair> chosen)
	{
		methods = comparison.methods();
		final Map<String, List<String>> pairs = comparison.pairs();
		this.chosen = chosen.isEmpty() ? pairs.entrySet().stream().map(
			set -> new ChosenPair(set.getKey(), set.getValue().get(0))).collect(
				Collectors.toList()) : chosen;
		for (final ChosenPair pair : chosen) {
			final List<String> names = pairs.get(pair.set());
			if (names == null) throw new UsageException("The figure has no pair " +
				pair + ": expected one of the sets " + pairs.keySet() + ".");
			if (!names.contains(pair.name())) throw new UsageException(
				"The figure has no pair " + pair + ": expected one of " + names +
					" in the set " + pair.set() + ".");
		}
	}

	@Override
	public void view(final String set, final String method,
		final ComparedImages images)
	{
		final String row = new ChosenPair(set, images.name()).toString();
		if (chosen.stream().noneMatch(pair -> pair.toString().equals(row))) return;
		final PairPictures views = PairPictures.ofPlane(images.pair());
		scales.put(row, views.millimetresPerPixel());
		pictures.computeIfAbsent(Arrays.asList(row, "0"), key -> views
			.anatomical());
		pictures.computeIfAbsent(Arrays.asList(row, "1"), key -> views
			.functional());
		pictures.put(column(row, method), views.fused(images.fused()));
	}

	/**
	 * The figure.
	 *
	 * @throws FusionException if no method has fused a pair, or a place to
	 *           enlarge is not within its picture
	 */
	public Figure figure() {
		final List<String> columns = new ArrayList<>(Arrays.asList("anatomical",
			"functional"));
		columns.addAll(methods);
		return new Figure(columns, chosen.stream().map(this::row).collect(Collectors
			.toList()));
	}

	private FigureRow row(final ChosenPair pair) {
		final String row = pair.toString();
		if (!scales.containsKey(row)) throw new FusionException(
			"The figure has no " + "picture of " + row +
				", which no method has fused: choose another pair.");
		final List<BufferedImage> cells = new ArrayList<>(Arrays.asList(pictures
			.get(Arrays.asList(row, "0")), pictures.get(Arrays.asList(row, "1"))));
		methods.forEach(method -> cells.add(pictures.get(column(row, method))));
		return new FigureRow(row, cells, scales.get(row), pair.zooms());
	}

	private static List<String> column(final String row, final String method) {
		return Arrays.asList(row, "fused", method);
	}
}
