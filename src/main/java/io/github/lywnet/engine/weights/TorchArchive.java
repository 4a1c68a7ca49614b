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

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip file that torch.save writes: one folder of any name with data.pkl and
 * the storages data/KEY. Nothing is unpacked to disk; no entry is read beyond
 * the size that is expected of it.
 */
final class TorchArchive implements Closeable {

	private static final String PICKLE = "/data.pkl";
	/** That of the published checkpoint has 21 kB. */
	private static final int MAX_PICKLE_BYTES = 1 << 20;
	private static final int MAX_STORAGE_BYTES = 1 << 28;
	private static final int MAX_BYTE_ORDER_BYTES = 16;

	/**
	 * A LYWNet of 1024 channels has 107 million; a small zip file may hold any
	 * number.
	 */
	private static final long MAX_VALUES = 1L << 27;

	private final ZipFile zip;
	private long valuesLeft;
	private final Map<String, ZipEntry> entries = new HashMap<>();
	private final String folder;

	/**
	 * Opens a file.
	 *
	 * @throws FormatException if it is no such zip file
	 * @throws IOException if it cannot be read
	 */
	TorchArchive(final Path file) throws IOException, FormatException {
		this(file, MAX_VALUES);
	}

	/**
	 * Opens a file.
	 *
	 * @param maxValues how many values may be read from it in all
	 * @throws FormatException if it is no such zip file
	 * @throws IOException if it cannot be read
	 */
	TorchArchive(final Path file, final long maxValues) throws IOException,
		FormatException
	{
		zip = open(file);
		valuesLeft = maxValues;
		try {
			listEntries();
			folder = findFolder();
			checkByteOrder();
		}
		catch (final IOException | FormatException | RuntimeException exc) {
			zip.close();
			throw exc;
		}
	}

	/** The pickle data.pkl. */
	byte[] pickle() throws IOException, FormatException {
		return read(entries.get(folder + PICKLE), MAX_PICKLE_BYTES);
	}

	/**
	 * The values of a storage.
	 *
	 * @throws FormatException if it is missing, has another length than the
	 *           pickle says or other values than 32-bit floats
	 */
	float[] read(final PickledStorage storage) throws IOException,
		FormatException
	{
		if (!storage.type.equals("torch.FloatStorage")) {
			throw new FormatException("the storage " + storage.key + " is a " +
				storage.type + ": expected torch.FloatStorage (float32)");
		}
		final ZipEntry entry = entries.get(folder + "/data/" + storage.key);
		if (entry == null) {
			throw new FormatException("the storage " + storage.key + " is missing");
		}
		if (entry.getSize() % Float.BYTES != 0 || entry.getSize() /
			Float.BYTES != storage.length)
		{
			throw new FormatException("the storage " + storage.key + " has " + entry
				.getSize() + " bytes: expected 4 for each of " + storage.length +
				" values");
		}
		if (storage.length > valuesLeft) {
			throw new FormatException("the storage " + storage.key + " has " +
				storage.length + " values: expected at most " + valuesLeft);
		}
		valuesLeft -= storage.length;
		final byte[] bytes = read(entry, MAX_STORAGE_BYTES);
		final float[] values = new float[(int) storage.length];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(
			values);
		return values;
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	private static ZipFile open(final Path file) throws IOException,
		FormatException
	{
		try {
			return new ZipFile(file.toFile());
		}
		catch (final ZipException exc) {
			throw new FormatException("it is no zip file or is truncated (" + exc
				.getMessage() + ")", exc);
		}
	}

	/**
	 * Reads names and comments of all entries once: ZipFile checks comments only
	 * here.
	 */
	private void listEntries() throws FormatException {
		try {
			zip.stream().forEach(entry -> entries.put(entry.getName(), entry));
		}
		catch (final IllegalArgumentException exc) {
			throw new FormatException("its list of entries is damaged (" + exc
				.getMessage() + ")", exc);
		}
	}

	private String findFolder() throws FormatException {
		final List<String> pickles = entries.keySet().stream().filter(name -> name
			.endsWith(PICKLE)).collect(Collectors.toList());
		if (pickles.size() != 1) {
			throw new FormatException("it is a zip file with " + pickles.size() +
				" files data.pkl in a folder: expected one");
		}
		final String pickle = pickles.get(0);
		return pickle.substring(0, pickle.length() - PICKLE.length());
	}

	/** Files of PyTorch before 2.1 do not state their byte order. */
	private void checkByteOrder() throws IOException, FormatException {
		final ZipEntry entry = entries.get(folder + "/byteorder");
		if (entry == null) return;
		final String order = new String(read(entry, MAX_BYTE_ORDER_BYTES),
			StandardCharsets.US_ASCII).trim();
		if (!order.equals("little")) {
			throw new FormatException("its byte order is " + order +
				": expected little");
		}
	}

	private byte[] read(final ZipEntry entry, final int maxSize)
		throws IOException, FormatException
	{
		if (entry.getSize() > maxSize) {
			throw new FormatException(entry.getName() + " in it has " + entry
				.getSize() + " bytes: expected at most " + maxSize);
		}
		final int size = (int) entry.getSize();
		final CRC32 checksum = new CRC32();
		try (InputStream in = zip.getInputStream(entry)) {
			final byte[] bytes = in.readNBytes(size);
			checksum.update(bytes);
			if (bytes.length == size && in.read() < 0 && checksum.getValue() == entry
				.getCrc()) return bytes;
		}
		catch (final ZipException exc) {
			throw new FormatException(entry.getName() + " in it is damaged (" + exc
				.getMessage() + ")", exc);
		}
		throw new FormatException(entry.getName() +
			" in it is damaged: its length or checksum is wrong");
	}
}
