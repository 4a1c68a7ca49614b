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

import io.github.lywnet.common.FusionException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.proto.TensorShapeProto;

/**
 * What a SavedModel says that it takes and gives. Checked before TensorFlow
 * loads the model, since DJL takes any other signature where this one is
 * missing, and wrong names or ranks end in a crash of the JVM or in a wrong
 * image.
 */
final class ServingSignature {

	static final String ANATOMICAL = "anatomical";
	static final String FUNCTIONAL = "functional";
	static final String FUSED = "fused";

	/** Name of the signature. */
	static final String KEY = "serving_default";

	private static final int UNKNOWN = -1;

	private final Path modelFolder;
	private final SignatureDef definition;

	private ServingSignature(final Path modelFolder,
		final SignatureDef definition)
	{
		this.modelFolder = modelFolder;
		this.definition = definition;
	}

	/**
	 * The signature of a graph, checked.
	 *
	 * @param modelFolder what messages call the model
	 * @throws FusionException if it is no fusion network
	 */
	static ServingSignature of(final MetaGraphDef graph, final Path modelFolder) {
		final Map<String, SignatureDef> signatures = graph.getSignatureDefMap();
		if (!signatures.containsKey(KEY)) {
			throw wrong(modelFolder, "the signatures " + new TreeSet<>(signatures
				.keySet()), "a signature " + KEY);
		}
		final ServingSignature signature = new ServingSignature(modelFolder,
			signatures.get(KEY));
		signature.check();
		return signature;
	}

	/**
	 * Checks that the network takes planes of a size.
	 *
	 * @throws FusionException if the signature fixes another width or height
	 */
	void requireSize(final int width, final int height) {
		requireSize(ANATOMICAL, width, height);
		requireSize(FUNCTIONAL, width, height);
	}

	private void requireSize(final String input, final int width,
		final int height)
	{
		final TensorShapeProto shape = definition.getInputsOrThrow(input)
			.getTensorShape();
		if (fits(shape, 1, height) && fits(shape, 2, width)) return;
		throw wrong(modelFolder, "input " + input + " " + text(shape),
			"one that takes planes of width " + width + " and height " + height);
	}

	private void check() {
		final Set<String> inputs = new TreeSet<>(definition.getInputsMap()
			.keySet());
		final Set<String> expected = Set.of(ANATOMICAL, FUNCTIONAL);
		if (!inputs.equals(expected)) {
			throw wrong(modelFolder, "the inputs " + inputs, "exactly " +
				new TreeSet<>(expected));
		}
		final Set<String> outputs = new TreeSet<>(definition.getOutputsMap()
			.keySet());
		if (!outputs.contains(FUSED)) {
			throw wrong(modelFolder, "the outputs " + outputs, "an output " + FUSED);
		}
		checkTensor("input " + ANATOMICAL, definition.getInputsOrThrow(ANATOMICAL));
		checkTensor("input " + FUNCTIONAL, definition.getInputsOrThrow(FUNCTIONAL));
		checkTensor("output " + FUSED, definition.getOutputsOrThrow(FUSED));
	}

	private void checkTensor(final String name, final TensorInfo tensor) {
		final TensorShapeProto shape = tensor.getTensorShape();
		final boolean rank4 = !shape.getUnknownRank() && shape.getDimCount() == 4;
		if (tensor.getDtype() == DataType.DT_FLOAT && rank4 && fits(shape, 0, 1) &&
			fits(shape, 3, 1))
		{
			return;
		}
		throw wrong(modelFolder, name + " of type " + tensor.getDtype() + " " +
			text(shape), "DT_FLOAT [N, H, W, 1]");
	}

	private static boolean fits(final TensorShapeProto shape, final int axis,
		final int size)
	{
		final long declared = shape.getDim(axis).getSize();
		return declared == UNKNOWN || declared == size;
	}

	private static String text(final TensorShapeProto shape) {
		if (shape.getUnknownRank()) return "of unknown rank";
		return shape.getDimList().stream().map(dim -> dim.getSize() == UNKNOWN ? "?"
			: Long.toString(dim.getSize())).collect(Collectors.joining(", ", "[",
				"]"));
	}

	private static FusionException wrong(final Path modelFolder,
		final String found, final String expected)
	{
		return new FusionException("The model in " + modelFolder +
			" is no fusion network for LYWNet: found " + found + ", expected " +
			expected + ".");
	}
}
