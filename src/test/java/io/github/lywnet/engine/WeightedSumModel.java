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

package io.github.lywnet.engine;

import io.github.lywnet.network.ModelDescription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;

import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorProto;
import org.tensorflow.proto.TensorShapeProto;

/**
 * Writes small SavedModels for tests: fused = 0.75 * anatomical + 0.25 *
 * functional, so that swapped inputs are noticed. It needs TensorFlow's
 * protocol buffers only, no native library.
 */
public final class WeightedSumModel {

	private WeightedSumModel() {
		// static methods only
	}

	/**
	 * Writes the model and its description into a folder, which is made if
	 * missing.
	 */
	public static Path write(final Path folder) throws IOException {
		return write(folder, graph -> {});
	}

	/**
	 * Writes a variant of the model.
	 *
	 * @param change what differs from the right model
	 */
	public static Path write(final Path folder,
		final Consumer<MetaGraphDef.Builder> change) throws IOException
	{
		Files.createDirectories(folder);
		describe(folder);
		final MetaGraphDef.Builder graph = metaGraph();
		change.accept(graph);
		final SavedModel model = SavedModel.newBuilder().setSavedModelSchemaVersion(
			1).addMetaGraphs(graph).build();
		Files.write(folder.resolve("saved_model.pb"), model.toByteArray());
		return folder;
	}

	/**
	 * Writes a variant whose fused image is 2^44 times too large: no memory takes
	 * it.
	 */
	public static Path writeHuge(final Path folder) throws IOException {
		return write(folder, graph -> {
			final TensorProto.Builder copies = TensorProto.newBuilder().setDtype(
				DataType.DT_INT64).setTensorShape(shape(4)) //
				.addInt64Val(1).addInt64Val(1 << 22).addInt64Val(1 << 22).addInt64Val(
					1);
			graph.getGraphDefBuilder() //
				.addNode(NodeDef.newBuilder().setName("copies").setOp("Const") //
					.putAttr("dtype", type(DataType.DT_INT64)) //
					.putAttr("value", AttrValue.newBuilder().setTensor(copies).build())) //
				.addNode(operation("Tile", "huge", "fused", "copies").toBuilder()
					.putAttr("Tmultiples", type(DataType.DT_INT64)));
			signature(changed -> changed.putOutputs("fused", plane("huge"))).accept(
				graph);
		});
	}

	/** Changes the signature serving_default of a variant. */
	public static Consumer<MetaGraphDef.Builder> signature(
		final Consumer<SignatureDef.Builder> change)
	{
		return graph -> {
			final SignatureDef.Builder signature = graph.getSignatureDefOrThrow(
				"serving_default").toBuilder();
			change.accept(signature);
			graph.putSignatureDef("serving_default", signature.build());
		};
	}

	/** A tensor of a signature; size -1 means any. */
	public static TensorInfo tensor(final String name, final DataType type,
		final long... sizes)
	{
		return TensorInfo.newBuilder().setName(name + ":0").setDtype(type)
			.setTensorShape(shape(sizes)).build();
	}

	private static void describe(final Path folder) throws IOException {
		final Properties properties = new Properties();
		properties.setProperty("name", "WeightedSum");
		properties.setProperty("normalisation", "fixed");
		properties.setProperty("padding.multiple", "4");
		properties.setProperty("rounding", "nearest");
		new ModelDescription(properties, "test").write(folder);
	}

	private static MetaGraphDef.Builder metaGraph() {
		final MetaGraphDef.Builder graph = MetaGraphDef.newBuilder();
		graph.getMetaInfoDefBuilder().addTags("serve");
		graph.setGraphDef(GraphDef.newBuilder() //
			.addNode(placeholder("anatomical")) //
			.addNode(placeholder("functional")) //
			.addNode(constant("three_quarters", 0.75f)) //
			.addNode(constant("one_quarter", 0.25f)) //
			.addNode(operation("Mul", "a", "anatomical", "three_quarters")) //
			.addNode(operation("Mul", "b", "functional", "one_quarter")) //
			.addNode(operation("AddV2", "fused", "a", "b")));
		graph.putSignatureDef("serving_default", SignatureDef.newBuilder() //
			.putInputs("anatomical", plane("anatomical")) //
			.putInputs("functional", plane("functional")) //
			.putOutputs("fused", plane("fused")) //
			.setMethodName("tensorflow/serving/predict").build());
		return graph;
	}

	private static TensorInfo plane(final String name) {
		return tensor(name, DataType.DT_FLOAT, -1, -1, -1, 1);
	}

	private static NodeDef placeholder(final String name) {
		return NodeDef.newBuilder().setName(name).setOp("Placeholder") //
			.putAttr("dtype", type(DataType.DT_FLOAT)) //
			.putAttr("shape", AttrValue.newBuilder().setShape(shape(-1, -1, -1, 1))
				.build()).build();
	}

	private static NodeDef constant(final String name, final float value) {
		final TensorProto tensor = TensorProto.newBuilder().setDtype(
			DataType.DT_FLOAT).setTensorShape(shape()).addFloatVal(value).build();
		return NodeDef.newBuilder().setName(name).setOp("Const") //
			.putAttr("dtype", type(DataType.DT_FLOAT)) //
			.putAttr("value", AttrValue.newBuilder().setTensor(tensor).build())
			.build();
	}

	private static NodeDef operation(final String op, final String name,
		final String... inputs)
	{
		final NodeDef.Builder node = NodeDef.newBuilder().setName(name).setOp(op)
			.putAttr("T", type(DataType.DT_FLOAT));
		for (final String input : inputs) {
			node.addInput(input);
		}
		return node.build();
	}

	private static AttrValue type(final DataType type) {
		return AttrValue.newBuilder().setType(type).build();
	}

	private static TensorShapeProto shape(final long... sizes) {
		final TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
		for (final long size : sizes) {
			shape.addDimBuilder().setSize(size);
		}
		return shape.build();
	}
}
