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
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.TextFormat;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;

import java.io.ByteArrayOutputStream;
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
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;

/**
 * SavedModels that do more than calculate, and those that do not but might seem
 * to.
 */
public class OperationCheckTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path folder;
	private Path secret;
	private Path victim;

	@Before
	public void makeFolder() throws IOException {
		folder = temporary.getRoot().toPath().resolve("model");
		secret = temporary.getRoot().toPath().resolve("secret.txt");
		victim = temporary.getRoot().toPath().resolve("victim.txt");
		Files.write(secret, "secret".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	public void bundledModelsLoad() {
		for (final String name : ModelStore.names()) {
			EngineLoader.engine().load(ModelStore.find(name), Device.CPU).close();
		}
	}

	@Test
	public void readingAFileIsRefused() {
		assertGraphRefused(text("name", secret) + //
			"node { name: 'read' op: 'ReadFile' input: 'name' }", "ReadFile");
	}

	@Test
	public void writingAFileIsRefusedAndNotDone() {
		assertGraphRefused(text("name", victim) + text("content", "x") +
			"node { name: 'write' op: 'WriteFile' input: 'name' input: 'content' }" +
			after("write"), "WriteFile");
		assertFalse(Files.exists(victim));
	}

	@Test
	public void endingTheProcessIsRefused() {
		assertGraphRefused("node { name: 'end' op: 'Abort'" +
			" attr { key: 'exit_without_error' value { b: true } } }" + after("end"),
			"Abort");
	}

	@Test
	public void loopsAndPythonAreRefused() {
		assertGraphRefused("node { name: 'x' op: 'PyFunc' }" +
			" node { name: 'y' op: 'While' } node { name: 'z' op: 'Enter' }",
			"Enter, PyFunc, While");
	}

	@Test
	public void whatAFunctionDoesIsCheckedWhetherItIsCalledOrNot() {
		final String function = "library { function { signature { name: 'f' }" +
			text("name", secret).replace("node {", "node_def {") +
			" node_def { name: 'read' op: 'ReadFile' input: 'name:output:0' } } }";
		assertGraphRefused(function, "ReadFile");
		assertGraphRefused(function + call("call", "f") + after("call"),
			"ReadFile");
	}

	@Test
	public void aFunctionWithAHarmlessNameIsCheckedToo() {
		assertGraphRefused("library { function { signature { name: 'Relu' }" +
			" node_def { name: 'end' op: 'Abort' } } }", "Abort");
	}

	@Test
	public void savingIsAllowedWhereNothingRunsIt() throws IOException {
		final String saving = text("prefix", victim) + list("names") +
			" node { name: 'save' op: 'SaveV2' input: 'prefix' input: 'names' input: 'names'" +
			" input: 'one_quarter' attr { key: 'dtypes' value { list { type: DT_FLOAT } } } }";
		assertFuses(graph(saving));
		assertFalse(Files.exists(victim));
		assertGraphRefused(saving + after("save"), "SaveV2");
		assertGraphRefused("library { function { signature { name: 'f' }" +
			" node_def { name: 'save' op: 'SaveV2' } } }" + call("call", "f") + after(
				"call"), "SaveV2");
		final Consumer<MetaGraphDef.Builder> initial = graph(saving).andThen(
			model -> model.putSignatureDef("__saved_model_init_op", SignatureDef
				.newBuilder().putOutputs("x", TensorInfo.newBuilder().setName("save")
					.build()).build()));
		assertVariantRefused(initial, "SaveV2");
		assertVariantRefused(graph(saving).andThen(model -> model
			.getSaverDefBuilder().setRestoreOpName("save")), "SaveV2");
		assertFalse(Files.exists(victim.resolveSibling("victim.txt.index")));
	}

	@Test
	public void restoringIsAllowedForVariablesOnly() throws IOException {
		final String restoring = text("prefix", secret) + list("names") +
			" node { name: 'restore' op: 'RestoreV2' input: 'prefix' input: 'names'" +
			" input: 'names' attr { key: 'dtypes' value { list { type: DT_FLOAT } } } }";
		assertFuses(graph(restoring).andThen(model -> model.getSaverDefBuilder()
			.setRestoreOpName("restore")));
		assertGraphRefused(restoring + after("restore"), "RestoreV2");
	}

	@Test
	public void aVariableIsAllowed() throws IOException {
		assertFuses(graph("node { name: 'variable' op: 'VarHandleOp'" +
			" attr { key: 'dtype' value { type: DT_FLOAT } }" +
			" attr { key: 'shape' value { shape { } } } }" +
			" node { name: 'set' op: 'AssignVariableOp' input: 'variable'" +
			" input: 'one_quarter' attr { key: 'dtype' value { type: DT_FLOAT } } }")
			.andThen(model -> model.putSignatureDef("__saved_model_init_op",
				SignatureDef.newBuilder().putOutputs("__saved_model_init_op", TensorInfo
					.newBuilder().setName("set").build()).build())));
	}

	@Test
	public void aFunctionOfLayersIsAllowed() throws IOException {
		assertFuses(graph("library { function { signature { name: 'relu'" +
			" input_arg { name: 'x' type: DT_FLOAT } output_arg { name: 'y' type: DT_FLOAT } }" +
			" node_def { name: 'r' op: 'Relu' input: 'x'" +
			" attr { key: 'T' value { type: DT_FLOAT } } }" +
			" ret { key: 'y' value: 'r:activations:0' } } }" +
			" node { name: 'call' op: 'StatefulPartitionedCall' input: 'fused'" +
			" attr { key: 'f' value { func { name: 'relu' } } }" +
			" attr { key: 'Tin' value { list { type: DT_FLOAT } } }" +
			" attr { key: 'Tout' value { list { type: DT_FLOAT } } } }").andThen(
				WeightedSumModel.signature(changed -> changed.putOutputs("fused",
					changed.getOutputsOrThrow("fused").toBuilder().setName("call:0")
						.build()))));
	}

	/** Forty functions that each call the next one twice are 2^40 nodes. */
	@Test
	public void functionsThatGrowWithoutBoundAreRefused() {
		final StringBuilder library = new StringBuilder("library {");
		for (int i = 0; i < 40; i++) {
			library.append(function("f" + i, "f" + (i + 1), "f" + (i + 1)));
		}
		library.append(function("f40")).append("}").append(call("call", "f0"));
		assertGraphRefused(library.toString(), "more than 1000000 operations");
	}

	@Test
	public void functionsThatCallThemselvesAreRefused() {
		assertGraphRefused("library {" + function("f", "g") + function("g", "f") +
			"}" + call("call", "f"), "calls itself");
	}

	@Test
	public void twoFunctionsOfOneNameAreRefused() {
		assertGraphRefused("library {" + function("f") + function("f") + "}",
			"two functions f");
	}

	/** TensorFlow takes the graph that has the tag alone. */
	@Test
	public void everyGraphOfTheFileIsChecked() throws IOException {
		final Path file = WeightedSumModel.write(folder).resolve("saved_model.pb");
		final SavedModel right = SavedModel.parseFrom(Files.readAllBytes(file));
		final MetaGraphDef.Builder evil = right.getMetaGraphs(0).toBuilder();
		evil.getGraphDefBuilder().addNode(NodeDef.newBuilder().setName("end").setOp(
			"Abort"));
		final MetaGraphDef.Builder first = right.getMetaGraphs(0).toBuilder();
		first.getMetaInfoDefBuilder().addTags("gpu");
		Files.write(file, right.toBuilder().clearMetaGraphs().addMetaGraphs(first)
			.addMetaGraphs(evil).build().toByteArray());
		assertRefused(this::load, "Abort");
		Files.write(file, right.toBuilder().clearMetaGraphs().addMetaGraphs(first)
			.build().toByteArray());
		assertRefused(this::load, folder, "0 of them tagged serve");
		Files.write(file, right.toBuilder().addMetaGraphs(right.getMetaGraphs(0))
			.build().toByteArray());
		assertRefused(this::load, folder, "2 of them");
	}

	/** TensorFlow might load it in place of saved_model.pb. */
	@Test
	public void aModelInChunksIsRefused() throws IOException {
		WeightedSumModel.write(folder);
		Files.createFile(folder.resolve("saved_model.cpb"));
		assertRefused(this::load, folder, "saved_model.cpb");
	}

	@Test
	public void aFileNestedWithoutBoundIsRefused() throws IOException {
		final Path file = WeightedSumModel.write(folder).resolve("saved_model.pb");
		byte[] nested = new byte[0];
		for (int i = 0; i < 5000; i++) {
			// a NameAttrList in an AttrValue in a NameAttrList: fields 10 and 2, and
			// 2
			nested = field(2, concat(field(1, new byte[] { 'a' }), field(2, field(10,
				nested))));
		}
		final byte[] node = field(5, field(2, field(10, nested)));
		Files.write(file, field(2, field(2, field(1, node))));
		assertRefused(this::load, file, "SavedModel");
	}

	/** Names of operations come from a stranger, too. */
	@Test
	public void messagesStayShortAndPlain() {
		final String message = messageOf("node { name: 'a' op: '\\033[31m" + "x"
			.repeat(100_000) + "' }");
		assertTrue(message.length() + " characters", message.length() < 3000);
		assertFalse(message.contains("\u001b"));
	}

	private String messageOf(final String nodes) {
		try {
			WeightedSumModel.write(folder, graph(nodes));
			load();
		}
		catch (final RuntimeException | IOException exc) {
			return exc.getMessage();
		}
		throw new AssertionError("not refused");
	}

	private void assertGraphRefused(final String nodes, final Object... parts) {
		assertVariantRefused(graph(nodes), parts);
	}

	private void assertVariantRefused(final Consumer<MetaGraphDef.Builder> change,
		final Object... parts)
	{
		assertRefused(() -> {
			WeightedSumModel.write(folder, change);
			load();
		}, parts);
		assertRefused(this::load, folder, "refused");
	}

	private void assertFuses(final Consumer<MetaGraphDef.Builder> change)
		throws IOException
	{
		WeightedSumModel.write(folder, change);
		final float[] ones = new float[16];
		Arrays.fill(ones, 1);
		try (FusionNetwork network = load()) {
			assertArrayEquals(ones, network.fuse(ones, ones, 4, 4), 0);
		}
	}

	private FusionNetwork load() {
		return EngineLoader.engine().load(folder, Device.CPU);
	}

	/** Adds nodes and functions in protobuf's text format to the right graph. */
	private static Consumer<MetaGraphDef.Builder> graph(final String text) {
		return model -> {
			final GraphDef.Builder graph = model.getGraphDefBuilder();
			// NB: ^NODE at the end makes the fused image wait for a node
			final String[] parts = text.split("\\^", 2);
			try {
				TextFormat.merge(parts[0], graph);
			}
			catch (final TextFormat.ParseException exc) {
				throw new AssertionError(exc);
			}
			if (parts.length == 1) return;
			for (final NodeDef.Builder node : graph.getNodeBuilderList()) {
				if (node.getName().equals("fused")) node.addInput("^" + parts[1]);
			}
		};
	}

	private static String after(final String node) {
		return "^" + node;
	}

	private static String text(final String name, final Object value) {
		assertEquals(-1, value.toString().indexOf('\''));
		return "node { name: '" + name + "' op: 'Const'" +
			" attr { key: 'dtype' value { type: DT_STRING } }" +
			" attr { key: 'value' value { tensor { dtype: DT_STRING tensor_shape { }" +
			" string_val: '" + value + "' } } } }";
	}

	private static String list(final String name) {
		return text(name, "").replace("tensor_shape { }",
			"tensor_shape { dim { size: 1 } }");
	}

	private static String call(final String name, final String function) {
		return " node { name: '" + name + "' op: 'PartitionedCall'" +
			" attr { key: 'f' value { func { name: '" + function + "' } } }" +
			" attr { key: 'Tin' value { list { } } }" +
			" attr { key: 'Tout' value { list { } } } }";
	}

	private static String function(final String name, final String... called) {
		final StringBuilder nodes = new StringBuilder();
		for (int i = 0; i < called.length; i++) {
			nodes.append(call("call" + i, called[i]).replace(" node {",
				" node_def {"));
		}
		return " function { signature { name: '" + name + "' }" + nodes + " }";
	}

	private static byte[] field(final int number, final byte[] content) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		varint(bytes, number << 3 | 2);
		varint(bytes, content.length);
		bytes.writeBytes(content);
		return bytes.toByteArray();
	}

	private static void varint(final ByteArrayOutputStream bytes,
		final int value)
	{
		int rest = value;
		while (rest > 127) {
			bytes.write(rest & 127 | 128);
			rest >>>= 7;
		}
		bytes.write(rest);
	}

	private static byte[] concat(final byte[] first, final byte[] second) {
		return ByteString.copyFrom(first).concat(ByteString.copyFrom(second))
			.toByteArray();
	}
}
