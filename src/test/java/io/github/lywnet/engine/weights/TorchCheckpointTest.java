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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TorchCheckpointTest {

	private static final byte[] SIX = TestCheckpoint.bytes(0, 1, 2, 3, 4, 5);

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	private Path file;

	@Before
	public void nameFile() {
		file = folder.getRoot().toPath().resolve("some.pth");
	}

	@Test
	public void readsAViewOfAStorage() {
		final byte[] pickle = pickle("FloatStorage", 6, 1, new long[] { 2, 2 },
			new long[] { 1, 3 });
		TestCheckpoint.write(file, "another name", pickle, Map.of("7", SIX));
		try (TorchCheckpoint checkpoint = TorchCheckpoint.open(file)) {
			assertArrayEquals(new long[] { 2, 2 }, checkpoint.shape("t"));
			assertArrayEquals(new float[] { 1, 4, 2, 5 }, checkpoint.tensor("t")
				.values(), 0);
			assertRefused("no tensor u", () -> checkpoint.tensor("u"));
		}
	}

	@Test
	public void refusesWhatIsNoCheckpoint() throws IOException {
		assertNotOpened("There is no checkpoint file");
		Files.write(file, new byte[0]);
		assertNotOpened("no zip file");
		Files.write(file, "Not a checkpoint".getBytes(StandardCharsets.UTF_8));
		assertNotOpened("no zip file");
		TestCheckpoint.writeZip(file, Map.of("archive/version", SIX));
		assertNotOpened("0 files data.pkl");
		TestCheckpoint.writeZip(file, Map.of("a/data.pkl", SIX, "b/data.pkl", SIX));
		assertNotOpened("2 files data.pkl");
		file = folder.getRoot().toPath();
		assertNotOpened("There is no checkpoint file");
	}

	@Test
	public void refusesTruncatedFiles() throws IOException {
		TestCheckpoint.write(file, "archive", whole("FloatStorage"), Map.of("7",
			SIX));
		final byte[] bytes = Files.readAllBytes(file);
		for (int length = 0; length < bytes.length; length++) {
			Files.write(file, Arrays.copyOf(bytes, length));
			assertNotOpened("truncated");
		}
	}

	@Test
	public void refusesBadPickles() {
		TestCheckpoint.write(file, "archive", new byte[(1 << 20) + 1], Map.of());
		assertNotOpened("expected at most 1048576");
		final byte[] pickle = whole("FloatStorage");
		TestCheckpoint.write(file, "archive", Arrays.copyOf(pickle, 99), Map.of());
		assertNotOpened("ends too early");
	}

	@Test
	public void runsNothingOfAMaliciousPickle() {
		final Path victim = folder.getRoot().toPath().resolve("victim");
		TestCheckpoint.write(file, "archive", new PickleWriter().global("os",
			"system").text("touch " + victim).opcodes(0x85, 'R').end(), Map.of());
		assertNotOpened("os.system");
		assertTrue("nothing ran", Files.notExists(victim));
	}

	@Test
	public void refusesOtherByteOrders() {
		final Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("archive/data.pkl", whole("FloatStorage"));
		entries.put("archive/byteorder", "big".getBytes(StandardCharsets.UTF_8));
		TestCheckpoint.writeZip(file, entries);
		assertNotOpened("byte order is big");
		entries.put("archive/byteorder", "little".getBytes(StandardCharsets.UTF_8));
		entries.put("archive/data/7", SIX);
		TestCheckpoint.writeZip(file, entries);
		try (TorchCheckpoint checkpoint = TorchCheckpoint.open(file)) {
			assertEquals(6, checkpoint.tensor("t").size());
		}
	}

	@Test
	public void refusesMissingAndWrongStorages() {
		TestCheckpoint.write(file, "archive", whole("FloatStorage"), Map.of("8",
			SIX));
		assertNotRead("storage 7 is missing");
		TestCheckpoint.write(file, "archive", whole("FloatStorage"), Map.of("7",
			new byte[23]));
		assertNotRead("has 23 bytes: expected 4 for each of 6 values");
		TestCheckpoint.write(file, "archive", whole("HalfStorage"), Map.of("7",
			SIX));
		assertNotRead("torch.HalfStorage: expected torch.FloatStorage");
		TestCheckpoint.write(file, "archive", pickle("FloatStorage", Long.MAX_VALUE,
			0, new long[] { Long.MAX_VALUE }, new long[] { 1 }), Map.of("7", SIX));
		assertNotRead("has 24 bytes");
	}

	/**
	 * Else a small zip file of zeros, read for each of many tensors, would take
	 * minutes.
	 */
	@Test
	public void readsAStorageOnceForAllItsTensors() throws IOException {
		final int length = 1 << 22;
		final PickleWriter pickle = new PickleWriter().opcodes('}');
		for (int i = 0; i < 200; i++) {
			pickle.text("t" + i).tensor("FloatStorage", "7", length, i, new long[] {
				2 }, new long[] { 1 }).opcodes('s');
		}
		writeDeflated(pickle.end(), Map.of("7", new byte[length * Float.BYTES]));
		final long start = System.nanoTime();
		try (TorchCheckpoint checkpoint = TorchCheckpoint.open(file)) {
			for (final String name : checkpoint.names()) {
				assertEquals(2, checkpoint.tensor(name).size());
			}
		}
		final long once = timeOfOneStorage(length);
		assertTrue(System.nanoTime() - start - once < 20 * once);
	}

	/** Reads a storage of the same length in another checkpoint. */
	private long timeOfOneStorage(final int length) throws IOException {
		writeDeflated(pickle("FloatStorage", length, 0, new long[] { 2 },
			new long[] { 1 }), Map.of("7", new byte[length * Float.BYTES]));
		final long start = System.nanoTime();
		try (TorchCheckpoint checkpoint = TorchCheckpoint.open(file)) {
			checkpoint.tensor("t");
		}
		return System.nanoTime() - start;
	}

	@Test
	public void refusesStoragesThatWouldFillTheMemory() throws Exception {
		TestCheckpoint.write(file, "archive", whole("FloatStorage"), Map.of("7",
			SIX, "8", SIX));
		try (TorchArchive archive = new TorchArchive(file, 11)) {
			final PickledClass type = new PickledClass("torch", "FloatStorage");
			assertEquals(6, archive.read(PickledStorage.of(List.of("storage", type,
				"7", "cpu", 6L))).length);
			final String message = assertThrows(FormatException.class, () -> archive
				.read(PickledStorage.of(List.of("storage", type, "8", "cpu", 6L))))
				.getMessage();
			assertTrue(message, message.contains("6 values: expected at most 5"));
		}
	}

	private void writeDeflated(final byte[] pickle,
		final Map<String, byte[]> storages) throws IOException
	{
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(
			file)))
		{
			zip.putNextEntry(new ZipEntry("archive/data.pkl"));
			zip.write(pickle);
			for (final Map.Entry<String, byte[]> storage : storages.entrySet()) {
				zip.putNextEntry(new ZipEntry("archive/data/" + storage.getKey()));
				zip.write(storage.getValue());
			}
		}
	}

	@Test
	public void refusesDamagedStorages() throws IOException {
		TestCheckpoint.write(file, "archive", whole("FloatStorage"), Map.of("7",
			SIX));
		final byte[] bytes = Files.readAllBytes(file);
		final String text = new String(bytes, StandardCharsets.ISO_8859_1);
		final String stored = new String(SIX, StandardCharsets.ISO_8859_1);
		bytes[text.indexOf(stored)]++;
		Files.write(file, bytes);
		assertNotRead("checksum");
	}

	/**
	 * An entry's comment takes in the next entry, which Java finds only when it
	 * reads the comment.
	 */
	@Test
	public void refusesDamagedListsOfEntries() throws IOException {
		TestCheckpoint.write(file, "archive", whole("FloatStorage"), Map.of("7",
			SIX));
		final byte[] bytes = Files.readAllBytes(file);
		final String text = new String(bytes, StandardCharsets.ISO_8859_1);
		final int name = text.lastIndexOf("archive/data/7");
		final int comment = name + "archive/data/7".length();
		final int nextName = text.lastIndexOf("archive/version");
		bytes[name - 14] = (byte) (nextName + "archive/version".length() - comment);
		bytes[nextName - 1] = (byte) 0xff; // never in UTF-8
		Files.write(file, bytes);
		assertNotOpened("list of entries is damaged");
	}

	private static byte[] whole(final String type) {
		return pickle(type, 6, 0, new long[] { 6 }, new long[] { 1 });
	}

	private static byte[] pickle(final String type, final long length,
		final long offset, final long[] shape, final long[] strides)
	{
		return new PickleWriter().opcodes('}').text("t").tensor(type, "7", length,
			offset, shape, strides).opcodes('s').end();
	}

	private void assertNotOpened(final String reason) {
		assertRefused(reason, () -> TorchCheckpoint.open(file).close());
	}

	private void assertNotRead(final String reason) {
		try (TorchCheckpoint checkpoint = TorchCheckpoint.open(file)) {
			assertRefused(reason, () -> checkpoint.tensor("t"));
		}
	}

	private void assertRefused(final String reason, final Runnable action) {
		final String message = assertThrows(FusionException.class, action::run)
			.getMessage();
		assertTrue(message, message.contains(reason));
		assertTrue(message, message.contains(file.toString()));
	}
}
