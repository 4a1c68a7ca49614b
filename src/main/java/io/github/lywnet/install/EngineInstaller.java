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

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Installs the engine of this platform: loads what the engine folder lacks from
 * a Maven repository, checks size and SHA-256 of every file, and puts the
 * folder into place when it is complete. An engine folder of another version or
 * variant is replaced; what is right in it is not loaded again. A folder that
 * holds anything else, so much as one file, is left as it is; see
 * {@link OwnFolder}. Of several installations into one folder, by whichever
 * process, the later ones wait.
 * <p>
 * The repository is Maven Central, or a mirror that the system property
 * {@value #REPOSITORY_PROPERTY} names. The JVM's proxy settings are used.
 * </p>
 */
public final class EngineInstaller {

	/** System property that names another Maven repository by its URL. */
	public static final String REPOSITORY_PROPERTY = "lywnet.repository";

	private static final String MAVEN_CENTRAL =
		"https://repo.maven.apache.org/maven2/";
	private static final Duration PAUSE = Duration.ofSeconds(2);
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final long MEGABYTE = 1_000_000;

	private final EngineContents contents;
	private final Download download;
	private final Progress progress;

	/**
	 * Prepares to install the engine for this computer.
	 *
	 * @throws FusionException if TensorFlow has no library for it, or the system
	 *           property names no URL
	 */
	public EngineInstaller(final Variant variant, final InstallMonitor monitor) {
		this(EngineContents.of(variant), new Download(repository(), PAUSE,
			PATIENCE), monitor);
	}

	EngineInstaller(final EngineContents contents, final Download download,
		final InstallMonitor monitor)
	{
		this.contents = contents;
		this.download = download;
		progress = new Progress(monitor, contents.size());
	}

	/**
	 * Installs into the folder where the engine is looked for, or into the user's
	 * cache if that folder cannot be written.
	 *
	 * @return the engine folder, also if it was complete before
	 * @throws FusionException if that fails; a complete engine folder stays as it
	 *           is, and what is loaded is kept for the next attempt beside it, in
	 *           a folder whose name ends with .part
	 * @throws CancellationException if the monitor wants to end; nothing is kept
	 */
	public Path install() {
		return install(EngineFolder.installable());
	}

	/**
	 * Installs into a folder.
	 *
	 * @param folder an engine folder or a new one
	 * @return the folder
	 * @throws FusionException as {@link #install()}
	 * @throws CancellationException as {@link #install()}
	 */
	public Path install(final Path folder) {
		return install(List.of(folder.toAbsolutePath().normalize()));
	}

	/** Installs into the first of some folders that can be written. */
	Path install(final List<Path> folders) {
		try {
			for (final Path folder : folders) {
				if (contents.isIn(folder)) return folder;
			}
			final List<String> failures = new ArrayList<>();
			for (final Path folder : folders) {
				if (installs(folder, failures)) return folder;
			}
			throw new FusionException("The engine cannot be installed, because no " +
				"folder can be written: " + String.join("; ", failures) +
				". Name another folder with the system property " +
				EngineFolder.PROPERTY + " or the environment variable " +
				EngineFolder.VARIABLE + ".");
		}
		catch (final IOException exc) {
			throw new FusionException("The engine cannot be installed in " + folders +
				": a file cannot be read or written (" + exc +
				"). See whether there is room, then install again.", exc);
		}
	}

	/** Installs into a folder, unless nothing can be written there. */
	private boolean installs(final Path folder, final List<String> failures)
		throws IOException
	{
		final InstallLock lock;
		try {
			lock = InstallLock.on(folder, progress);
		}
		catch (final IOException exc) {
			failures.add(folder + " (" + exc + ")");
			return false;
		}
		try {
			// NB: another installation may just have done it
			if (contents.isIn(folder)) return true;
			final StagingFolder staging = staging(folder, failures);
			if (staging == null) return false;
			install(staging, folder);
			return true;
		}
		finally {
			lock.close();
		}
	}

	/**
	 * The staging folder of a target, or null if nothing can be written there.
	 */
	private StagingFolder staging(final Path folder,
		final List<String> failures)
	{
		try {
			return StagingFolder.of(folder, contents);
		}
		catch (final IOException exc) {
			failures.add(folder + " (" + exc + ")");
			return null;
		}
	}

	private void install(final StagingFolder staging, final Path existing)
		throws IOException
	{
		try {
			requireSpace(staging);
			reuse(staging, existing);
			fill(staging);
			staging.finish(contents);
			staging.moveIntoPlace();
		}
		catch (final CancellationException exc) {
			staging.discard();
			throw exc;
		}
		finally {
			if (staging.size() == 0) staging.discard();
		}
	}

	private void requireSpace(final StagingFolder staging) throws IOException {
		final long needed = contents.size() - staging.size();
		final long free = Files.getFileStore(staging.path()).getUsableSpace();
		if (free >= needed) return;
		throw new FusionException("There is not enough room in " + staging.path()
			.getParent() + ": found " + free / MEGABYTE + " MB, expected " + needed /
				MEGABYTE + " MB. Make room, or name another folder with the system " +
			"property " + EngineFolder.PROPERTY + ".");
	}

	/** Takes over what is right in an engine folder of another version. */
	private void reuse(final StagingFolder staging, final Path existing)
		throws IOException
	{
		for (final EngineFile jar : contents.jars()) {
			copy(jar, existing.resolve(jar.name()), staging.path());
		}
		for (final EngineFile library : contents.libraries()) {
			copy(library, existing.resolve(EngineContents.NATIVE).resolve(library
				.name()), staging.nativeFolder());
		}
	}

	private static void copy(final EngineFile file, final Path existing,
		final Path folder) throws IOException
	{
		final Path copy = folder.resolve(file.name());
		if (!Files.exists(copy) && file.isAt(existing)) Files.copy(existing, copy);
	}

	private void fill(final StagingFolder staging) throws IOException {
		for (final EngineFile jar : contents.jars()) {
			download.load(jar, staging.path(), progress);
		}
		if (contents.areLibrariesIn(staging.path())) return;
		final LibraryJar jar = new LibraryJar(download.load(contents.nativeJar(),
			staging.path(), progress));
		for (final EngineFile library : contents.libraries()) {
			jar.unpack(library, staging.nativeFolder(), progress);
		}
	}

	private static URI repository() {
		final String url = System.getProperty(REPOSITORY_PROPERTY, MAVEN_CENTRAL);
		if (url.matches("https?://[^/ ]+[^ ]*")) {
			return URI.create(url.endsWith("/") ? url : url + "/");
		}
		throw new FusionException("The system property " + REPOSITORY_PROPERTY +
			" is \"" + url + "\": expected the URL of a Maven repository, as " +
			MAVEN_CENTRAL + ".");
	}
}
