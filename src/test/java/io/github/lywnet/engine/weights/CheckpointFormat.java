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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Checkpoints of a small LYWNet, as modules and as dictionaries. Half of the
 * damage is in the pickle, in a zip file that is whole again.
 */
public final class CheckpointFormat implements FuzzedFormat {

	private static final String PICKLE = "archive/data.pkl";

	@Override
	public String fileName() {
		return "checkpoint.pth";
	}

	@Override
	public byte[] sample(final Random random, final Path folder)
		throws IOException
	{
		final Path file = folder.resolve("sample.pth");
		if (random.nextBoolean()) TestCheckpoint.writeSmall(file);
		else TestCheckpoint.writeStateDict(file, TestCheckpoint.lywNet(2));
		return Files.readAllBytes(file);
	}

	@Override
	public byte[] mutate(final byte[] sample, final Random random)
		throws IOException
	{
		if (random.nextBoolean()) return Mutation.of(sample, random);
		final Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
			sample)))
		{
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip
				.getNextEntry())
			{
				entries.put(entry.getName(), zip.readAllBytes());
			}
		}
		entries.put(PICKLE, Mutation.of(entries.get(PICKLE), random));
		final Path file = Files.createTempFile("lywnet-fuzz", ".pth");
		try {
			TestCheckpoint.writeZip(file, entries);
			return Files.readAllBytes(file);
		}
		finally {
			Files.delete(file);
		}
	}

	@Override
	public void read(final Path file) {
		CheckpointImport.read(file);
	}
}
