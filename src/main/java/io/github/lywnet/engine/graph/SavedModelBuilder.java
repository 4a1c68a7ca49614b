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
import io.github.lywnet.network.Normalisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

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
 * Makes a SavedModel of a LYWNet. All weights are constants in the graph, so
 * that the one file {@code saved_model.pb} is the whole model. Its signature
 * {@code serving_default} takes {@code anatomical} and {@code functional} and
 * gives {@code fused}, each float32 [N, H, W, 1] in [0, 1], H and W multiples
 * of 4; {@code fused} is not clipped.
 * <p>
 * A network of {@link Normalisation#IMAGE} has two signatures more, so that a
 * large image can be fused in tiles: {@code statistics} gives the
 * {@code statistics} of both planes, float32 [normalisations, 2, C], those of
 * all N images together; {@code fuse_with_statistics} takes them as a third
 * input in place of the images' own.
 * </p>
 */
final class SavedModelBuilder {

	private static final long[] IMAGES = { -1, -1, -1, 1 };
	private static final String ANATOMICAL = "anatomical";
	private static final String FUNCTIONAL = "functional";
	private static final String FUSED = "fused";
	private static final String STATISTICS = "statistics";

	private final Architecture architecture;
	private final Weights weights;
	private final Map<String, SignatureDef> signatures = new LinkedHashMap<>();

	SavedModelBuilder(final Architecture architecture, final Weights weights) {
		this.architecture = architecture;
		this.weights = weights;
	}

	/** The bytes of {@code saved_model.pb}. */
	byte[] build() {
		try (Graph graph = new Graph()) {
			final Ops tf = Ops.create(graph);
			final Parameters parameters = new ConstantParameters(tf, weights);
			final Operand<TFloat32> anatomical = input(tf, ANATOMICAL, IMAGES);
			final Operand<TFloat32> functional = input(tf, FUNCTIONAL, IMAGES);
			if (architecture.normalisation() == Normalisation.IMAGE) {
				addImageStatistics(tf, parameters, anatomical, functional);
			}
			else {
				tf.withName(FUSED).identity(new LywnetGraph(tf, architecture,
					parameters).fuse(anatomical, functional));
			}
			signatures.put("serving_default", images().putOutputs(FUSED, tensor(FUSED,
				IMAGES)).build());
			return bytes(savedModel(graph));
		}
	}

	private void addImageStatistics(final Ops tf, final Parameters parameters,
		final Operand<TFloat32> anatomical, final Operand<TFloat32> functional)
	{
		final ImageStatisticsLayers measuring = new ImageStatisticsLayers(tf,
			parameters);
		tf.withName(FUSED).identity(new LywnetGraph(tf, architecture, measuring)
			.fuse(anatomical, functional));
		final Operand<TFloat32> measured = tf.withName("measured").identity(
			measuring.statistics());
		final long[] shape = measured.shape().asArray();
		signatures.put("statistics", images().putOutputs(STATISTICS, tensor(
			"measured", shape)).build());

		final Layers given = new GivenStatisticsLayers(tf, parameters, input(tf,
			STATISTICS, shape));
		tf.withName("fused_with_statistics").identity(new LywnetGraph(tf,
			architecture, given).fuse(anatomical, functional));
		signatures.put("fuse_with_statistics", images().putInputs(STATISTICS,
			tensor(STATISTICS, shape)).putOutputs(FUSED, tensor(
				"fused_with_statistics", IMAGES)).build());
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

	private static Operand<TFloat32> input(final Ops tf, final String name,
		final long[] shape)
	{
		return tf.withName(name).placeholder(TFloat32.class, Placeholder.shape(Shape
			.of(shape)));
	}

	private SavedModel savedModel(final Graph graph) {
		final MetaGraphDef.Builder metaGraph = MetaGraphDef.newBuilder();
		metaGraph.getMetaInfoDefBuilder().addTags("serve");
		metaGraph.setGraphDef(graph.toGraphDef());
		metaGraph.putAllSignatureDef(signatures);
		return SavedModel.newBuilder().setSavedModelSchemaVersion(1).addMetaGraphs(
			metaGraph).build();
	}

	/** A signature that takes two images; outputs are to be added. */
	private static SignatureDef.Builder images() {
		return SignatureDef.newBuilder().setMethodName("tensorflow/serving/predict")
			.putInputs(ANATOMICAL, tensor(ANATOMICAL, IMAGES)).putInputs(FUNCTIONAL,
				tensor(FUNCTIONAL, IMAGES));
	}

	private static TensorInfo tensor(final String operation, final long[] sizes) {
		final TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
		for (final long size : sizes) {
			shape.addDimBuilder().setSize(size);
		}
		return TensorInfo.newBuilder().setName(operation + ":0").setDtype(
			DataType.DT_FLOAT).setTensorShape(shape).build();
	}
}
