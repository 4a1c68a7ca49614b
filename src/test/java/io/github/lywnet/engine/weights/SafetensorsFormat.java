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

import io.github.lywnet.fuzz.FuzzedFormat;
import io.github.lywnet.fuzz.Mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/**
 * Small safetensors files. Half of the damage is in the header, its length put
 * right.
 */
public final class SafetensorsFormat implements FuzzedFormat {

	private static final int LENGTH_BYTES = 8;

	@Override
	public String fileName() {
		return "weights.safetensors";
	}

	@Override
	public byte[] sample(final Random random, final Path folder)
		throws IOException
	{
		final Path file = folder.resolve("sample.safetensors");
		SafetensorsFile.write(file, new Weights("sample", Map.of("a", new Tensor(
			new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3), "b.c", new Tensor(new float[] {
				7 }, 1), "d", new Tensor(new float[] { 8 }))));
		return Files.readAllBytes(file);
	}

	@Override
	public byte[] mutate(final byte[] sample, final Random random) {
		if (random.nextBoolean()) return Mutation.of(sample, random);
		final int end = LENGTH_BYTES + (int) ByteBuffer.wrap(sample).order(
			ByteOrder.LITTLE_ENDIAN).getLong();
		final byte[] header = Mutation.of(Arrays.copyOfRange(sample, LENGTH_BYTES,
			end), random);
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(ByteBuffer.allocate(LENGTH_BYTES).order(
			ByteOrder.LITTLE_ENDIAN).putLong(header.length).array());
		bytes.writeBytes(header);
		bytes.writeBytes(Arrays.copyOfRange(sample, end, sample.length));
		return bytes.toByteArray();
	}

	@Override
	public void read(final Path file) {
		SafetensorsFile.read(file);
	}
}
