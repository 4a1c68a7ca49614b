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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * Allows the graphs of fusion networks and no others. TensorFlow has more than
 * a thousand operations; some read and write files, open connections, run
 * Python or end the process. A graph may have those of {@link #ALLOWED}, which
 * calculate and do nothing else, also in the bodies of its functions.
 * <p>
 * Models that TensorFlow itself has saved with variables bring the operations
 * with which it reads and writes their values. Those of {@link #RESTORING} are
 * allowed where neither a signature nor the initialisation runs them
 * (TensorFlow does, once, from the model's own folder), those of
 * {@link #SAVING} where nothing does. What a graph runs are the nodes that its
 * signatures' outputs need, in functions all nodes.
 * </p>
 */
final class OperationCheck {

	/** What calculates: of our own graphs and of plain convolutional networks. */
	private static final Set<String> ALLOWED = Set.of(
		// inputs, constants, variables and calls
		"Placeholder", "PlaceholderWithDefault", "Const", "Identity", "IdentityN",
		"NoOp", "StopGradient", "PartitionedCall", "StatefulPartitionedCall",
		"VarHandleOp", "VarIsInitializedOp", "ReadVariableOp", "AssignVariableOp",
		// layers
		"Conv2D", "Conv2DBackpropInput", "Conv3D", "Conv3DBackpropInputV2",
		"DepthwiseConv2dNative", "DepthwiseConv2dNativeBackpropInput", "BiasAdd",
		"BiasAddV1", "MatMul", "BatchMatMul", "BatchMatMulV2", "BatchMatMulV3",
		"FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3", "LRN", "AvgPool",
		"AvgPool3D", "MaxPool", "MaxPoolV2", "MaxPool3D", "ResizeArea",
		"ResizeBicubic", "ResizeBilinear", "ResizeNearestNeighbor", "Dilation2D",
		// activations
		"Relu", "Relu6", "LeakyRelu", "Elu", "Selu", "Sigmoid", "Tanh", "Softplus",
		"Softsign", "Softmax", "LogSoftmax", "Erf", "Erfc",
		// value by value
		"Add", "AddV2", "AddN", "Sub", "Mul", "MulNoNan", "Div", "DivNoNan",
		"RealDiv", "FloorDiv", "FloorMod", "Neg", "Abs", "Sign", "Reciprocal",
		"Inv", "Square", "SquaredDifference", "Sqrt", "Rsqrt", "Exp", "Expm1",
		"Log", "Log1p", "Pow", "Sin", "Cos", "Maximum", "Minimum", "Floor", "Ceil",
		"Round", "Rint", "ClipByValue", "Cast", "Equal", "NotEqual", "Greater",
		"GreaterEqual", "Less", "LessEqual", "LogicalAnd", "LogicalOr",
		"LogicalNot", "Select", "SelectV2", "IsFinite", "IsInf", "IsNan",
		// over axes
		"Sum", "Mean", "Prod", "Max", "Min", "All", "Any", "ArgMax", "ArgMin",
		"Cumsum", "L2Loss",
		// shapes
		"Shape", "ShapeN", "Size", "Rank", "Reshape", "Squeeze", "ExpandDims",
		"Transpose", "Concat", "ConcatV2", "ConcatOffset", "Split", "SplitV",
		"Pack", "Unpack", "Slice", "StridedSlice", "Tile", "Pad", "PadV2",
		"MirrorPad", "Fill", "Range", "ZerosLike", "OnesLike", "BroadcastTo",
		"BroadcastArgs", "Gather", "GatherV2", "GatherNd", "Reverse", "ReverseV2",
		"SpaceToBatch", "SpaceToBatchND", "BatchToSpace", "BatchToSpaceND",
		"SpaceToDepth", "DepthToSpace", "EnsureShape", "InvertPermutation",
		"Where");

	/** What reads the values of variables. */
	private static final Set<String> RESTORING = Set.of("RestoreV2");

	/** What writes the values of variables, and prepares that. */
	private static final Set<String> SAVING = Set.of("SaveV2",
		"MergeV2Checkpoints", "ShardedFilename", "StringJoin",
		"StaticRegexFullMatch", "StaticRegexReplace");

	/**
	 * Nodes of the graph with all functions put in place: ours have up to 6500.
	 */
	private static final long MAX_NODES = 1_000_000;
	private static final int MAX_NESTED_CALLS = 64;

	/** How many operations a message names. */
	private static final int MAX_NAMED = 5;

	private final Path file;
	private final MetaGraphDef graph;
	private final Map<String, FunctionDef> functions = new HashMap<>();
	private final Map<String, Long> sizes = new HashMap<>();

	private OperationCheck(final MetaGraphDef graph, final Path file) {
		this.graph = graph;
		this.file = file;
		for (final FunctionDef function : graph.getGraphDef().getLibrary()
			.getFunctionList())
		{
			final String name = function.getSignature().getName();
			if (functions.put(name, function) != null) throw new FusionException(
				"The model " + file + " is refused: it has two functions " + name +
					".");
		}
	}

	/**
	 * Checks a graph.
	 *
	 * @param file what messages call the graph
	 * @throws FusionException if it has an operation that is not allowed, a
	 *           function that calls itself, or calls that make it too large
	 */
	static void require(final MetaGraphDef graph, final Path file) {
		final OperationCheck check = new OperationCheck(graph, file);
		check.requireAllowed();
		check.requireSize();
	}

	private void requireAllowed() {
		final Set<String> run = operations(reached(nodesOfSignatures()));
		run.removeAll(ALLOWED);
		refuse(run);
		final Set<String> restored = operations(reached(List.of(graph.getSaverDef()
			.getRestoreOpName())));
		restored.removeAll(ALLOWED);
		restored.removeAll(RESTORING);
		refuse(restored);
		final Set<String> all = operations(allNodes());
		all.removeAll(ALLOWED);
		all.removeAll(RESTORING);
		all.removeAll(SAVING);
		refuse(all);
	}

	private void refuse(final Set<String> operations) {
		if (operations.isEmpty()) return;
		throw new FusionException("The model " + file +
			" is refused, and nothing of it was run: it has the operation " +
			operations.stream().limit(MAX_NAMED).collect(Collectors.joining(", ")) +
			(operations.size() > MAX_NAMED ? " and " + (operations.size() -
				MAX_NAMED) + " others" : "") +
			", which could do more than calculate an image. Expected the operations of a " +
			"convolutional network only.");
	}

	/** Names of the nodes that TensorFlow runs by itself or for us. */
	private List<String> nodesOfSignatures() {
		final List<String> names = new ArrayList<>();
		for (final SignatureDef signature : graph.getSignatureDefMap().values()) {
			for (final TensorInfo output : signature.getOutputsMap().values()) {
				names.add(output.getName());
				output.getCooSparse().getAllFields().values().forEach(name -> names.add(
					name.toString()));
				output.getCompositeTensor().getComponentsList().forEach(
					component -> names.add(component.getName()));
			}
		}
		graph.getCollectionDefMap().values().forEach(collection -> names.addAll(
			collection.getNodeList().getValueList()));
		return names;
	}

	/** The nodes that have to be run for some, their calls included. */
	private List<NodeDef> reached(final Collection<String> names) {
		final Map<String, NodeDef> nodes = new HashMap<>();
		graph.getGraphDef().getNodeList().forEach(node -> nodes.put(node.getName(),
			node));
		final Set<String> seen = new HashSet<>();
		final Set<String> called = new HashSet<>();
		final Deque<String> waiting = new ArrayDeque<>(names);
		final Deque<String> calls = new ArrayDeque<>();
		final List<NodeDef> reached = new ArrayList<>();
		while (!waiting.isEmpty()) {
			final String name = nodeName(waiting.pop());
			final NodeDef node = nodes.get(name);
			if (node == null || !seen.add(name)) continue;
			reached.add(node);
			waiting.addAll(node.getInputList());
			calls.addAll(calls(node));
		}
		while (!calls.isEmpty()) {
			final String name = calls.pop();
			if (!called.add(name)) continue;
			for (final NodeDef node : functions.get(name).getNodeDefList()) {
				reached.add(node);
				calls.addAll(calls(node));
			}
		}
		return reached;
	}

	/**
	 * The node of an input: {@code ^name} (runs before) or {@code name:output}.
	 */
	private static String nodeName(final String input) {
		final String name = input.startsWith("^") ? input.substring(1) : input;
		final int colon = name.indexOf(':');
		return colon < 0 ? name : name.substring(0, colon);
	}

	private List<NodeDef> allNodes() {
		final List<NodeDef> nodes = new ArrayList<>(graph.getGraphDef()
			.getNodeList());
		functions.values().forEach(function -> nodes.addAll(function
			.getNodeDefList()));
		return nodes;
	}

	/** The operations of nodes that are no calls of the graph's own functions. */
	private Set<String> operations(final Collection<NodeDef> nodes) {
		return nodes.stream().map(NodeDef::getOp).filter(name -> !functions
			.containsKey(name)).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The functions that a node may call, as its operation or by an attribute.
	 */
	private List<String> calls(final NodeDef node) {
		final Stream<String> named = node.getAttrMap().values().stream().flatMap(
			OperationCheck::functionNames);
		return Stream.concat(Stream.of(node.getOp()), named).filter(
			functions::containsKey).collect(Collectors.toList());
	}

	private static Stream<String> functionNames(final AttrValue value) {
		if (value.hasFunc()) return Stream.of(value.getFunc().getName());
		return value.getList().getFuncList().stream().map(function -> function
			.getName());
	}

	/** Functions that call others twice each could fill any memory. */
	private void requireSize() {
		long nodes = graph.getGraphDef().getNodeCount();
		for (final NodeDef node : graph.getGraphDef().getNodeList()) {
			for (final String name : calls(node)) {
				nodes = Math.min(MAX_NODES + 1, nodes + size(name, 1));
			}
		}
		if (nodes > MAX_NODES) throw new FusionException("The model " + file +
			" is refused: with its functions it has more than " + MAX_NODES +
			" operations.");
	}

	/**
	 * The number of nodes of a function with all that it calls, or more than
	 * allowed.
	 */
	private long size(final String name, final int depth) {
		if (depth > MAX_NESTED_CALLS) throw new FusionException("The model " +
			file + " is refused: its function " + name +
			" calls itself, or functions call each other more than " +
			MAX_NESTED_CALLS + " deep.");
		final Long known = sizes.get(name);
		if (known != null) return known;
		final FunctionDef function = functions.get(name);
		long nodes = function.getNodeDefCount();
		for (final NodeDef node : function.getNodeDefList()) {
			for (final String called : calls(node)) {
				nodes = Math.min(MAX_NODES + 1, nodes + size(called, depth + 1));
			}
		}
		sizes.put(name, nodes);
		return nodes;
	}
}
