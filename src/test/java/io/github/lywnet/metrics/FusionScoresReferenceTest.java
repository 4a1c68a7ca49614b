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

import io.github.lywnet.SharedData;
import io.github.lywnet.metrics.plane.LuminancePlane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

import org.junit.Test;

/**
 * Compares the default metrics with an independent implementation, on real
 * images.
 */
public class FusionScoresReferenceTest {

	/** The reference values have six decimals. */
	private static final double TOLERANCE = 1e-6;

	@Test
	public void allRowsMatch() throws IOException {
		final Path images = SharedData.require("aanlib");
		final List<String> lines = Files.readAllLines(SharedData.require(
			"metric-reference/dev-scores.csv"));
		final List<String> columns = Arrays.asList(lines.get(0).split(","));
		for (final String line : lines.subList(1, lines.size())) {
			final List<String> row = Arrays.asList(line.split(","));
			final FusionScores scores = scores(MetricChoice.DEFAULT, images, row.get(
				0), row.get(1), row.get(2));
			for (final FusionMetric metric : MetricChoice.DEFAULT.metrics()) {
				final double expected = Double.parseDouble(row.get(columns.indexOf(
					metric.shortName())));
				assertEquals(metric + " of " + line, expected, scores.get(metric),
					TOLERANCE);
			}
		}
	}

	@Test
	public void valuesOfAThirdPartyAreClose() throws IOException {
		final Path images = SharedData.require("aanlib");
		final List<String> lines = Files.readAllLines(SharedData.require(
			"metric-reference/dev-scores.csv"));
		final List<String> columns = Arrays.asList(lines.get(0).split(","));
		final MetricChoice choice = MetricChoice.of("VIFF,FMI_edge",
			Convention.STANDARD);
		int compared = 0;
		for (final String line : lines.subList(1, lines.size())) {
			final List<String> row = Arrays.asList(line.split(",", -1));
			final String fidelity = row.get(columns.indexOf("VIFF_thirdparty"));
			final String information = row.get(columns.indexOf("FMI_thirdparty"));
			if (fidelity.isEmpty()) continue;
			final FusionScores scores = scores(choice, images, row.get(0), row.get(1),
				row.get(2));
			// their conversion to luminance is another one
			assertEquals(line, Double.parseDouble(fidelity), scores.get(
				FusionMetric.VIFF), 0.005);
			assertEquals(line, Double.parseDouble(information), scores.get(
				FusionMetric.FMI_EDGE), 0.003);
			compared++;
		}
		assertTrue(compared + " images", compared > 50);
	}

	private static FusionScores scores(final MetricChoice choice,
		final Path images, final String method, final String modality,
		final String name) throws IOException
	{
		final Path pairs = images.resolve("dev").resolve(modality);
		final LuminancePlane a = ReferenceImages.grey(pairs.resolve("A").resolve(
			name));
		final LuminancePlane b = ReferenceImages.luma(pairs.resolve("B").resolve(
			name));
		return FusionScores.of(choice, a, b, fused(images, method, modality, name,
			a, b));
	}

	private static LuminancePlane fused(final Path images, final String method,
		final String modality, final String name, final LuminancePlane a,
		final LuminancePlane b) throws IOException
	{
		switch (method) {
			case "average":
				return combine(a, b, (p, q) -> (p + q) / 2);
			case "max":
				return combine(a, b, Math::max);
			default:
				return ReferenceImages.grey(images.resolve("dev-peers").resolve(method)
					.resolve(modality).resolve(name));
		}
	}

	private static LuminancePlane combine(final LuminancePlane a,
		final LuminancePlane b, final IntBinaryOperator rule)
	{
		final byte[] levels = new byte[a.size()];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) rule.applyAsInt(a.level(i), b.level(i));
		}
		return new LuminancePlane(levels, a.width(), a.height());
	}
}
