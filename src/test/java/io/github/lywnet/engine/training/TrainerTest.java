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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.TrainingGoal;
import io.github.lywnet.engine.TrainingOptions;
import io.github.lywnet.engine.TrainingPair;
import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Weights;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.plane.LuminancePlane;
import io.github.lywnet.metrics.plane.SobelRow;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.Precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link Trainer} through the engine, on pairs made here. */
public class TrainerTest {

	private static final int SIZE = 48;

	/** A lead that no image can have. */
	private static final double FAR_GOAL = 1000;

	/** Sums in another order may differ by this after a few steps. */
	private static final float ORDER_TOLERANCE = 1e-3f;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;

	@Before
	public void findRoot() {
		root = temporary.getRoot().toPath();
	}

	@Test
	public void testLossFalls() throws IOException {
		train(options("model").steps(60));
		final List<String> log = Files.readAllLines(root.resolve(
			"model/training.csv"));
		assertEquals("step,loss,learning_rate,seconds", log.get(0));
		assertEquals(7, log.size());
		final double first = loss(log.get(1));
		final double last = loss(log.get(6));
		assertTrue(last + " is not well below " + first, last < 0.7 * first);
	}

	/**
	 * How far the fused image is ahead of the pixel maximum in a metric, but for
	 * borders: beyond them the metric Q^AB/F takes all for black, so that there the
	 * pair has a black frame; the average gradient leaves them out. NB: The pair has
	 * all symmetries of a square, so that every step sees the same.
	 */
	@Test
	public void testLeadsAgreeWithTheMetrics() throws IOException {
		final TrainingPair pair = symmetricPair(2);
		train(pair, whole().steps(100));
		final byte[] fused = fused(pair);
		final FusionScores scores = scores(pair, fused);
		final FusionScores maximum = scores(pair, maximum(pair));
		long step = 101;
		final double without = lossOfOneMoreStep(pair, "none", step);
		for (final LeadMetric metric : LeadMetric.values()) {
			step++;
			final double lead = FAR_GOAL - Math.log(2) - LeadMetric.values().length *
				(lossOfOneMoreStep(pair, metric.name().toLowerCase(Locale.ROOT), step) -
					without);
			final FusionMetric known = FusionMetric.valueOf(metric.name());
			final boolean relative = metric == LeadMetric.SF || metric == LeadMetric.AG;
			final double expected = metric == LeadMetric.QABF ? edgesKept(pair, fused) -
				edgesKept(pair, maximum(pair)) : relative ? Math.log(scores.get(known) /
					maximum.get(known)) : scores.get(known) - maximum.get(known);
			assertEquals(metric.name(), expected, lead, metric == LeadMetric.QABF ? 0.01
				: 0.03);
		}
	}

	/**
	 * Q^AB/F with the orientation of edges as that of lines. The public code, which
	 * {@link FusionMetric#QABF} equals, takes those to both sides of the horizontal
	 * for opposite ones: of horizontal edges that are kept to a degree it counts half
	 * as lost, in a fused image but not in the maximum, which copies them.
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
					if (edges.strength(x) > 0) kept += edges.strength(x) * shareKept(edges,
						fusedEdges, x);
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
		final double alignment = 1 - Math.min(angle, Math.PI - angle) / (Math.PI / 2);
		return 0.9994 / (1 + Math.exp(-15 * (strength - 0.5))) * 0.9879 / (1 + Math
			.exp(-22 * (alignment - 0.8)));
	}

	/**
	 * One step too small to change anything, on the whole pair, with the loss that a
	 * metric lacks of a goal far away; the other goals do not count.
	 */
	private double lossOfOneMoreStep(final TrainingPair pair, final String metric,
		final long step) throws IOException
	{
		final Map<String, TrainingGoal> goals = new HashMap<>();
		for (final LeadMetric other : LeadMetric.values()) {
			final String name = other.name().toLowerCase(Locale.ROOT);
			goals.put(name, name.equals(metric) ? new TrainingGoal(FAR_GOAL, 1)
				: new TrainingGoal(0, 1e9));
		}
		train(pair, whole().goals(goals).steps(step).learningRate(1e-9));
		final List<String> log = Files.readAllLines(root.resolve(
			"model/training.csv"));
		return loss(log.get(log.size() - 1));
	}

