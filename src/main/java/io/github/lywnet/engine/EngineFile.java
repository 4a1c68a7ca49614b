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

package io.github.lywnet.engine;

import io.github.lywnet.common.FusionException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that the engine needs: where it comes from and how to tell that it is
 * whole. Lists of them are text, one file a line: SHA-256, size in bytes, path,
 * separated by blanks; lines that begin with # are comments.
 */
public final class EngineFile {

	private static final int BUFFER_SIZE = 1 << 16;

	private final String path;
	private final long size;
	private final String sha256;

	/**
	 * Describes a file.
	 *
	 * @param path relative to a Maven repository or to the root of a jar,
	 *          separated by slashes
	 * @param size bytes
	 * @param sha256 64 hexadecimal digits in lower case
	 */
	public EngineFile(final String path, final long size, final String sha256) {
		this.path = path;
		this.size = size;
		this.sha256 = sha256;
	}

	/**
	 * Describes a file as it is now.
	 *
	 * @throws IOException if it cannot be read
	 */
	public static EngineFile describe(final Path file, final String path)
		throws IOException
	{
		return new EngineFile(path, Files.size(file), sha256(file));
	}

	/**
	 * Reads a list from the plugin's jar.
	 *
	 * @param owner a class of the package that the list lies in
	 * @throws FusionException if it is missing or unreadable
	 */
	public static List<EngineFile> readList(final Class<?> owner,
		final String resource)
	{
		final List<EngineFile> files = new ArrayList<>();
		// NB: getResourceAsStream keeps for itself why a file cannot be opened
		final URL url = owner.getResource(resource);
		if (url == null) throw damaged(resource, "is missing", null);
		try (InputStream stream = url.openStream()) {
			final BufferedReader reader = new BufferedReader(new InputStreamReader(
				stream, StandardCharsets.UTF_8));
			for (String line = reader.readLine(); line != null; line = reader
				.readLine())
			{
				if (!line.startsWith("#")) files.add(parse(line));
			}
			return files;
		}
		catch (final IOException exc) {
			throw damaged(resource, "cannot be read (" + exc.getMessage() + ")", exc);
		}
	}

	private static FusionException damaged(final String resource,
		final String fault, final Exception cause)
	{
		return new FusionException("The list " + resource +
			" in the plugin's jar " + fault +
			". If it is damaged, install LYWNet again.", cause);
	}

	private static EngineFile parse(final String line) throws IOException {
		final String[] words = line.split(" ", 3);
		if (words.length < 3 || !words[1].matches("\\d{1,18}")) {
			throw new IOException("found the line \"" + line + "\"");
		}
		return new EngineFile(words[2], Long.parseLong(words[1]), words[0]);
	}

	/** Path relative to a Maven repository or to the root of a jar. */
	public String path() {
		return path;
	}

	/** The last part of the path. */
	public String name() {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/** The same file with a path from which a prefix is taken away. */
	public EngineFile relativeTo(final String prefix) {
		return new EngineFile(path.substring(prefix.length()), size, sha256);
	}

	/** Size in bytes. */
	public long size() {
		return size;
	}

	/**
	 * Whether a file exists and has this size and SHA-256.
	 *
	 * @throws IOException if it exists and cannot be read
	 */
	public boolean isAt(final Path file) throws IOException {
		return Files.isRegularFile(file) && Files.size(file) == size && sha256(file)
			.equals(sha256);
	}

	/** The line of a list. */
	@Override
	public String toString() {
		return sha256 + " " + size + " " + path;
	}

	private static String sha256(final Path file) throws IOException {
		final MessageDigest digest;
		try {
			digest = MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException exc) {
			throw new IllegalStateException("Every Java has SHA-256.", exc);
		}
		try (InputStream stream = Files.newInputStream(file)) {
			final byte[] buffer = new byte[BUFFER_SIZE];
			for (int count = stream.read(buffer); count >= 0; count = stream.read(
				buffer))
			{
				digest.update(buffer, 0, count);
			}
		}
		return String.format("%064x", new BigInteger(1, digest.digest()));
	}
}
