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

package io.github.lywnet.image;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.metrics.Convention;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.metrics.plane.LuminancePlane;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class MetricsTableTest {

	private static final String[] COLUMNS = { "image", "EN", "SD", "SF", "AG",
		"MI", "SCD", "VIF", "Qabf", "SSIM", "PSNR", "functional", "model", "device",
		"range", "geometry", "alignment", "warnings" };

	private static final PairFacts FACTS = new PairFacts("pet.tif", "auto",
		"same voxels (pixels)", null, "plausible", Arrays.asList("One.", "Two."));

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Test
	public void everyImageHasARow() {
		final MetricsTable table = new MetricsTable();
		table.append("first", scores(), FACTS, "LYWNet", "CPU");
		table.append("second", scores(), FACTS, "LYWNet", "GPU:0");
		assertArrayEquals(COLUMNS, table.table().getHeadings());
		assertEquals(2, table.table().size());
		assertEquals("second", table.table().getStringValue("image", 1));
		assertEquals("GPU:0", table.table().getStringValue("device", 1));
		assertEquals("pet.tif", table.table().getStringValue("functional", 0));
		assertEquals("One. Two.", table.table().getStringValue("warnings", 0));
		assertEquals(2, table.table().getValue("EN", 0), 1e-12);
	}

	@Test
	public void anEarlierTableGrows() {
		final MetricsTable earlier = new MetricsTable();
		earlier.append("first", scores(), FACTS, "LYWNet", "CPU");
		final MetricsTable table = new MetricsTable(earlier.table());
		table.append("second", scores(), FACTS, "LYWNet", "CPU");
		assertArrayEquals(COLUMNS, table.table().getHeadings());
		assertEquals("first", table.table().getStringValue("image", 0));
		assertEquals("second", table.table().getStringValue("image", 1));
	}

	@Test
	public void planesHaveRowsOfTheirOwn() {
		final MetricsTable table = new MetricsTable();
		table.append("first", scores(), FACTS, "LYWNet", "CPU");
		table.appendPlanes("second", Arrays.asList(scores(), scores()), FACTS,
			"LYWNet", "CPU");
		assertEquals(3, table.table().size());
		assertEquals("second", table.table().getStringValue("image", 1));
		assertEquals(1, table.table().getValue("plane", 1), 0);
		assertEquals(2, table.table().getValue("plane", 2), 0);
		assertTrue(Double.isNaN(table.table().getValue("plane", 0)));
	}

	@Test
	public void whatWasNotComputedIsNotZero() {
		final MetricsTable table = new MetricsTable();
		table.append("first", scores(), FACTS, "LYWNet", "CPU");
		table.append("second", FusionScores.undefined(MetricChoice.of("Qcv,EN",
			Convention.STANDARD)), FACTS, "LYWNet", "CPU");
		assertTrue(Double.isNaN(table.table().getValue("Qcv", 0)));
		assertTrue(Double.isNaN(table.table().getValue("SD", 1)));
		assertEquals("NaN", table.table().getStringValue("SD", 1));
	}

	@Test
	public void filesAreTheSameInEveryCountry() throws IOException {
		final Locale before = Locale.getDefault();
		Locale.setDefault(Locale.GERMANY);
		try {
			final MetricsTable table = new MetricsTable();
			table.append("head, fused", scores(), FACTS, "LYWNet", "CPU");
			final File file = folder.newFile("metrics.csv");
			table.table().saveAs(file.getPath());
			final List<String> lines = Files.readAllLines(file.toPath());
			assertEquals(String.join(",", COLUMNS), lines.get(0));
			final String row = lines.get(1);
			assertTrue(row, row.startsWith("\"head, fused\"," +
				"2,10.3078,20.6155,14.5774,1.3863,2,NaN,0."));
			assertTrue(row, row.endsWith(",NaN,22.9292,pet.tif,LYWNet,CPU,auto," +
				"same voxels (pixels),plausible,One. Two."));
		}
		finally {
			Locale.setDefault(before);
		}
	}

	/** A is 0 20 / 0 20, B is 0 0 / 5 5, F their sum with 10 on top. */
	private static FusionScores scores() {
		final byte[] a = { 0, 20, 0, 20 };
		final byte[] b = { 0, 0, 5, 5 };
		final byte[] fused = { 10, 30, 15, 35 };
		return FusionScores.of(new LuminancePlane(a, 2, 2), new LuminancePlane(b, 2,
			2), new LuminancePlane(fused, 2, 2));
	}
}
