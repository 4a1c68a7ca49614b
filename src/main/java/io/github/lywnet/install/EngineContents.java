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

package io.github.lywnet.install;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.EngineFile;
import io.github.lywnet.engine.EngineFolder;
import io.github.lywnet.engine.NativeLibraries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What belongs into the engine folder of a platform: jars from a Maven
 * repository, and in {@code native} the libraries that one further jar holds.
 */
final class EngineContents {

	/** Name of the folder of the libraries. */
	static final String NATIVE = "native";

	private final List<EngineFile> jars;
	private final EngineFile nativeJar;
	private final List<EngineFile> libraries;

	/**
	 * Describes an engine folder.
	 *
	 * @param jars jars as paths in a Maven repository
	 * @param nativeJar the jar that holds the libraries, as a path in a Maven
	 *          repository
	 * @param libraries the libraries as paths in that jar
	 */
	EngineContents(final List<EngineFile> jars, final EngineFile nativeJar,
		final List<EngineFile> libraries)
	{
		this.jars = jars;
		this.nativeJar = nativeJar;
		this.libraries = libraries;
	}

	/**
	 * The engine folder for this computer.
	 *
	 * @throws FusionException if TensorFlow has no library for it
	 */
	static EngineContents of(final Variant variant) {
		return of(System.getProperty("os.name"), System.getProperty("os.arch"),
			variant);
	}

	/**
	 * The engine folder for a computer.
	 *
	 * @param system as Java's os.name
	 * @param architecture as Java's os.arch
	 * @throws FusionException if TensorFlow has no library for it
	 */
	static EngineContents of(final String system, final String architecture,
		final Variant variant)
	{
		final List<NativeLibraries> all = NativeLibraries.all();
		final String platform = NativeLibraries.platform(system, architecture) +
			(variant == Variant.GPU ? "-gpu" : "");
		final NativeLibraries libraries = all.stream().filter(those -> those
			.platform().equals(platform)).findFirst().orElseThrow(
				() -> new FusionException("There is no TensorFlow library for " +
					platform + ": expected one of " + all.stream().map(
						NativeLibraries::platform).collect(Collectors.joining(", ")) +
					(variant == Variant.GPU ? ". Install the variant cpu."
						: ". LYWNet cannot run on this computer.")));
		return new EngineContents(EngineFolder.listedJars(), libraries.jar(),
			libraries.files());
	}

	/**
	 * The jars as paths in a Maven repository; their names in the engine folder.
	 */
	List<EngineFile> jars() {
		return jars;
	}

	/**
	 * The jar that holds the libraries; it is not itself in the engine folder.
	 */
	EngineFile nativeJar() {
		return nativeJar;
	}

	/**
	 * The libraries as paths in their jar; their names in the folder
	 * {@code native}.
	 */
	List<EngineFile> libraries() {
		return libraries;
	}

	/** Bytes of all that is downloaded or unpacked. */
	long size() {
		return Stream.of(jars, List.of(nativeJar), libraries).flatMap(List::stream)
			.mapToLong(EngineFile::size).sum();
	}

	/**
	 * Whether a folder holds all of this, byte for byte.
	 *
	 * @throws IOException if a file cannot be read
	 */
	boolean isIn(final Path folder) throws IOException {
		for (final EngineFile jar : jars) {
			if (!jar.isAt(folder.resolve(jar.name()))) return false;
		}
		return areLibrariesIn(folder);
	}

	/**
	 * Whether the folder {@code native} of a folder holds all libraries, byte for
	 * byte.
	 *
	 * @throws IOException if a file cannot be read
	 */
	boolean areLibrariesIn(final Path folder) throws IOException {
		for (final EngineFile library : libraries) {
			if (!library.isAt(folder.resolve(NATIVE).resolve(library.name())))
				return false;
		}
		return true;
	}

	/** What the engine folder holds, relative to it, with slashes. */
	List<String> names() {
		return files().map(this::name).collect(Collectors.toList());
	}

	/**
	 * Whether a file is one of these, byte for byte.
	 *
	 * @param name relative to the engine folder, with slashes
	 * @throws IOException if it cannot be read
	 */
	boolean has(final String name, final Path file) throws IOException {
		final Optional<EngineFile> listed = files().filter(those -> name(those)
			.equals(name)).findFirst();
		return listed.isPresent() && listed.get().isAt(file);
	}

	private Stream<EngineFile> files() {
		return Stream.concat(jars.stream(), libraries.stream());
	}

	private String name(final EngineFile file) {
		return libraries.contains(file) ? NATIVE + "/" + file.name() : file.name();
	}
}
