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

package io.github.lywnet.batch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths as lists of pairs and reports have them: of this computer's file
 * system, or those of another one with a scheme, such as
 * {@code s3a://bucket/image.nii}, if somebody provides that.
 */
public final class FilePaths {

	/**
	 * Provides the paths of other file systems, found by {@link ServiceLoader}.
	 */
	public interface Provider {

		/**
		 * The path of a URI.
		 *
		 * @return empty if its scheme is not known
		 */
		Optional<Path> path(URI uri);
	}

	private static final Pattern WITH_SCHEME = Pattern.compile(
		"([A-Za-z][A-Za-z0-9+.-]+)://([^/]*)(/.*)?");

	private FilePaths() {
		// static methods only
	}

	/**
	 * Reads a path.
	 *
	 * @param folder what relative paths are relative to
	 * @param text as a list or a report has it
	 * @throws InvalidPathException if it is none, or nobody provides its file
	 *           system
	 */
	public static Path of(final Path folder, final String text) {
		final Matcher matcher = WITH_SCHEME.matcher(text);
		if (!matcher.matches()) return folder.resolve(text).normalize();
		try {
			final String authority = matcher.group(2);
			return of(new URI(matcher.group(1), authority.isEmpty() ? null
				: authority, matcher.group(3) == null ? "/" : matcher.group(3), null,
				null).normalize());
		}
		catch (final URISyntaxException exc) {
			throw new InvalidPathException(text, exc.getReason());
		}
	}

	/** The same for all paths of a file, through links also. */
	public static Path identity(final Path file) {
		try {
			return file.toRealPath();
		}
		catch (final IOException exc) {
			return file.toAbsolutePath().normalize(); // it is missing
		}
	}

	/** The path of a URI, see {@link #of(Path, String)}. */
	static Path of(final URI uri) {
		if (uri.getScheme().equalsIgnoreCase("file")) return Paths.get(uri);
		// NB: not those of the JDK, which knows none that comes with a job of a
		// cluster
		for (final Provider provider : ServiceLoader.load(Provider.class,
			FilePaths.class.getClassLoader()))
		{
			final Optional<Path> path = provider.path(uri);
			if (path.isPresent()) return path.get();
		}
		throw new InvalidPathException(uri.toString(), "there is no file system " +
			uri.getScheme() + ":// here (lywnet-spark has those of Hadoop)");
	}
}
