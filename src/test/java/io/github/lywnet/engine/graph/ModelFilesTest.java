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

package io.github.lywnet.engine.graph;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Normalisation;
import io.github.lywnet.network.StatisticsNetwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Random;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests the networks that {@link ModelFiles} exports, with random weights. */
public class ModelFilesTest {

	private static final int SIZE = 160;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path folder;

	@Before
	public void makeFolder() throws IOException {
		folder = temporary.newFolder("model").toPath();
	}

	@Test
	public void testPaperArchitectureHasThePublishedNumberOfParameters() {
		final Architecture published = new Architecture(64, 3, 30,
			Normalisation.IMAGE);
		assertEquals(413_505, published.shapes().values().stream().mapToLong(
			shape -> Arrays.stream(shape).reduce(1, (a, b) -> a * b)).sum());
		final Architecture ours = new Architecture(64, 3, 30, Normalisation.FIXED);
		assertEquals(109, ours.norms().size());
	}

	@Test
	public void testFixedStatisticsSeeTheReceptiveFieldOnly() throws IOException {
		export(Normalisation.FIXED);
		final float[] dark = fuse(new float[SIZE * SIZE], 0);
		final float[] changed = fuse(brightCorner(), 0);
		assertNotEquals(dark[0], changed[0], 1e-6);
		assertEquals(dark[SIZE * SIZE - 1], changed[SIZE * SIZE - 1], 0);
	}

	@Test
	public void testImageStatisticsSeeTheWholeImage() throws IOException {
		export(Normalisation.IMAGE);
		final float[] random = texture();
		final float[] changed = random.clone();
		for (int i = 0; i < SIZE * 8; i++) {
			changed[i] = 1;
		}
		assertNotEquals(fuse(random, 0.5f)[SIZE * SIZE - 1], fuse(changed,
			0.5f)[SIZE * SIZE - 1], 1e-5);
	}

	@Test
	public void testImageStatisticsKnowNoBrightness() throws IOException {
		export(Normalisation.IMAGE);
		final float[] texture = texture();
		final float[] dim = texture.clone();
		for (int i = 0; i < dim.length; i++) {
			dim[i] = 0.9f * texture[i] + 0.05f;
		}
		assertArrayEquals(fuse(texture, texture), fuse(dim, texture), 0.01f);
	}

	@Test
	public void testEqualWeightsGiveEqualFiles() throws IOException {
		export(Normalisation.FIXED);
		final Path again = temporary.newFolder("again").toPath();
		EngineLoader.engine().export(folder, again);
		assertArrayEquals(Files.readAllBytes(folder.resolve("saved_model.pb")),
			Files.readAllBytes(again.resolve("saved_model.pb")));
	}

	@Test
	public void testWeightsOfAnotherArchitectureAreRefused() throws IOException {
		export(Normalisation.FIXED);
		RandomNetwork.describe(folder, new Architecture(4, 1, 30,
			Normalisation.IMAGE));
		assertRefused(() -> EngineLoader.engine().export(folder, folder),
			"weights.safetensors", "encoder.norm.scale");
	}

	@Test
	public void testTrainedWeightsAreImported() throws IOException {
		export(Normalisation.FIXED);
		final Path weights = folder.resolve("weights.safetensors");
		final Path imported = temporary.getRoot().toPath().resolve("imported");
		EngineLoader.engine().importCheckpoint(weights, imported);
		for (final String name : Arrays.asList("saved_model.pb",
			"weights.safetensors", ModelDescription.FILE_NAME))
		{
			assertArrayEquals(name, Files.readAllBytes(folder.resolve(name)), Files
				.readAllBytes(imported.resolve(name)));
		}
		assertRefused(() -> EngineLoader.engine().importCheckpoint(weights,
			imported), imported.toString(), "not empty");
		Files.delete(folder.resolve(ModelDescription.FILE_NAME));
		assertRefused(() -> EngineLoader.engine().importCheckpoint(weights,
			temporary.getRoot().toPath().resolve("another")), folder.toString(),
			ModelDescription.FILE_NAME);
	}

	@Test
	public void testExportDescribesWhatFollowsFromTheArchitecture()
		throws IOException
	{
		export(Normalisation.FIXED);
		final Properties older = new Properties();
		older.load(Files.newBufferedReader(folder.resolve(
			ModelDescription.FILE_NAME)));
		older.remove("receptive.field");
		older.remove("memory.per.pixel");
		older.setProperty("licence", "BSD-2");
		new ModelDescription(older, "test").write(folder);
		EngineLoader.engine().export(folder, folder);
		final ModelDescription exported = ModelDescription.read(folder);
		assertEquals(32, exported.receptiveField().getAsInt());
		assertEquals(4 * 48, exported.memoryPerPixel().getAsLong());
		assertEquals("BSD-2", exported.text("licence"));
	}

