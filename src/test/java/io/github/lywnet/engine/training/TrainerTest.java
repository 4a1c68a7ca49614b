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

package io.github.lywnet.engine.training;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.TrainingGoal;
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.engine.graph.Architecture;
import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Weights;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.SobelRow;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.Normalisation;
import io.github.lywnet.network.Precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link Trainer} through the engine, on pairs made here. */
public class TrainerTest {

	private static final int SIZE = 48;

	/** Steps of a whole training. */
	private static final int WHOLE = 30;

	/** A lead that no image can have. */
	private static final double FAR_GOAL = 100;

	/**
	 * Metrics whose leads are looked at together, each with a share of its own,
	 * so that no two errors cancel each other by chance: each look costs a
	 * training.
	 */
	private static final List<List<LeadMetric>> GROUPS = List.of(List.of(
		LeadMetric.QABF, LeadMetric.SCD, LeadMetric.SF, LeadMetric.PSNR), List.of(
			LeadMetric.VIF, LeadMetric.SSIM, LeadMetric.AG));
	private static final double[] SHARES = { 1, 0.8, 0.6, 0.4 };

	/** Sums in another order may differ by this after a few steps. */
	private static final float ORDER_TOLERANCE = 1e-3f;

	/** Trainings that several tests look at; nothing is written into them. */
	@ClassRule
	public static final TemporaryFolder SHARED = new TemporaryFolder();

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private static Path shared;
	private Path root;

	@BeforeClass
	public static void trainShared() {
		shared = SHARED.getRoot().toPath();
		train(options(shared.resolve("one step")).steps(1));
		train(options(shared.resolve("other seed")).steps(1).seed(2));
		train(options(shared.resolve("whole")).steps(WHOLE));
	}

	@Before
	public void findRoot() {
		root = temporary.getRoot().toPath();
	}

	@Test
	public void testLossFalls() throws IOException {
		final List<String> log = log(shared.resolve("whole"));
		assertEquals("step,loss,learning_rate,seconds", log.get(0));
		assertEquals(4, log.size());
		final double first = loss(log.get(1));
		final double last = loss(log.get(3));
		assertTrue(last + " is not well below " + first, last < 0.7 * first);
	}

	/**
	 * How far the fused image is ahead of the pixel maximum in a metric, but for
	 * borders: beyond them the metric Q^AB/F takes all for black, so that there
	 * the pair has a black frame; the average gradient leaves them out. NB: The
	 * pair has all symmetries of a square, so that every step sees the same.
	 */
	@Test
	public void testLeadsAgreeWithTheMetrics() throws IOException {
		final TrainingPair pair = symmetricPair(2);
		train(pair, whole().steps(100));
		final byte[] fused = fused(pair);
		final double without = lossOfOneMoreStep(pair, List.of(), 101);
		long step = 102;
		for (final List<LeadMetric> metrics : GROUPS) {
			final double lacking = LeadMetric.values().length * (lossOfOneMoreStep(
				pair, metrics, step++) - without);
			double expected = 0;
			double lead = -lacking;
			for (int i = 0; i < metrics.size(); i++) {
				expected += SHARES[i] * lead(metrics.get(i), pair, fused);
				lead += SHARES[i] * FAR_GOAL - Math.log(2);
			}
			assertEquals(metrics.toString(), expected, lead, 0.02);
		}
	}

	private static double lead(final LeadMetric metric, final TrainingPair pair,
		final byte[] fused)
	{
		if (metric == LeadMetric.QABF) return edgesKept(pair, fused) - edgesKept(
			pair, maximum(pair));
		final FusionMetric known = FusionMetric.valueOf(metric.name());
		final double value = scores(pair, fused).get(known);
		final double maximum = scores(pair, maximum(pair)).get(known);
		return metric == LeadMetric.SF || metric == LeadMetric.AG ? Math.log(value /
			maximum) : value - maximum;
	}

