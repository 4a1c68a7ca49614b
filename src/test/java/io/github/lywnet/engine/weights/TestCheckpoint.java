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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes small checkpoints as torch.save does. The key of each storage is its
 * tensor's name.
 */
public final class TestCheckpoint {

	/** Of all entries, so that equal checkpoints are equal files. */
	private static final LocalDateTime DATE = LocalDateTime.of(2025, 1, 1, 0, 0);

	private TestCheckpoint() {
		// static methods only
	}

	/**
	 * The tensors of a LYWNet by their published names, every value another one.
	 */
	static Map<String, Tensor> lywNet(final int channels) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		int count = 0;
		for (final PublishedParameter parameter : PublishedParameter.all(
			channels))
		{
			final float[] values = new float[(int) Tensor.size(
				parameter.publishedShape)];
			for (int i = 0; i < values.length; i++) {
				values[i] = ++count / 8f;
			}
			tensors.put(parameter.publishedName, new Tensor(values,
				parameter.publishedShape));
		}
		tensors.put("Extraction.bn.running_mean", new Tensor(new float[channels],
			channels));
		tensors.put("Extraction.block.bag.conv1.bias", new Tensor(
			new float[channels], channels));
		return tensors;
	}

	/** Writes the checkpoint of a LYWNet of two channels. */
	public static Path writeSmall(final Path file) {
		writeModule(file, lywNet(2));
		return file;
	}

	/** Writes a state_dict. */
	static void writeStateDict(final Path file,
		final Map<String, Tensor> tensors)
	{
		final PickleWriter pickle = new PickleWriter().orderedDict().mark();
		tensors.forEach((name, tensor) -> pickle.text(name).tensor(name, tensor
			.shape()));
		write(file, "archive", pickle.opcodes('u').end(), bytes(tensors));
	}

	/** Writes a module with all below it. */
	static void writeModule(final Path file, final Map<String, Tensor> tensors) {
		final PickleWriter pickle = new PickleWriter();
		addModule(pickle, "", tensors);
		write(file, "archive", pickle.end(), bytes(tensors));
	}

	/** Writes a zip file as torch.save does, with any pickle and storages. */
	static void write(final Path file, final String folder, final byte[] pickle,
		final Map<String, byte[]> storages)
	{
		final Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put(folder + "/data.pkl", pickle);
		storages.forEach((key, values) -> entries.put(folder + "/data/" + key,
			values));
		entries.put(folder + "/version", new byte[] { '3', '\n' });
		writeZip(file, entries);
	}

	static void writeZip(final Path file, final Map<String, byte[]> entries) {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(
			file)))
		{
			zip.setLevel(0);
			for (final Map.Entry<String, byte[]> entry : entries.entrySet()) {
				final ZipEntry header = new ZipEntry(entry.getKey());
				header.setTimeLocal(DATE);
				zip.putNextEntry(header);
				zip.write(entry.getValue());
			}
		}
		catch (final IOException exc) {
			throw new UncheckedIOException(exc);
		}
	}

	static byte[] bytes(final float... values) {
		final ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES)
			.order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		return bytes.array();
	}

	private static Map<String, byte[]> bytes(final Map<String, Tensor> tensors) {
		final Map<String, byte[]> storages = new LinkedHashMap<>();
		tensors.forEach((name, tensor) -> storages.put(name, bytes(tensor
			.values())));
		return storages;
	}

	private static void addModule(final PickleWriter pickle, final String prefix,
		final Map<String, Tensor> tensors)
	{
		final List<String> parameters = new ArrayList<>();
		final Map<String, Map<String, Tensor>> children = new LinkedHashMap<>();
		tensors.forEach((name, tensor) -> {
			final int dot = name.indexOf('.', prefix.length());
			if (dot < 0) parameters.add(name);
			else children.computeIfAbsent(name.substring(prefix.length(), dot),
				child -> new LinkedHashMap<>()).put(name, tensor);
		});

		pickle.startModule().text("training").opcodes(0x88);
		pickle.text("_parameters").orderedDict().mark();
		pickle.text("absent").opcodes('N');
		for (final String name : parameters) {
			pickle.text(name.substring(prefix.length()));
			pickle.global("torch._utils", "_rebuild_parameter");
			pickle.tensor(name, tensors.get(name).shape());
			pickle.opcodes(0x88).orderedDict().opcodes(0x87, 'R');
		}
		pickle.opcodes('u').text("_buffers").orderedDict();
		pickle.text("_modules").orderedDict().mark();
		children.forEach((child, below) -> {
			pickle.text(child);
			addModule(pickle, prefix + child + ".", below);
		});
		pickle.opcodes('u').endModule();
	}
}