	@Test
	public void testStatisticsOfAnImageGiveItsResult() throws IOException {
		export(Normalisation.IMAGE);
		final float[] texture = texture();
		try (StatisticsNetwork network = load()) {
			final float[] statistics = network.measure(texture, texture, 1, SIZE,
				SIZE);
			assertArrayEquals(network.fuse(texture, texture, SIZE, SIZE), network
				.fuse(texture, texture, SIZE, SIZE, statistics), 4e-4f);
		}
	}

	@Test
	public void testStatisticsAreThoseOfAllImagesTogether() throws IOException {
		export(Normalisation.IMAGE);
		final float[] texture = texture();
		final float[] twice = Arrays.copyOf(texture, 2 * texture.length);
		System.arraycopy(texture, 0, twice, texture.length, texture.length);
		try (StatisticsNetwork network = load()) {
			assertArrayEquals(network.measure(texture, texture, 1, SIZE, SIZE),
				network.measure(twice, twice, 2, SIZE, SIZE), 4e-4f);
			Arrays.fill(twice, 0, texture.length, 0.5f);
			assertNotEquals(network.measure(texture, texture, 1, SIZE, SIZE)[0],
				network.measure(twice, twice, 2, SIZE, SIZE)[0], 1e-5);
		}
	}

	@Test
	public void testABatchIsFusedAsItsPlanesOneByOne() throws IOException {
		for (final Normalisation normalisation : Normalisation.values()) {
			export(normalisation);
			final float[] anatomical = joined(texture(), brightCorner());
			final float[] functional = joined(brightCorner(), texture());
			try (FusionNetwork network = EngineLoader.engine().load(folder,
				Device.CPU))
			{
				assertArrayEquals(joined(network.fuse(texture(), brightCorner(), SIZE,
					SIZE), network.fuse(brightCorner(), texture(), SIZE, SIZE)), network
						.fuse(anatomical, functional, 2, SIZE, SIZE), 1e-5f);
				assertRefused(() -> network.fuse(anatomical, functional, 3, SIZE, SIZE),
					"anatomical", SIZE + " x " + 3 * SIZE);
			}
		}
	}

	/**
	 * The graph of fixed statistics has other operations, and must give the same.
	 */
	@Test
	public void testFixedStatisticsEqualGivenOnes() throws IOException {
		RandomNetwork.exportUniform(folder, Normalisation.IMAGE);
		final float[] bright = brightCorner();
		final float[] given;
		try (StatisticsNetwork network = load()) {
			given = network.fuse(texture(), bright, SIZE, SIZE, standardStatistics());
		}
		RandomNetwork.exportUniform(folder, Normalisation.FIXED);
		assertArrayEquals(given, fuse(texture(), bright), 1e-5f);
	}

	@Test
	public void testStatisticsOfAnotherNetworkAreRefused() throws IOException {
		export(Normalisation.IMAGE);
		try (StatisticsNetwork network = load()) {
			assertRefused(() -> network.fuse(texture(), texture(), SIZE, SIZE,
				new float[3]), "3 values", "takes " + 2 * 2 * 39 * 4);
			assertRefused(() -> network.measure(texture(), texture(), 2, SIZE, SIZE),
				"anatomical", SIZE + " x " + 2 * SIZE);
		}
	}

	private StatisticsNetwork load() {
		return (StatisticsNetwork) EngineLoader.engine().load(folder, Device.CPU);
	}

	private void export(final Normalisation normalisation) throws IOException {
		RandomNetwork.export(folder, normalisation, 1);
	}

	private float[] fuse(final float[] anatomical, final float functional) {
		final float[] constant = new float[SIZE * SIZE];
		Arrays.fill(constant, functional);
		return fuse(anatomical, constant);
	}

	private float[] fuse(final float[] anatomical, final float[] functional) {
		try (FusionNetwork network = EngineLoader.engine().load(folder,
			Device.CPU))
		{
			return network.fuse(anatomical, functional, SIZE, SIZE);
		}
	}

	/** Means 0 and variances 1 at all places of both images. */
	private static float[] standardStatistics() {
		final float[] statistics = new float[2 * 2 * 39 * 4];
		for (int i = 0; i < statistics.length; i++) {
			if (i / 4 % 2 == 1) statistics[i] = 1 - 1e-5f;
		}
		return statistics;
	}

	private static float[] joined(final float[] first, final float[] second) {
		final float[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static float[] brightCorner() {
		final float[] plane = new float[SIZE * SIZE];
		for (int y = 0; y < 8; y++) {
			Arrays.fill(plane, y * SIZE, y * SIZE + 8, 1);
		}
		return plane;
	}

	private static float[] texture() {
		final Random random = new Random(5);
		final float[] plane = new float[SIZE * SIZE];
		for (int i = 0; i < plane.length; i++) {
			plane[i] = random.nextFloat();
		}
		return plane;
	}
}
