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

package io.github.lywnet.benchmark;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;

import io.github.lywnet.image.files.ImageFiles;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests the parts of {@link PerformanceReport} that do not measure. */
public class PerformanceReportTest {

	private static final PerformanceCase LARGE = new PerformanceCase("LYWNet",
		"float32", 512, 2);

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void spreadsAreMedianAndExtremes() {
		final Spread odd = new Spread(3, 1, 20);
		assertArrayEquals(new double[] { 1, 3, 20 }, new double[] { odd.smallest(),
			odd.median(), odd.largest() }, 0);
		assertEquals(2.5, new Spread(4, 1, 3, 2).median(), 0);
		assertEquals("3.00 (1.00 to 20.0)", odd.toString());
		assertThrows(IllegalArgumentException.class, () -> new Spread());
	}

	@Test
	public void numbersHaveThreeDigits() {
		assertEquals("0.0600", Spread.digits(0.06));
		assertEquals("1.40", Spread.digits(1.4));
		assertEquals("89.9", Spread.digits(89.94));
		assertEquals("1234", Spread.digits(1234.4));
	}

	@Test
	public void theRatioIsOneAtTheSpeedOfTheMatrixProduct() {
		final double operations = PerformancePage.operations(LARGE);
		assertEquals("four times as many pixels", 4 * 2 * 339.8e9, operations, 1);
		final double asQuick = operations / MatrixProductModel.OPERATIONS;
		final Spread ratio = new CaseResult(new double[] { asQuick, 3 * asQuick, 6 *
			asQuick }, new double[] { 1, 1, 2 }, new double[3], "").ratio(operations);
		assertEquals(1, ratio.smallest(), 1e-12);
		assertEquals("each run has the matrix product beside it", 3, ratio.median(),
			1e-12);
	}

	@Test
	public void resultsAreKept() throws IOException {
		final Path file = LARGE.file(temporary.getRoot().toPath());
		assertEquals("LYWNet-float32-512-2.properties", file.getFileName()
			.toString());
		result().write(file);
		final CaseResult read = CaseResult.read(file);
		assertEquals(result().seconds().toString(), read.seconds().toString());
		assertEquals(result().ratio(1).median(), read.ratio(1).median(), 0);
		assertEquals("3.00 (2.00 to 4.00)", read.peakGibibytes().toString());
		assertEquals("TensorFlow", read.engine());
		assertEquals(2, read.runs());
	}

	@Test
	public void coresMayBeRanges() {
		assertEquals(Arrays.asList("0", "2", "3", "4"), Machine.cores("0,2-4"));
	}

	@Test
	public void thisMachineIsDescribed() throws IOException {
		assertTrue(Machine.description(), Machine.description().contains(
			" cores, "));
	}

	@Test
	public void thePeakOfMemoryCanBeginAnew() throws IOException {
		final int size = 64 << 20;
		try (FileChannel file = FileChannel.open(temporary.newFile().toPath(),
			StandardOpenOption.READ, StandardOpenOption.WRITE))
		{
			final MappedByteBuffer much = file.map(FileChannel.MapMode.READ_WRITE, 0,
				size);
			for (int at = 0; at < size; at += 1024) {
				much.put(at, (byte) 1);
			}
			// NB: what is mapped of a file goes with it, at once
			file.truncate(0);
		}
		final long before = Machine.peakBytes();
		Machine.resetPeak();
		final long after = Machine.peakBytes();
		assertTrue(after + " bytes", after > 1 << 20);
		assertTrue(before + ", " + after + " bytes", after < before - size / 2);
	}

	@Test
	public void thePageHasARowForEachCase() {
		final Map<PerformanceCase, CaseResult> results = new LinkedHashMap<>();
		results.put(LARGE, result());
		final List<String> lines = new PerformancePage(results, "a machine").lines(
			"plot.png");
		final String row = lines.stream().filter(line -> line.startsWith(
			"| LYWNet | float32 | 512 x 512 | 2 | 5.50 (5.00 to 6.00) | "))
			.findFirst().get();
		assertTrue(row, row.endsWith(" | 3.00 (2.00 to 4.00) |"));
		assertTrue(lines.get(2), lines.get(2).startsWith("a machine, TensorFlow"));
		assertTrue(lines.contains("![Time against pixels](plot.png)"));
	}

	@Test
	public void thePlotIsDrawn() {
		final Map<PerformanceCase, CaseResult> results = new LinkedHashMap<>();
		results.put(LARGE, result());
		results.put(new PerformanceCase("LYWNet", "float32", 1024, 2), result());
		final Path picture = temporary.getRoot().toPath().resolve("plot.png");
		CostPlot.draw(results, picture);
		final ImagePlus plot = ImageFiles.open(picture);
		assertTrue(plot.getWidth() > 600);
		assertTrue("something is drawn", plot.getStatistics().stdDev > 0);
	}

	private static CaseResult result() {
		return new CaseResult(new double[] { 6, 5 }, new double[] { 1, 1.25 },
			new double[] { 2L << 30, 4L << 30 }, "TensorFlow");
	}
}
