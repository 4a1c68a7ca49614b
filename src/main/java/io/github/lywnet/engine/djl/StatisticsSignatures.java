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

import ai.djl.ndarray.types.Shape;

import java.util.Optional;
import java.util.Set;

import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * The two signatures of a SavedModel with which a network's normalisation takes
 * the statistics from elsewhere: {@value #MEASURE} gives {@value #STATISTICS},
 * {@value #FUSE} takes them.
 */
final class StatisticsSignatures {

	static final String MEASURE = "statistics";
	static final String FUSE = "fuse_with_statistics";

	/** Name of an output of the first, an input of the second. */
	static final String STATISTICS = "statistics";

	private static final Set<String> PLANES = Set.of(ServingSignature.ANATOMICAL,
		ServingSignature.FUNCTIONAL);

	private final Shape shape;

	private StatisticsSignatures(final Shape shape) {
		this.shape = shape;
	}

	/** Those of a graph; empty if it has not both of them. */
	static Optional<StatisticsSignatures> of(final MetaGraphDef graph) {
		final SignatureDef none = SignatureDef.getDefaultInstance();
		final SignatureDef measure = graph.getSignatureDefOrDefault(MEASURE, none);
		final SignatureDef fuse = graph.getSignatureDefOrDefault(FUSE, none);
		final TensorInfo measured = measure.getOutputsMap().get(STATISTICS);
		final TensorInfo given = fuse.getInputsMap().get(STATISTICS);
		final boolean complete = measured != null && given != null && measure
			.getInputsMap().keySet().equals(PLANES) && fuse.getInputsCount() == 3 &&
			fuse.getInputsMap().keySet().containsAll(PLANES) && fuse.containsOutputs(
				ServingSignature.FUSED);
		if (!complete || !isFixed(given) || !given.getTensorShape().equals(measured
			.getTensorShape())) return Optional.empty();
		return Optional.of(new StatisticsSignatures(new Shape(given.getTensorShape()
			.getDimList().stream().mapToLong(TensorShapeProto.Dim::getSize)
			.toArray())));
	}

	/** Shape of the statistics. */
	Shape shape() {
		return shape;
	}

	private static boolean isFixed(final TensorInfo tensor) {
		final TensorShapeProto shape = tensor.getTensorShape();
		return tensor.getDtype() == DataType.DT_FLOAT && shape.getDimCount() > 0 &&
			shape.getDimList().stream().allMatch(dim -> dim.getSize() > 0);
	}
}
