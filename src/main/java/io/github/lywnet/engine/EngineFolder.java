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
import io.github.lywnet.common.ProcessFolder;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The private folder of the engine: the jars of DJL and TensorFlow, and in
 * {@code native} the TensorFlow libraries of this platform. It must not be on
 * anybody's class path; see {@link EngineLoader}.
 * <p>
 * It is the folder that system property {@value #PROPERTY} or else environment
 * variable {@value #VARIABLE} names. Where none is named, it is the first
 * complete one of: {@value #NAME} beside the plugin's jar, {@value #NAME}
 * beside the folder {@code plugins} or other folder of the plugin's jar (in
 * Fiji, {@code Fiji.app/lywnet-engine}), and {@code lywnet/engine} in the
 * user's cache.
 * </p>
 */
public final class EngineFolder {

	/** System property that names the folder. */
	public static final String PROPERTY = "lywnet.engine";

	/** Environment variable that names the folder. */
	public static final String VARIABLE = "LYWNET_ENGINE";

	/** Name of the folder where none is named. */
	public static final String NAME = "lywnet-engine";

	private static final String WHAT_TO_DO =
		" Install it with Plugins > Fusion > Install LYWNet Engine... (on the " +
			"command line: install-engine), or name an engine folder with the system " +
			"property " + PROPERTY + " or the environment variable " + VARIABLE + ".";

	/** How many faults a message names. */
	private static final int MAX_FAULTS = 5;

	private final Path path;

	/** Read before other files are opened, of which there may be too many. */
	private final List<EngineFile> listed = listedJars();

	private EngineFolder(final Path path) {
		this.path = path;
	}

	/**
	 * Finds the folder and checks that it is complete.
	 *
	 * @throws FusionException if it is missing or incomplete
	 */
	public static EngineFolder find() {
		return find(configured(), ownCode(), userCache());
	}

	/**
	 * The folders where an engine may be installed, the best first.
	 *
	 * @throws FusionException if the plugin does not come from a jar or folder
	 */
	public static List<Path> installable() {
		return installable(configured(), ownCode(), userCache());
	}

	/**
	 * Finds the folder and checks that it is complete.
	 *
	 * @param configured the folder that the user named, or null
	 * @param ownCode the jar or folder that holds the plugin's classes
	 * @param cache the engine folder in the user's cache
	 */
	static EngineFolder find(final String configured, final Path ownCode,
		final Path cache)
	{
		final List<Path> candidates = candidates(configured, ownCode, cache);
		final List<EngineFolder> found = candidates.stream().filter(
			Files::isDirectory).map(EngineFolder::new).collect(Collectors.toList());
		if (found.isEmpty()) {
			throw new MissingEngineException(
				"The engine folder is missing: there is no " + candidates.stream().map(
					Path::toString).collect(Collectors.joining(" and no ")) + "." +
					WHAT_TO_DO);
		}
		return found.stream().filter(folder -> folder.faults().isEmpty())
			.findFirst().orElseThrow(() -> found.get(0).incomplete());
	}

	/** The folders where an engine may be installed, the best first. */
	static List<Path> installable(final String configured, final Path ownCode,
		final Path cache)
	{
		final List<Path> candidates = candidates(configured, ownCode, cache);
		// NB: beside the jar is no good place, as ImageJ may take it for plugins
		final boolean hasBetter = configured == null && !Files.isDirectory(
			candidates.get(0));
		return candidates.subList(hasBetter ? 1 : 0, candidates.size());
	}

	/** The folders where an engine may be, the first one that counts first. */
	private static List<Path> candidates(final String configured,
		final Path ownCode, final Path cache)
	{
		if (configured != null) return List.of(Paths.get(configured)
			.toAbsolutePath());
		final Path beside = ownCode.toAbsolutePath().getParent();
		// NB: ImageJ puts the jars of every folder in plugins on its class path
		final Path outer = beside.getParent();
		final boolean inner = outer != null && outer.endsWith("plugins");
		return List.of(beside.resolve(NAME), (inner ? outer : beside)
			.resolveSibling(NAME), cache);
	}

	private static Path userCache() {
		return UserCache.folder().resolve("engine");
	}

	/** The jar or folder that holds the plugin's own classes. */
	static Path ownCode() {
		final CodeSource source = EngineFolder.class.getProtectionDomain()
			.getCodeSource();
		try {
			if (source != null) return Paths.get(source.getLocation().toURI());
		}
		catch (final URISyntaxException | IllegalArgumentException exc) {
			throw new FusionException("LYWNet cannot run from " + source
				.getLocation() + ": expected a jar or folder on disk.", exc);
		}
		throw new FusionException(
			"LYWNet cannot tell which jar or folder it was loaded from: start it from a jar on disk.");
	}

	/** The folder itself. */
	public Path path() {
		return path;
	}

	/**
	 * This folder by a path that DJL, JavaCPP and Java's own class loader can
	 * take: they read lists of paths, and {@code !/} as the end of a jar. Where
	 * the path holds such characters it is a link to the folder, until the JVM
	 * exits.
	 *
	 * @throws FusionException if there can be no link
	 */
	EngineFolder withPlainPath() {
		final String text = path.toString() + File.separator;
		if (!text.contains(File.pathSeparator) && !text.contains("!" +
			File.separator)) return this;
		try {
			final Path link = ProcessFolder.create("engine").resolve(NAME);
			link.toFile().deleteOnExit();
			return new EngineFolder(Files.createSymbolicLink(link, path
				.toAbsolutePath()));
		}
		catch (final IOException | UnsupportedOperationException exc) {
			throw new FusionException("The engine cannot be started from " + path +
				", as its path contains \"" + File.pathSeparator + "\" or \"!" +
				File.separator + "\" and a link to it cannot be made (" + exc +
				"). Move it to another folder." + WHAT_TO_DO, exc);
		}
	}

	/** The folder of the TensorFlow libraries. */
	public Path nativeFolder() {
		return path.resolve("native");
	}

	/**
	 * The jars of the engine. Others in the folder, left by another version, are
	 * not among them.
	 */
	public List<Path> jars() {
		return listed.stream().map(jar -> path.resolve(jar.name())).collect(
			Collectors.toList());
	}

	/**
	 * The jars of the engine as the build found them, in the order of its class
	 * path.
	 */
	public static List<EngineFile> listedJars() {
		return EngineFile.readList(EngineFolder.class, EngineJarList.NAME);
	}

	/**
	 * Opens all jars at once, as a class loader does, which tells nobody where it
	 * cannot.
	 *
	 * @return why one cannot be opened, or null
	 */
	IOException openAll() {
		final List<FileChannel> open = new ArrayList<>();
		try {
			for (final Path jar : jars()) {
				open.add(FileChannel.open(jar));
			}
			return null;
		}
		catch (final IOException exc) {
			return exc;
		}
		finally {
			for (final FileChannel file : open) {
				try {
					file.close();
				}
				catch (final IOException exc) {
					// it was only read
				}
			}
		}
	}

	/**
	 * What is missing or has not the size that it should have. A library that is
	 * cut short would end the JVM when it is loaded. Of the libraries for this
	 * platform, those for the CPU or those for the GPU must be there.
	 */
	private List<String> faults() {
		final List<String> faults = new ArrayList<>();
		for (final EngineFile jar : listed) {
			addFault(faults, jar, path);
		}
		faults.addAll(libraries().stream().map(this::faults).min(Comparator
			.comparingInt(List::size)).get());
		return faults;
	}

	private List<String> faults(final NativeLibraries libraries) {
		final List<String> faults = new ArrayList<>();
		for (final EngineFile library : libraries.files()) {
			addFault(faults, library, nativeFolder());
		}
		return faults;
	}

	private void addFault(final List<String> faults, final EngineFile expected,
		final Path folder)
	{
		final Path file = folder.resolve(expected.name());
		final long size = file.toFile().length(); // 0 if there is none
		final String fault;
		if (!Files.exists(file)) fault = "missing";
		else if (size != expected.size()) fault = "found " + size +
			" bytes, expected " + expected.size();
		else if (!Files.isReadable(file)) fault = "may not be read";
		else return;
		faults.add(path.relativize(file) + " (" + fault + ")");
	}

	private FusionException incomplete() {
		final List<String> faults = faults();
		return new MissingEngineException("The engine folder " + path +
			" is incomplete or was made for another platform or version: " + faults
				.stream().limit(MAX_FAULTS).collect(Collectors.joining(", ")) + (faults
					.size() > MAX_FAULTS ? " and " + (faults.size() - MAX_FAULTS) +
						" more" : "") + "." + WHAT_TO_DO);
	}

	/** The libraries for this computer, without and with a GPU. */
	private static List<NativeLibraries> libraries() {
		final String platform = NativeLibraries.platform(System.getProperty(
			"os.name"), System.getProperty("os.arch"));
		final List<NativeLibraries> all = NativeLibraries.all();
		final List<NativeLibraries> libraries = all.stream().filter(those -> those
			.platform().equals(platform) || those.platform().equals(platform +
				"-gpu")).collect(Collectors.toList());
		if (!libraries.isEmpty()) return libraries;
		throw new FusionException("There is no TensorFlow library for " + platform +
			": expected one of " + all.stream().map(NativeLibraries::platform)
				.collect(Collectors.joining(", ")) +
			". LYWNet cannot run on this computer.");
	}

	private static String configured() {
		final String property = System.getProperty(PROPERTY, "");
		if (!property.isEmpty()) return property;
		final String variable = System.getenv(VARIABLE);
		return variable == null || variable.isEmpty() ? null : variable;
	}
}
