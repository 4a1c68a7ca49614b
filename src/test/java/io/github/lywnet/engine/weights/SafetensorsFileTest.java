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

import io.github.lywnet.common.FusionException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SafetensorsFileTest {

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	private Path file;

	@Before
	public void nameFile() {
		file = folder.getRoot().toPath().resolve("weights.safetensors");
	}

	@Test
	public void readsWhatItWrote() {
		SafetensorsFile.write(file, weights());
		final Weights read = SafetensorsFile.read(file);
		assertEquals(file.toString(), read.origin());
		assertEquals(List.of("z.weight", "a \"µ\"", "empty"), List.copyOf(read
			.names()));
		for (final String name : read.names()) {
			assertArrayEquals(weights().get(name).shape(), read.get(name).shape());
			assertArrayEquals(weights().get(name).values(), read.get(name).values(),
				0);
		}
	}

	@Test
	public void writesTheFormatAndNothingElse() throws IOException {
		SafetensorsFile.write(file, new Weights("", Map.of("a", new Tensor(
			new float[] { 1, -2 }, 1, 2))));
		final String header =
			"{\"a\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";
		final String padded = header + " ".repeat((8 - header.length() % 8) % 8);
		assertArrayEquals(bytes(padded, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0), Files
			.readAllBytes(file));
		assertArrayEquals(new String[] { file.getFileName().toString() }, folder
			.getRoot().list());
	}

	@Test
	public void replacesAnOlderFile() throws IOException {
		Files.write(file, new byte[10_000]);
		SafetensorsFile.write(file, weights());
		assertEquals(7, SafetensorsFile.read(file).parameterCount());
	}

	@Test
	public void leavesNothingWhereItCannotWrite() throws IOException {
		Files.createDirectories(file.resolve("in the way"));
		assertRefused("cannot be written", () -> SafetensorsFile.write(file,
			weights()));
		assertEquals(1, folder.getRoot().list().length);
		file = file.resolveSibling("missing").resolve("weights.safetensors");
		assertRefused("cannot be written", () -> SafetensorsFile.write(file,
			weights()));
	}

	@Test
	public void readsFilesOfOthers() throws IOException {
		Files.write(file, bytes("{\"__metadata__\":{\"format\":\"pt\"}," + entry(
			"b", "F32", "", "4,8") + "," + entry("a", "F32", "1", "0,4") + "}   ", 0,
			0, 0x80, 0x3f, 0, 0, 0, 0x40));
		final Weights weights = SafetensorsFile.read(file);
		assertEquals(List.of("a", "b"), List.copyOf(weights.names()));
		assertArrayEquals(new float[] { 1 }, weights.get("a").values(), 0);
		assertArrayEquals(new float[] { 2 }, weights.get("b").values(), 0);
	}

	@Test
	public void refusesTruncatedFiles() throws IOException {
		assertRefused("no weights file", () -> SafetensorsFile.read(file));
		SafetensorsFile.write(file, weights());
		final byte[] bytes = Files.readAllBytes(file);
		for (int length = 0; length < bytes.length; length++) {
			Files.write(file, Arrays.copyOf(bytes, length));
			assertRefused("safetensors", () -> SafetensorsFile.read(file));
		}
		Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
		assertRefused("29 bytes of data: expected 28", () -> SafetensorsFile.read(
			file));
	}

	@Test
	public void refusesBadHeaders() throws IOException {
		assertBad("not the JSON", "");
		assertBad("not the JSON", "[]");
		assertBad("not the JSON", "{\"a\":3}");
		assertBad("not the JSON", "{");
		assertBad("not the JSON", "{\"a\":{\"shape\":[x]}}");
		assertBad("not the JSON", "{\"a\":{\"shape\":[1.5]}}");
		assertBad("not the JSON", "{\"__metadata__\":{\"a\":[]}}");
		assertBad("not the JSON", "[".repeat(100_000));
		assertBad("not the JSON", "{}{}");
		assertBad("UTF-8", "{}\u00ff");
		assertBad("lacks", "{\"a\":{\"dtype\":\"F32\",\"shape\":[]}}");
		assertBad("unknown", "{\"a\":{\"type\":\"F32\"}}");
		assertBad("dtype BF16: expected F32", "{" + entry("a", "BF16", "1", "0,2") +
			"}");
		assertBad("a twice", "{" + entry("a", "F32", "0", "0,0") + "," + entry("a",
			"F32", "0", "0,0") + "}");
		Files.write(file, new byte[] { -1, -1, -1, -1, -1, -1, -1, 127, 0 });
		assertRefused("expected at most 1", () -> SafetensorsFile.read(file));
		Files.write(file, new byte[] { -1, -1, -1, -1, -1, -1, -1, -1, 0 });
		assertRefused("header of -1", () -> SafetensorsFile.read(file));
	}

	@Test
	public void refusesBadOffsets() throws IOException {
		final int[] data = new int[16];
		assertBad("begin at 4: expected 8", "{" + entry("a", "F32", "2", "0,8") +
			"," + entry("b", "F32", "3", "4,16") + "}", data);
		assertBad("begin at 12: expected 8", "{" + entry("a", "F32", "2", "0,8") +
			"," + entry("b", "F32", "1", "12,16") + "}", data);
		assertBad("expected 12", "{" + entry("a", "F32", "3", "0,12") + "}", data);
		assertBad("expected 20", "{" + entry("a", "F32", "5", "0,20") + "}", data);
		assertBad("begin <= end", "{" + entry("a", "F32", "4", "-16,0") + "}",
			data);
		assertBad("begin <= end", "{" + entry("a", "F32", "4", "16,0") + "}", data);
		assertBad("4 for each", "{" + entry("a", "F32", "3", "0,16") + "}", data);
		assertBad("4 for each", "{" + entry("a", "F32", "4", "0,18") + "}", data);
		assertBad("impossible", "{" + entry("a", "F32", "-2,-2", "0,16") + "}",
			data);
		assertBad("impossible", "{" + entry("a", "F32", "4294967296,4294967296",
			"0,0") + "}");
		assertBad("less than 2 GiB", "{" + entry("a", "F32", "1000000000",
			"0,4000000000") + "}", data);
	}

	@Test
	public void damageEndsInAFusionException() throws IOException {
		SafetensorsFile.write(file, weights());
		final byte[] bytes = Files.readAllBytes(file);
		final Random random = new Random(3);
		int refused = 0;
		for (int i = 0; i < 2000; i++) {
			final byte[] damaged = bytes.clone();
			damaged[random.nextInt(damaged.length)] ^= 1 << random.nextInt(8);
			Files.write(file, damaged);
			try {
				SafetensorsFile.read(file);
			}
			catch (final FusionException exc) {
				refused++;
			}
		}
		assertTrue(refused + " refused", refused > 1000);
	}

	private static Weights weights() {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		tensors.put("z.weight", new Tensor(new float[] { 0, -0f, Float.MIN_VALUE,
			Float.MAX_VALUE, 1e-3f, 7 }, 1, 2, 3));
		tensors.put("a \"µ\"", new Tensor(new float[] { 0.1f }));
		tensors.put("empty", new Tensor(new float[0], 0));
		return new Weights("memory", tensors);
	}

	private static String entry(final String name, final String type,
		final String shape, final String offsets)
	{
		return "\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":[" + shape +
			"],\"data_offsets\":[" + offsets + "]}";
	}

	/** A file of a header, one byte for each character, and data. */
	private static byte[] bytes(final String header, final int... data) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN)
			.putLong(header.length()).array());
		bytes.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
		for (final int value : data) {
			bytes.write(value);
		}
		return bytes.toByteArray();
	}

	private void assertBad(final String reason, final String header,
		final int... data) throws IOException
	{
		Files.write(file, bytes(header, data));
		assertRefused(reason, () -> SafetensorsFile.read(file));
	}

	private void assertRefused(final String reason, final Runnable action) {
		final String message = assertThrows(FusionException.class, action::run)
			.getMessage();
		assertTrue(message, message.contains(reason));
		assertTrue(message, message.contains(file.toString()));
	}
}