	/**
	 * Q^AB/F with the orientation of edges as that of lines. The public code,
	 * which {@link FusionMetric#QABF} equals, takes those to both sides of the
	 * horizontal for opposite ones: of horizontal edges that are kept to a degree
	 * it counts half as lost, in a fused image but not in the maximum, which
	 * copies them.
	 */
	private static double edgesKept(final TrainingPair pair, final byte[] fused) {
		double kept = 0;
		double all = 0;
		for (final byte[] source : List.of(pair.anatomical(), pair.functional())) {
			final SobelRow edges = SobelRow.inBlack(plane(source));
			final SobelRow fusedEdges = SobelRow.inBlack(plane(fused));
			for (int y = 0; y < SIZE; y++) {
				edges.moveTo(y);
				fusedEdges.moveTo(y);
				for (int x = 0; x < SIZE; x++) {
					all += edges.strength(x);
					if (edges.strength(x) > 0) kept += edges.strength(x) * shareKept(
						edges, fusedEdges, x);
				}
			}
		}
		return kept / all;
	}

	private static double shareKept(final SobelRow source, final SobelRow fused,
		final int x)
	{
		final double strength = Math.min(source.strength(x), fused.strength(x)) /
			Math.max(source.strength(x), fused.strength(x));
		final double angle = Math.abs(source.orientation(x) - fused.orientation(x));
		final double alignment = 1 - Math.min(angle, Math.PI - angle) / (Math.PI /
			2);
		return 0.9994 / (1 + Math.exp(-15 * (strength - 0.5))) * 0.9879 / (1 + Math
			.exp(-22 * (alignment - 0.8)));
	}

	/**
	 * One step too small to change anything, on the whole pair, with the loss
	 * that metrics lack of a goal far away, each by its share; the other goals do
	 * not count.
	 */
	private double lossOfOneMoreStep(final TrainingPair pair,
		final List<LeadMetric> metrics, final long step) throws IOException
	{
		final Map<String, TrainingGoal> goals = new HashMap<>();
		for (final LeadMetric metric : LeadMetric.values()) {
			final int i = metrics.indexOf(metric);
			goals.put(metric.name().toLowerCase(Locale.ROOT), i < 0
				? new TrainingGoal(0, 1e9) : new TrainingGoal(FAR_GOAL, 1 / SHARES[i]));
		}
		train(pair, whole().goals(goals).steps(step).learningRate(1e-9));
		final List<String> log = log(root.resolve("model"));
		return loss(log.get(log.size() - 1));
	}

	private TrainingOptions whole() {
		return options(root.resolve("model")).batchSize(1).patchSize(SIZE).varied(
			false);
	}

