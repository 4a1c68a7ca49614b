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

package io.github.lywnet.engine.weights;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.SharedData;
import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CheckpointImportTest {

	private static final int CHANNELS = 2;

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	private final Map<String, Tensor> tensors = TestCheckpoint.lywNet(CHANNELS);
	private Path file;

	@Before
	public void nameFile() {
		file = folder.getRoot().toPath().resolve("model.pth");
	}

	@Test
	public void importsAModule() {
		TestCheckpoint.writeModule(file, tensors);
		assertImported(CheckpointImport.read(file));
	}

	@Test
	public void importsAStateDict() {
		TestCheckpoint.writeStateDict(file, tensors);
		assertImported(CheckpointImport.read(file));
	}

	@Test
	public void refusesOtherShapes() {
		replace("Reconstruction.conv1.weight", 2, 2, 3, 3);
		assertRefused("Reconstruction.conv1.weight", "[2, 2, 3, 3]",
			"expected [1, 2, 3, 3]");
		replace("Extraction.conv0.weight", 4, 1, 1, 1);
		assertRefused("shape [2]: expected [4]", "Extraction.conv0.bias");
		replace("Extraction.conv0.weight", 3, 1, 1, 1);
		assertRefused("shape [3, 1, 1, 1]", "C even");
		replace("Extraction.conv0.weight", 2);
		assertRefused("shape [2]", "expected [C, 1, 1, 1]");
	}

	@Test
	public void refusesOtherNetworks() {
		replace("Extraction.conv9.weight", 2);
		assertRefused("another network", "Extraction.conv9.weight");
		tensors.remove("Extraction.conv9.weight");
		tensors.remove("Extraction.block.norm.bias");
		assertRefused("no tensor Extraction.block.norm.bias");
		tensors.clear();
		assertRefused("no tensor Extraction.conv0.weight");
	}

	@Test
	public void refusesNotANumber() {
		tensors.put("Reconstruction.conv2.bias", new Tensor(new float[] {
			Float.NaN }, 1));
		assertRefused("NaN", "decoder.conv2.bias");
	}

	@Test
	public void damageEndsInAFusionException() throws IOException {
		TestCheckpoint.writeModule(file, tensors);
		final byte[] bytes = Files.readAllBytes(file);
		final Random random = new Random(2);
		int refused = 0;
		for (int i = 0; i < 1000; i++) {
			final byte[] damaged = i % 4 == 0 ? Arrays.copyOf(bytes, random.nextInt(
				bytes.length)) : bytes.clone();
			for (int flips = random.nextInt(4); flips >= 0 && i % 4 != 0; flips--) {
				damaged[random.nextInt(damaged.length)] ^= 1 << random.nextInt(8);
			}
			Files.write(file, damaged);
			try {
				CheckpointImport.read(file);
			}
			catch (final FusionException exc) {
				refused++;
			}
		}
		assertTrue(refused + " refused", refused > 500);
	}

	@Test
	public void importsThePublishedCheckpoint() throws IOException {
		final Path published = SharedData.require("published-lywnet/model.pth");
		final Weights weights = CheckpointImport.read(published);
		assertEquals(413_505, weights.parameterCount());
		assertShape(weights, "encoder.conv0.weight", 1, 1, 1, 64);
		assertShape(weights, "encoder.conv2.weight", 5, 5, 64, 64);
		assertShape(weights, "encoder.conv3.weight", 1, 1, 192, 64);
		assertShape(weights, "encoder.norm.scale", 64);
		assertShape(weights, "block.norm.shift", 64);
		assertShape(weights, "block.pyramid.conv.bias", 64);
		assertShape(weights, "block.basic.conv2.weight", 3, 3, 64, 64);
		assertShape(weights, "block.bottleneck.conv3.weight", 1, 1, 64, 64);
		assertShape(weights, "block.bottleneck.norm3.scale", 64);
		assertShape(weights, "block.pooling.conv2.weight", 1, 1, 128, 64);
		assertShape(weights, "decoder.conv1.weight", 3, 3, 64, 32);
		assertShape(weights, "decoder.conv2.weight", 1, 1, 32, 1);

		// Extraction.conv2.weight[output][input][y][x], read from its bytes alone
		final ByteBuffer storage = storage(published, "94263569429808");
		final float[] filter = weights.get("encoder.conv2.weight").values();
		for (int output = 0; output < 64; output++) {
			for (int tap = 0; tap < 64 * 25; tap++) {
				final int input = tap / 25;
				final int pixel = tap % 25;
				assertEquals(storage.getFloat(4 * (output * 1600 + tap)),
					filter[(pixel * 64 + input) * 64 + output], 0);
			}
		}
	}

	@Test
	public void readsAllOfThePublishedCheckpoint() {
		final Path published = SharedData.require("published-lywnet/model.pth");
		try (TorchCheckpoint checkpoint = TorchCheckpoint.open(published)) {
			long parameters = 0;
			for (final String name : checkpoint.names()) {
				if (name.endsWith("weight") || name.endsWith("bias")) {
					parameters += checkpoint.tensor(name).size();
				}
			}
			assertEquals(491_649, parameters);
			assertThrows(FusionException.class, () -> checkpoint.tensor(
				"Extraction.bn.num_batches_tracked"));
		}
	}

	/** Every used value arrives, and filters have their axes moved. */
	private void assertImported(final Weights weights) {
		final float[] from = tensors.get("Extraction.conv3.weight").values();
		final float[] to = weights.get("encoder.conv3.weight").values();
		for (int output = 0; output < CHANNELS; output++) {
			for (int input = 0; input < 3 * CHANNELS; input++) {
				assertEquals(from[output * 3 * CHANNELS + input], to[input * CHANNELS +
					output], 0);
			}
		}
		assertArrayEquals(tensors.get("Extraction.bn.bias").values(), weights.get(
			"encoder.norm.shift").values(), 0);
		assertArrayEquals(tensors.get("Extraction.bn.weight").values(), weights.get(
			"encoder.norm.scale").values(), 0);

		double sum = 0;
		for (final String name : weights.names()) {
			for (final float value : weights.get(name).values()) {
				sum += value;
			}
		}
		// the values are 1 / 8, 2 / 8, ... of as many as there are
		final long count = weights.parameterCount();
		assertEquals(count * (count + 1) / 16.0, sum, 0);
	}

	private static void assertShape(final Weights weights, final String name,
		final long... shape)
	{
		assertArrayEquals(name, shape, weights.get(name).shape());
	}

	private static ByteBuffer storage(final Path checkpoint, final String key)
		throws IOException
	{
		try (ZipFile zip = new ZipFile(checkpoint.toFile())) {
			return ByteBuffer.wrap(zip.getInputStream(zip.getEntry("archive/data/" +
				key)).readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
		}
	}

	private void replace(final String name, final long... shape) {
		tensors.put(name, new Tensor(new float[(int) Tensor.size(shape)], shape));
	}

	private void assertRefused(final String... parts) {
		TestCheckpoint.writeStateDict(file, tensors);
		final String message = assertThrows(FusionException.class,
			() -> CheckpointImport.read(file)).getMessage();
		assertTrue(message, message.contains(file.toString()));
		for (final String part : parts) {
			assertTrue(message, message.contains(part));
		}
	}
}
