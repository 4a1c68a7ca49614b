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

package io.github.lywnet.engine.djl;

import static io.github.lywnet.Messages.assertRefused;
import static io.github.lywnet.engine.WeightedSumModel.signature;
import static io.github.lywnet.engine.WeightedSumModel.tensor;
import static org.junit.Assert.assertEquals;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.TensorInfo;

/** Model folders that are none, and SavedModels that are no fusion networks. */
public class ServingSignatureTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path folder;

	@Before
	public void makeFolder() {
		folder = temporary.getRoot().toPath().resolve("model");
	}

	@Test
	public void missingFolder() {
		assertRefused(this::load, folder, "no model folder");
	}

	@Test
	public void emptyFolder() throws IOException {
		Files.createDirectory(folder);
		assertRefused(this::load, folder, "model.properties", "saved_model.pb");
	}

	@Test
	public void noDescription() throws IOException {
		Files.delete(WeightedSumModel.write(folder).resolve("model.properties"));
		assertRefused(this::load, folder, "no model.properties");
	}

	@Test
	public void noSavedModel() throws IOException {
		Files.delete(WeightedSumModel.write(folder).resolve("saved_model.pb"));
		assertRefused(this::load, folder, "no saved_model.pb");
	}

	@Test
	public void damagedSavedModel() throws IOException {
		final Path file = WeightedSumModel.write(folder).resolve("saved_model.pb");
		final byte[] bytes = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
		assertRefused(this::load, file, "damaged");
		Files.write(file, "not a SavedModel".getBytes(StandardCharsets.UTF_8));
		assertRefused(this::load, file, "damaged");
		Files.write(file, new byte[0]);
		assertRefused(this::load, folder, "0 graphs");
	}

	@Test
	public void otherSignature() {
		assertVariantRefused(graph -> graph.putSignatureDef("predict", graph
			.getSignatureDefOrThrow("serving_default")).removeSignatureDef(
				"serving_default"), "[predict]", "serving_default");
	}

	@Test
	public void otherTag() {
		assertVariantRefused(graph -> graph.getMetaInfoDefBuilder().setTags(0,
			"train"), "serve");
	}

	@Test
	public void otherInputs() {
		final TensorInfo plane = plane("functional");
		assertVariantRefused(signature(definition -> definition.removeInputs(
			"functional").putInputs("pet", plane)), "[anatomical, pet]",
			"[anatomical, functional]");
		assertVariantRefused(signature(definition -> definition.putInputs("mask",
			plane)), "[anatomical, functional, mask]", "exactly");
		assertVariantRefused(signature(definition -> definition.removeInputs(
			"functional")), "inputs [anatomical]");
	}

	@Test
	public void otherOutputs() {
		assertVariantRefused(signature(definition -> definition.removeOutputs(
			"fused").putOutputs("image", plane("fused"))), "outputs [image]",
			"fused");
	}

	@Test
	public void otherShapes() {
		assertInputRefused(tensor("anatomical", DataType.DT_FLOAT, -1, -1, -1),
			"[?, ?, ?]");
		assertInputRefused(tensor("anatomical", DataType.DT_FLOAT, -1, -1, -1, 3),
			"[?, ?, ?, 3]");
		assertInputRefused(tensor("anatomical", DataType.DT_FLOAT, 2, -1, -1, 1),
			"[2, ?, ?, 1]");
		final TensorInfo.Builder unknown = plane("anatomical").toBuilder();
		unknown.getTensorShapeBuilder().clear().setUnknownRank(true);
		assertInputRefused(unknown.build(), "unknown rank");
	}

	@Test
	public void otherType() {
		assertInputRefused(tensor("anatomical", DataType.DT_DOUBLE, -1, -1, -1, 1),
			"DT_DOUBLE");
	}

	@Test
	public void tensorThatIsNotInTheGraph() {
		assertVariantRefused(signature(definition -> definition.putOutputs("fused",
			plane("nothing"))), "nothing");
	}

	@Test
	public void fixedSizeIsWidthAndHeightInTheRightOrder() throws IOException {
		final int height = 4;
		final int width = 8;
		WeightedSumModel.write(folder, signature(definition -> definition.putInputs(
			"anatomical", tensor("anatomical", DataType.DT_FLOAT, 1, height, width,
				1))));
		try (FusionNetwork network = load()) {
			assertEquals(32, network.fuse(new float[32], new float[32], width,
				height).length);
			assertRefused(() -> network.fuse(new float[32], new float[32], height,
				width), "[1, 4, 8, 1]", "width 4", "height 8");
		}
	}

	@Test
	public void outputOfAnotherShape() throws IOException {
		// the constant 0.75 is a scalar, whatever the signature says of it
		WeightedSumModel.write(folder, signature(definition -> definition
			.putOutputs("fused", plane("three_quarters"))));
		try (FusionNetwork network = load()) {
			assertRefused(() -> network.fuse(new float[16], new float[16], 4, 4),
				"fused", "(1, 4, 4, 1)");
		}
	}

	private void assertInputRefused(final TensorInfo anatomical,
		final String found)
	{
		assertVariantRefused(signature(definition -> definition.putInputs(
			"anatomical", anatomical)), "anatomical", found, "DT_FLOAT [N, H, W, 1]");
	}

	private void assertVariantRefused(final Consumer<MetaGraphDef.Builder> change,
		final Object... parts)
	{
		assertRefused(() -> {
			WeightedSumModel.write(folder, change);
			load();
		}, parts);
		assertRefused(this::load, folder);
	}

	private FusionNetwork load() {
		return EngineLoader.engine().load(folder, Device.CPU);
	}

	private static TensorInfo plane(final String name) {
		return tensor(name, DataType.DT_FLOAT, -1, -1, -1, 1);
	}
}