	private byte[] fused(final TrainingPair pair) {
		final Path model = root.resolve("model");
		EngineLoader.engine().export(model, model);
		final float[] fused = EngineLoader.engine().load(model, Device.CPU).fuse(
			values(pair.anatomical()), values(pair.functional()), SIZE, SIZE);
		final byte[] levels = new byte[fused.length];
		for (int i = 0; i < fused.length; i++) {
			levels[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, fused[i])));
		}
		return levels;
	}

	private static byte[] maximum(final TrainingPair pair) {
		final byte[] levels = new byte[SIZE * SIZE];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) Math.max(pair.anatomical()[i] & 0xff, pair
				.functional()[i] & 0xff);
		}
		return levels;
	}

	private static FusionScores scores(final TrainingPair pair,
		final byte[] fused)
	{
		return FusionScores.of(plane(pair.anatomical()), plane(pair.functional()),
			plane(fused));
	}

	private static float[] values(final byte[] levels) {
		final float[] values = new float[levels.length];
		for (int i = 0; i < levels.length; i++) {
			values[i] = (levels[i] & 0xff) / 255f;
		}
		return values;
	}

	private static LuminancePlane plane(final byte[] levels) {
		return new LuminancePlane(levels, SIZE, SIZE);
	}

	/** A textured square on grey ground, and a bright spot, in a black frame. */
	private static TrainingPair symmetricPair(final int frame) {
		final Random random = new Random(7);
		final byte[] anatomical = new byte[SIZE * SIZE];
		final byte[] functional = new byte[SIZE * SIZE];
		for (int i = 0; i < SIZE / 2; i++) {
			for (int j = frame; j <= i; j++) {
				setSymmetric(anatomical, i, j, j > 8 ? 110 + random.nextInt(80) : 60);
				setSymmetric(functional, i, j, 60 + 3 * (i + j));
			}
		}
		return new TrainingPair("a set", "a symmetric pair", SIZE, SIZE, anatomical,
			functional);
	}

	private static void setSymmetric(final byte[] image, final int i, final int j,
		final int level)
	{
		for (final int a : new int[] { i, SIZE - 1 - i }) {
			for (final int b : new int[] { j, SIZE - 1 - j }) {
				image[a + b * SIZE] = (byte) level;
				image[b + a * SIZE] = (byte) level;
			}
		}
	}

	@Test
	public void testValidationPairsAreOnlyLookedAt() throws IOException {
		final Path model = root.resolve("model");
		EngineLoader.engine().train(List.of(pair()), List.of(pair()), options(model)
			.steps(WHOLE), line -> {});
		assertEqualWeights(shared.resolve("whole/checkpoint.safetensors"), model
			.resolve("checkpoint.safetensors"));
		final List<String> log = Files.readAllLines(model.resolve(
			"validation.csv"));
		assertEquals("step,loss", log.get(0));
		assertEquals(3, log.size());
		assertTrue(log.toString(), log.get(1).startsWith("0,") && log.get(2)
			.startsWith(WHOLE + ","));
		assertTrue(loss(log.get(1)) > loss(log.get(2)));
		assertFalse(Files.exists(shared.resolve("whole/validation.csv")));
	}

	/**
	 * With a learning rate that ruins the weights; the first ones fuse better,
	 * and a training ahead of them would end a quarter of the way.
	 */
	@Test
	public void testBestWeightsOfThePairsHeldOutAreKept() {
		final Path first = shared.resolve("whole");
		final Path model = root.resolve("model");
		final List<String> console = new ArrayList<>();
		EngineLoader.engine().train(List.of(pair()), List.of(pair()), options(model)
			.firstWeights(List.of(first)).aheadOfFirst().steps(2).learningRate(1),
			console::add);
		assertTrue(console.toString(), console.get(console.size() - 1).contains(
			"after step 0"));
		assertEqualWeights(first.resolve("weights.safetensors"), model.resolve(
			"weights.safetensors"));
		assertTrue(difference(first.resolve("weights.safetensors"), model.resolve(
			"checkpoint.safetensors")) > 0.1);
	}

	@Test
	public void testAheadOfFirstEndsAQuarterOfTheWay() {
		final Path first = shared.resolve("one step");
		final Path model = root.resolve("model");
		train(options(model).firstWeights(List.of(first)).aheadOfFirst().steps(1)
			.learningRate(1e-2));
		final Path before = first.resolve("weights.safetensors");
		final double way = difference(before, model.resolve(
			"checkpoint.safetensors"));
		assertTrue("the weights moved by " + way, way > 1e-3);
		assertEquals(way / 4, difference(before, model.resolve(
			"weights.safetensors")), 1e-6);
	}

	@Test
	public void testSeedDecides() {
		assertTrue("another seed gave the same weights", difference(shared.resolve(
			"one step/weights.safetensors"), shared.resolve(
				"other seed/weights.safetensors")) > ORDER_TOLERANCE);
	}

	@Test
	public void testStartsWithTheMeanOfSeveralWeights() {
		final Path first = shared.resolve("one step");
		final Path other = shared.resolve("other seed");
		final Path mean = root.resolve("mean");
		train(options(mean).steps(1).learningRate(1e-9).firstWeights(List.of(first,
			other)));
		assertEquals((value(first) + value(other)) / 2, value(mean), 1e-6f);
		assertRefused(() -> train(options(root.resolve("third")).channels(6)
			.firstWeights(List.of(first))), "one step", "encoder.conv0.weight");
		assertRefused(() -> train(options(root.resolve("third")).firstWeights(List
			.of(root.resolve("missing")))), "missing", "weights.safetensors");
	}

	/** So equal seeds give equal weights, too. */
	@Test
	public void testGoesOnAfterAnInterruption() throws IOException {
		final Path folder = root.resolve("cut");
		final Path checkpoint = folder.resolve("checkpoint.safetensors");
		final TrainingOptions cut = options(folder).steps(WHOLE).checkpointInterval(
			10);
		try {
			EngineLoader.engine().train(List.of(pair()), List.of(), cut, line -> {
				if (line.startsWith("step 20")) throw new IllegalStateException("cut");
			});
		}
		catch (final RuntimeException exc) {
			assertTrue(exc.getMessage(), exc.getMessage().contains("cut"));
		}
		assertEquals(10, (int) SafetensorsFile.read(checkpoint).get("training.step")
			.values()[0]);
		train(cut);
		assertEqualWeights(shared.resolve("whole/weights.safetensors"), folder
			.resolve("weights.safetensors"));
		assertEquals(4, log(folder).size());
	}

	/** Where the processor has no bfloat16, both calculate in float32. */
	@Test
	public void testLossIsNearlyTheSameInBfloat16() throws IOException {
		final Path folder = root.resolve("bfloat16");
		train(options(folder).steps(1).precision(Precision.BFLOAT16));
		final double exact = loss(log(shared.resolve("one step")).get(1));
		assertEquals(exact, loss(log(folder).get(1)), 0.02 * exact);
	}

	@Test
	public void testWrongInputIsRefused() {
		assertRefused(() -> EngineLoader.engine().train(List.of(), List.of(),
			options(root.resolve("model")), line -> {}), "no training pair");
		assertRefused(() -> train(options(root.resolve("model")).patchSize(64)),
			"48 x 48", "64 x 64", "a pair");
		assertRefused(() -> train(options(root.resolve("model")).goals(Map.of(
			"beauty", new TrainingGoal(1, 1)))), "beauty", "qabf");
		assertRefused(() -> options(root.resolve("model")).patchSize(40),
			"patch size is 40", "44");
		assertRefused(() -> TrainingGoal.parse("0.1"), "\"0.1\"", "0.04,0.015");
		assertRefused(() -> TrainingGoal.parse("0.1,0"), "step 0", "above 0");
		assertRefused(() -> train(options(shared.resolve("one step")).channels(6)
			.steps(2)), "checkpoint.safetensors", "encoder.conv0.weight");
	}

	private static TrainingOptions options(final Path folder) {
		return new TrainingOptions(folder).channels(4).repetitions(1).batchSize(2)
			.patchSize(44).learningRate(5e-3);
	}

	private static void train(final TrainingOptions options) {
		train(pair(), options);
	}

	private static void train(final TrainingPair pair,
		final TrainingOptions options)
	{
		EngineLoader.engine().train(List.of(pair), List.of(), options, line -> {});
	}

	/** A bright square with texture, and a smooth slope beside it. */
	private static TrainingPair pair() {
		final Random random = new Random(7);
		final byte[] anatomical = new byte[SIZE * SIZE];
		final byte[] functional = new byte[SIZE * SIZE];
		for (int y = 0; y < SIZE; y++) {
			for (int x = 0; x < SIZE; x++) {
				if (x > 8 && y > 8) anatomical[x + y * SIZE] = (byte) (100 + random
					.nextInt(80));
				functional[x + y * SIZE] = (byte) (4 * y);
			}
		}
		return new TrainingPair("a set", "a pair", SIZE, SIZE, anatomical,
			functional);
	}

	private static double loss(final String line) {
		return Double.parseDouble(line.split(",")[1]);
	}

	private static List<String> log(final Path model) throws IOException {
		return Files.readAllLines(model.resolve("training.csv"));
	}

	private static float value(final Path model) {
		return SafetensorsFile.read(model.resolve("weights.safetensors")).get(
			"encoder.conv1.weight").values()[0];
	}

	private static void assertEqualWeights(final Path file, final Path other) {
		assertEquals(0, difference(file, other), ORDER_TOLERANCE);
	}

	/**
	 * The largest difference of a weight in a file of weights from that in
	 * another.
	 */
	private static double difference(final Path file, final Path other) {
		final Weights weights = SafetensorsFile.read(file);
		final Weights others = SafetensorsFile.read(other);
		double largest = 0;
		for (final String name : new Architecture(4, 1, 0.2, Normalisation.FIXED)
			.shapes().keySet())
		{
			final float[] values = weights.get(name).values();
			for (int i = 0; i < values.length; i++) {
				largest = Math.max(largest, Math.abs(values[i] - others.get(name)
					.values()[i]));
			}
		}
		return largest;
	}
}
