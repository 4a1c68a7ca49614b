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

package io.github.lywnet.benchmark;

import com.google.protobuf.TextFormat;

import io.github.lywnet.engine.WeightedSumModel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.tensorflow.proto.GraphDef;

/**
 * A "fusion network" that multiplies its two planes as matrices, several times
 * in one call: what the machine's matrix product does through the same engine,
 * with the cost of the call spread thin.
 */
final class MatrixProductModel {

	static final int SIZE = 2048;
	private static final int PRODUCTS = 8;

	/** Floating point operations of one call. */
	static final double OPERATIONS = 2.0 * SIZE * SIZE * SIZE * PRODUCTS;

	private MatrixProductModel() {
		// static methods only
	}

	static Path write(final Path folder) throws IOException {
		final GraphDef.Builder graph = GraphDef.newBuilder();
		TextFormat.merge(nodes(), graph);
		return WeightedSumModel.write(folder, model -> model.setGraphDef(graph));
	}

	private static String nodes() {
		final StringBuilder nodes = new StringBuilder();
		nodes.append(placeholder("anatomical")).append(placeholder("functional"));
		nodes.append(sizes("matrix", SIZE, SIZE)).append(sizes("plane", 1, SIZE,
			SIZE, 1));
		nodes.append(reshape("product0", "anatomical", "matrix"));
		nodes.append(reshape("factor", "functional", "matrix"));
		for (int i = 1; i <= PRODUCTS; i++) {
			nodes.append(node("product" + i, "MatMul", "product" + (i - 1), "factor",
				"attr { key: 'T' value { type: DT_FLOAT } }"));
		}
		return nodes.append(reshape("fused", "product" + PRODUCTS, "plane"))
			.toString();
	}

	private static String placeholder(final String name) {
		return node(name, "Placeholder", null, null,
			"attr { key: 'dtype' value { type: DT_FLOAT } }");
	}

	private static String sizes(final String name, final int... sizes) {
		final StringBuilder values = new StringBuilder();
		for (final int size : sizes) {
			values.append(" int_val: ").append(size);
		}
		return node(name, "Const", null, null, String.format(Locale.ROOT,
			"attr { key: 'dtype' value { type: DT_INT32 } } attr { key: 'value' value " +
				"{ tensor { dtype: DT_INT32 tensor_shape { dim { size: %d } } %s } } }",
			sizes.length, values));
	}

	private static String reshape(final String name, final String input,
		final String sizes)
	{
		return node(name, "Reshape", input, sizes,
			"attr { key: 'T' value { type: DT_FLOAT } }" +
				"attr { key: 'Tshape' value { type: DT_INT32 } }");
	}

	private static String node(final String name, final String operation,
		final String first, final String second, final String attributes)
	{
		final String inputs = first == null ? "" : "input: '" + first +
			"' input: '" + second + "'";
		return "node { name: '" + name + "' op: '" + operation + "' " + inputs +
			" " + attributes + " }\n";
	}
}
