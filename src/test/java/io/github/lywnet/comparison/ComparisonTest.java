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

package io.github.lywnet.comparison;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.SharedData;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.TestImages;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.MetricChoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link Comparison} and {@link MeanScores}. */
public class ComparisonTest {

	/** The reference has six digits. */
	private static final double TOLERANCE = 1e-6;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;

	@Before
	public void makeImages() throws IOException {
		root = temporary.getRoot().toPath();
		for (final String name : new String[] { "1.png", "2.png" }) {
			TestImages.grey(root.resolve("mri").resolve(name), 48, 44);
			TestImages.red(root.resolve("pet").resolve(name), 48, 44);
			TestImages.grey(root.resolve("peer/first").resolve(name), 48, 44);
			TestImages.red(root.resolve("peer/second").resolve(name), 48, 44);
		}
	}

	@Test
	public void baselinesAreThoseOfTheReference() throws IOException {
		final Path dev = SharedData.require("aanlib/dev");
		final List<String> lines = Files.readAllLines(SharedData.require(
			"metric-reference/dev-scores.csv"));
		final List<PairSet> sets = Stream.of("MRI-CT", "MRI-SPECT").map(
			set -> PairSet.parse(set + "=" + dev.resolve(set + "/A") + "," + dev
				.resolve(set + "/B"))).collect(Collectors.toList());
		int compared = 0;
		for (final MethodResult some : new Comparison(methods("average",
			"max=maximum"), sets, MetricChoice.DEFAULT, line -> {}).run())
		{
			for (final ImageSetOutcome outcome : some.outcomes()) {
				final String key = some.method() + "," + some.set() + "," + outcome
					.set().name() + ".png,";
				final String[] cells = lines.stream().filter(line -> line.startsWith(
					key)).findFirst().get().split(",");
				for (final FusionMetric metric : MetricChoice.DEFAULT.metrics()) {
					assertEquals(key + metric, Double.parseDouble(cells[3 + metric
						.ordinal()]), outcome.scores().get(metric), TOLERANCE);
				}
				compared++;
			}
		}
		assertEquals(2 * (16 + 19), compared);
	}

	@Test
	public void foldersHaveASubFolderForEachSet() {
		final List<MethodResult> outcomes = compare(methods("peer=" + root.resolve(
			"peer"), "maximum"));
		assertEquals("peer first, peer second, maximum first, maximum second",
			outcomes.stream().map(some -> some.method() + " " + some.set()).collect(
				Collectors.joining(", ")));
		// a ramp of 48 columns, then one of 44 rows of red
		assertEquals(Math.log(48) / Math.log(2), mean(outcomes.get(0)), 1e-6);
		assertTrue(mean(outcomes.get(1)) < Math.log(44) / Math.log(2) + 1e-6);
		assertEquals(0, outcomes.get(0).failed());
	}

	@Test
	public void aMethodWithoutASubFolderIsRefused() {
		assertRefused(() -> compare(methods(root.resolve("mri").toString())),
			"no sub-folder first");
	}

	@Test
	public void namesAreUnique() {
		assertRefused(() -> compare(methods("average", "average")), "Two methods",
			"average");
	}

	@Test
	public void aMethodThatFailsIsLast() throws IOException {
		TestImages.truncated(root.resolve("peer/first/2.png"));
		final List<MethodResult> outcomes = compare(methods("average", "peer=" +
			root.resolve("peer")));
		final MeanScores means = new MeanScores(outcomes);
		assertEquals("all, first, second", means.sections().stream().map(
			MeanScores.Section::name).collect(Collectors.joining(", ")));
		assertTrue(Double.isNaN(means.sections().get(0).means().get(1).get(
			FusionMetric.EN)));
		final double[] first = means.sections().get(1).ranks();
		final double[] second = means.sections().get(2).ranks();
		assertTrue(Arrays.toString(first), first[0] < first[1]);
		assertEquals((first[1] + second[1]) / 2, means.sections().get(0).ranks()[1],
			1e-12);
		assertEquals(4, means.sections().get(0).pairs());
	}

	@Test
	public void textsAreChecked() {
		assertRefused(() -> PairSet.parse("MRI-CT=mri"), "MRI-CT=mri",
			"NAME=ANATOMICAL,FUNCTIONAL");
		assertRefused(() -> NamedMethod.parse("minimum"), "minimum", "average",
			"a folder of fused images");
		assertRefused(() -> NamedMethod.parse("=average"), "no name");
		assertEquals("peer", NamedMethod.parse(root.resolve("peer").toString())
			.name());
		assertEquals("mean", NamedMethod.parse("mean=average").name());
	}

	private List<MethodResult> compare(final List<NamedMethod> methods) {
		final List<PairSet> sets = new ArrayList<>();
		for (final String name : new String[] { "first", "second" }) {
			sets.add(PairSet.parse(name + "=" + root.resolve("mri") + "," + root
				.resolve("pet")));
		}
		return new Comparison(methods, sets, MetricChoice.DEFAULT, line -> {})
			.run();
	}

	private static List<NamedMethod> methods(final String... texts) {
		return Arrays.stream(texts).map(NamedMethod::parse).collect(Collectors
			.toList());
	}

	private static double mean(final MethodResult outcomes) {
		return outcomes.mean().get(FusionMetric.EN);
	}
}
