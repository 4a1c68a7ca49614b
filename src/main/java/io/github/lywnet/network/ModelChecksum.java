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

package io.github.lywnet.network;

import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A checksum of what a model calculates: of its description, its graph and its
 * variables, whatever its name and its folder.
 */
public final class ModelChecksum {

	private static final int BYTES = 8;

	private ModelChecksum() {
		// static methods only
	}

	/**
	 * The checksum of a model folder.
	 *
	 * @return the first 16 hexadecimal digits of a SHA-256
	 * @throws FusionException if it cannot be read
	 */
	public static String of(final Path modelFolder) {
		try (Stream<Path> all = Files.walk(modelFolder)) {
			final List<Path> files = all.filter(file -> isCalculated(modelFolder
				.relativize(file))).filter(Files::isRegularFile).sorted().collect(
					Collectors.toList());
			final MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (final Path file : files) {
				digest.update(modelFolder.relativize(file).toString().replace('\\', '/')
					.getBytes(StandardCharsets.UTF_8));
				read(file, digest);
			}
			return text(digest.digest());
		}
		catch (final IOException | NoSuchAlgorithmException exc) {
			throw new FusionException("The model folder " + modelFolder +
				" cannot be read: " + exc +
				". Check that you may read all of its files.", exc);
		}
	}

	private static boolean isCalculated(final Path file) {
		return file.endsWith("saved_model.pb") || file.endsWith(
			ModelDescription.FILE_NAME) || file.startsWith("variables");
	}

	private static void read(final Path file, final MessageDigest digest)
		throws IOException
	{
		final byte[] block = new byte[1 << 16];
		try (InputStream stream = new DigestInputStream(Files.newInputStream(file),
			digest))
		{
			while (stream.read(block) >= 0) {
				// the digest has it
			}
		}
	}

	private static String text(final byte[] digest) {
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < BYTES; i++) {
			text.append(String.format("%02x", digest[i]));
		}
		return text.toString();
	}
}
