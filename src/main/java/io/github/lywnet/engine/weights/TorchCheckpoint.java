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

import io.github.lywnet.common.FusionException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A checkpoint that torch.save of PyTorch 1.6 or later wrote: a whole module or
 * a state_dict. Its tensors are found by name without Python, and nothing of
 * the pickle in it is executed: no class is looked up, nothing is called.
 * <p>
 * All that it gives is checked against the sizes in the file, so a damaged or
 * malicious file ends in a {@link FusionException} and not in an endless loop
 * or a lack of memory. Not thread-safe.
 * </p>
 */
public final class TorchCheckpoint implements Closeable {

	private final Path file;
	private final TorchArchive archive;
	private final Map<String, StoredTensor> tensors;
	/** What was read, as several tensors may lie in one storage. */
	private final Map<String, float[]> storages = new HashMap<>();

	private TorchCheckpoint(final Path file, final TorchArchive archive)
		throws IOException, FormatException
	{
		this.file = file;
		this.archive = archive;
		tensors = ModuleTree.collect(PickleMachine.read(archive.pickle()));
	}

	/**
	 * Opens a checkpoint and reads the names and shapes of its tensors.
	 *
	 * @throws FusionException if the file is missing, unreadable, truncated or no
	 *           such checkpoint
	 */
	public static TorchCheckpoint open(final Path file) {
		if (!Files.isRegularFile(file)) {
			throw new FusionException("There is no checkpoint file " + file +
				": expected the file that PyTorch's torch.save wrote.");
		}
		try {
			final TorchArchive archive = new TorchArchive(file);
			try {
				return new TorchCheckpoint(file, archive);
			}
			catch (final IOException | FormatException | RuntimeException exc) {
				archive.close();
				throw exc;
			}
		}
		catch (final FormatException exc) {
			throw wrong(file, exc);
		}
		catch (final IOException exc) {
			throw unreadable(file, exc);
		}
	}

	/** The names of all tensors, in the order of the file; cannot be changed. */
	public Set<String> names() {
		return Collections.unmodifiableSet(tensors.keySet());
	}

	/**
	 * The shape of a tensor.
	 *
	 * @throws FusionException if there is none of that name
	 */
	public long[] shape(final String name) {
		return find(name).shape();
	}

	/**
	 * Reads the values of a tensor.
	 *
	 * @throws FusionException if there is none of that name, or its values are
	 *           missing, damaged or not of type float32
	 */
	public Tensor tensor(final String name) {
		final StoredTensor tensor = find(name);
		try {
			return tensor.takeFrom(values(tensor.storage()));
		}
		catch (final FormatException exc) {
			throw new FusionException("The tensor " + name + " of the checkpoint " +
				file + " cannot be read: " + exc.getMessage() + ".", exc);
		}
		catch (final IOException exc) {
			throw unreadable(file, exc);
		}
	}

	/** The path of the file, for messages. */
	@Override
	public String toString() {
		return file.toString();
	}

	/**
	 * Closes the file.
	 *
	 * @throws FusionException if that fails
	 */
	@Override
	public void close() {
		try {
			archive.close();
		}
		catch (final IOException exc) {
			throw unreadable(file, exc);
		}
	}

	/** The values of a storage, read once. */
	private float[] values(final PickledStorage storage) throws IOException,
		FormatException
	{
		final float[] known = storages.get(storage.key);
		if (known != null && known.length == storage.length) return known;
		final float[] values = archive.read(storage);
		storages.put(storage.key, values);
		return values;
	}

	private StoredTensor find(final String name) {
		final StoredTensor tensor = tensors.get(name);
		if (tensor == null) {
			throw new FusionException("The checkpoint " + file + " has no tensor " +
				name + ".");
		}
		return tensor;
	}

	private static FusionException wrong(final Path file,
		final FormatException exc)
	{
		return new FusionException(file + " is no whole PyTorch checkpoint: " + exc
			.getMessage() +
			". Expected the zip file that torch.save of PyTorch 1.6 " +
			"or later writes for a module or a state_dict.", exc);
	}

	private static FusionException unreadable(final Path file,
		final IOException exc)
	{
		return new FusionException("The checkpoint " + file + " cannot be read: " +
			exc + ".", exc);
	}
}
