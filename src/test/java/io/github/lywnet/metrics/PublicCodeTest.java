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

package io.github.lywnet.metrics;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.metrics.plane.LuminancePlane;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.Test;

/**
 * Compares the metrics with the values of the code that others have published,
 * on regions of the phantoms, fused by the average or the maximum of their
 * pixels.
 * <p>
 * The columns of public-code.csv are named after a metric, and the convention
 * if it is not the standard. Those of the standard were computed by Z. Liu's
 * imageFusionMetrics (Qcb, Qcv, Qy, Qmi) and thfylsty's
 * Objective-evaluation-for-image-fusion (the others), those of tang by L.
 * Tang's Evaluation-for-Image-Fusion, all of them run by GNU Octave 7.3 with
 * image 2.14; those of cddfuse by CDDFuse's Evaluator.py with scikit-image
 * 0.19.3. A cell is empty where that code gives NaN, or was not run.
 * </p>
 */
public class PublicCodeTest {

	/** Of each value: 0.1 %. */
	private static final double TOLERANCE = 0.001;

	@Test
	public void valuesAreThoseOfPublicCode() throws IOException {
		final List<List<String>> rows = rows();
		final List<String> header = rows.get(0);
		int compared = 0;
		for (final List<String> row : rows.subList(1, rows.size())) {
			final LuminancePlane anatomical = region(ReferenceImages.grey(file(row,
				"anatomical")), row);
			final LuminancePlane functional = region(ReferenceImages.luma(file(row,
				"functional")), row);
			final LuminancePlane fused = fused(anatomical, functional, row.get(5));
			for (int column = 6; column < header.size(); column++) {
				if (row.get(column).isEmpty()) continue;
				final double expected = Double.parseDouble(row.get(column));
				assertEquals(header.get(column) + " of " + row.subList(0, 6), expected,
					value(header.get(column), anatomical, functional, fused), TOLERANCE *
						Math.abs(expected));
				compared++;
			}
		}
		assertTrue(compared + " values", compared > 400);
	}

	private static double value(final String column,
		final LuminancePlane anatomical, final LuminancePlane functional,
		final LuminancePlane fused)
	{
		final String[] names = column.split(" ");
		final MetricChoice choice = MetricChoice.of(names[0], names.length == 1
			? Convention.STANDARD : Convention.parse(names[1]));
		return FusionScores.of(choice, anatomical, functional, fused).get(choice
			.metrics().get(0));
	}

	private static List<List<String>> rows() throws IOException {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
			PublicCodeTest.class.getResourceAsStream("public-code.csv"),
			StandardCharsets.UTF_8)))
		{
			return reader.lines().map(line -> Arrays.asList(line.split(",", -1)))
				.collect(Collectors.toList());
		}
	}

	private static Path file(final List<String> row, final String folder) {
		final String[] pair = row.get(0).split("/");
		return Paths.get("test-data", pair[0], folder, pair[1] + ".png");
	}

	private static LuminancePlane region(final LuminancePlane plane,
		final List<String> row)
	{
		final int left = Integer.parseInt(row.get(1));
		final int top = Integer.parseInt(row.get(2));
		final int width = Integer.parseInt(row.get(3));
		final int height = Integer.parseInt(row.get(4));
		final byte[] levels = new byte[width * height];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) plane.level(left + i % width + (top + i / width) *
				plane.width());
		}
		return new LuminancePlane(levels, width, height);
	}

	private static LuminancePlane fused(final LuminancePlane anatomical,
		final LuminancePlane functional, final String rule)
	{
		final byte[] levels = new byte[anatomical.size()];
		for (int i = 0; i < levels.length; i++) {
			final int a = anatomical.level(i);
			final int b = functional.level(i);
			levels[i] = (byte) (rule.equals("average") ? (a + b) / 2 : Math.max(a,
				b));
		}
		return new LuminancePlane(levels, anatomical.width(), anatomical.height());
	}
}