	private TrainingOptions whole() {
		return options("model").batchSize(1).patchSize(SIZE).varied(false);
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

	private static void setSymmetric(final byte[] image, final int i,
		final int j, final int level)
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
		train(options("alone").steps(4).checkpointInterval(2));
		EngineLoader.engine().train(List.of(pair()), List.of(pair()), options(
			"model").steps(4).checkpointInterval(2), line -> {});
		assertEqualWeights("alone", "model");
		final List<String> log = Files.readAllLines(root.resolve(
			"model/validation.csv"));
		assertEquals("step,loss", log.get(0));
		assertTrue(log.toString(), log.get(1).startsWith("2,") && log.get(2)
			.startsWith("4,"));
		assertTrue(loss(log.get(1)) != loss(log.get(2)));
		assertFalse(Files.exists(root.resolve("alone/validation.csv")));
	}

	@Test
	public void testSeedDecides() {
		train(options("first").steps(3));
		train(options("second").steps(3));
		train(options("other").steps(3).seed(2));
		assertEqualWeights("first", "second");
		final float difference = Math.abs(value("first") - value("other"));
		assertTrue("another seed gave the same weights", difference >
			ORDER_TOLERANCE);
	}

	@Test
	public void testStartsWithTheWeightsOfAnotherModel() {
		train(options("first").steps(3));
		train(options("second").steps(1).learningRate(1e-9).seed(2).firstWeights(List
			.of(root.resolve("first"))));
		assertEqualWeights("first", "second");
		assertRefused(() -> train(options("third").channels(6).firstWeights(List
			.of(root.resolve("first")))), "first", "encoder.conv0.weight");
		assertRefused(() -> train(options("third").firstWeights(List.of(root
			.resolve("missing")))), "missing", "weights.safetensors");
	}

	@Test
	public void testStartsWithTheMeanOfSeveralWeights() {
		train(options("first").steps(3));
		train(options("other").steps(3).seed(2));
		train(options("mean").steps(1).learningRate(1e-9).firstWeights(List.of(root
			.resolve("first"), root.resolve("other"))));
		assertEquals((value("first") + value("other")) / 2, value("mean"),
			1e-6f);
	}

	@Test
	public void testGoesOnAfterAnInterruption() throws IOException {
		train(options("whole").steps(20));
		final Path checkpoint = root.resolve("cut/checkpoint.safetensors");
		final TrainingOptions cut = options("cut").steps(20).checkpointInterval(10);
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
		assertEqualWeights("whole", "cut");
		assertEquals(3, Files.readAllLines(root.resolve("cut/training.csv"))
			.size());
	}

	/** Where the processor has no bfloat16, both calculate in float32. */
	@Test
	public void testLossIsNearlyTheSameInBfloat16() throws IOException {
		for (final Precision precision : Precision.values()) {
			train(options(precision.key()).learningRate(1e-9).steps(1).precision(
				precision));
		}
		final double exact = loss(firstLine("float32"));
		assertEquals(exact, loss(firstLine("bfloat16")), 0.02 * exact);
	}

	private String firstLine(final String folder) throws IOException {
		return Files.readAllLines(root.resolve(folder).resolve("training.csv"))
			.get(1);
	}

	@Test
	public void testWrongInputIsRefused() {
		assertRefused(() -> EngineLoader.engine().train(List.of(), List.of(), options("model"),
			line -> {}), "no training pair");
		assertRefused(() -> train(options("model").patchSize(64)), "48 x 48",
			"64 x 64", "a pair");
		assertRefused(() -> train(options("model").goals(Map.of("beauty",
			new TrainingGoal(1, 1)))), "beauty", "qabf");
		assertRefused(() -> options("model").patchSize(40), "patch size is 40", "44");
		assertRefused(() -> TrainingGoal.parse("0.1"), "\"0.1\"", "0.04,0.015");
		assertRefused(() -> TrainingGoal.parse("0.1,0"), "step 0", "above 0");
		train(options("model").steps(1));
		assertRefused(() -> train(options("model").channels(6).steps(2)),
			"checkpoint.safetensors", "encoder.conv0.weight");
	}

	private TrainingOptions options(final String folder) {
		return new TrainingOptions(root.resolve(folder)).channels(4).repetitions(1)
			.batchSize(2).patchSize(44).learningRate(5e-3);
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
		return new TrainingPair("a set", "a pair", SIZE, SIZE, anatomical, functional);
	}

	private static double loss(final String line) {
		return Double.parseDouble(line.split(",")[1]);
	}

	private float value(final String folder) {
		return weights(folder).get("encoder.conv1.weight").values()[0];
	}

	private Weights weights(final String folder) {
		return SafetensorsFile.read(root.resolve(folder).resolve(
			"weights.safetensors"));
	}

	private void assertEqualWeights(final String folder,
		final String otherFolder)
	{
		final Weights weights = weights(folder);
		for (final String name : weights.names()) {
			assertArrayEquals(name, weights.get(name).values(), weights(otherFolder)
				.get(name).values(), ORDER_TOLERANCE);
		}
	}
}
