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

import com.google.protobuf.CodedOutputStream;

import io.github.lywnet.engine.weights.Weights;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;
import org.tensorflow.types.TFloat32;

/**
 * Makes a SavedModel of a LYWNet. All weights are constants in the graph, so that
 * the one file {@code saved_model.pb} is the whole model. Its signature
 * {@code serving_default} takes {@code anatomical} and {@code functional} and
 * gives {@code fused}, each float32 [N, H, W, 1] in [0, 1], H and W multiples of
 * 4; {@code fused} is not clipped.
 */
final class SavedModelBuilder {

	private static final String[] INPUTS = { "anatomical", "functional" };
	private static final String OUTPUT = "fused";

	private final Architecture architecture;
	private final Weights weights;

	SavedModelBuilder(final Architecture architecture, final Weights weights) {
		this.architecture = architecture;
		this.weights = weights;
	}

	/** The bytes of {@code saved_model.pb}. */
	byte[] build() {
		try (Graph graph = new Graph()) {
			final Ops tf = Ops.create(graph);
			final LywnetGraph network = new LywnetGraph(tf, architecture,
				new ConstantParameters(tf, weights));
			tf.withName(OUTPUT).identity(network.fuse(image(tf, INPUTS[0]), image(tf,
				INPUTS[1])));
			return bytes(savedModel(graph));
		}
	}

	/** Equal models give equal bytes, so that builds can be repeated. */
	private static byte[] bytes(final SavedModel model) {
		final byte[] bytes = new byte[model.getSerializedSize()];
		final CodedOutputStream output = CodedOutputStream.newInstance(bytes);
		output.useDeterministicSerialization();
		try {
			model.writeTo(output);
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
		return bytes;
	}

	private static Operand<TFloat32> image(final Ops tf, final String name) {
		return tf.withName(name).placeholder(TFloat32.class, Placeholder.shape(Shape
			.of(-1, -1, -1, 1)));
	}

	private static SavedModel savedModel(final Graph graph) {
		final MetaGraphDef.Builder metaGraph = MetaGraphDef.newBuilder();
		metaGraph.getMetaInfoDefBuilder().addTags("serve");
		metaGraph.setGraphDef(graph.toGraphDef());
		metaGraph.putSignatureDef("serving_default", signature());
		return SavedModel.newBuilder().setSavedModelSchemaVersion(1).addMetaGraphs(
			metaGraph).build();
	}

	private static SignatureDef signature() {
		final SignatureDef.Builder signature = SignatureDef.newBuilder()
			.setMethodName("tensorflow/serving/predict");
		for (final String input : INPUTS) {
			signature.putInputs(input, tensor(input));
		}
		return signature.putOutputs(OUTPUT, tensor(OUTPUT)).build();
	}

	private static TensorInfo tensor(final String name) {
		final TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
		for (final long size : new long[] { -1, -1, -1, 1 }) {
			shape.addDimBuilder().setSize(size);
		}
		return TensorInfo.newBuilder().setName(name + ":0").setDtype(
			DataType.DT_FLOAT).setTensorShape(shape).build();
	}
}
