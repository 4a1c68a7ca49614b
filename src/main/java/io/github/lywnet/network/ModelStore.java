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
import io.github.lywnet.common.ProcessFolder;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds models: those bundled with the plugin by name, others by folder. Safe
 * to call from any thread.
 * <p>
 * Bundled models are the resources {@code /models/NAME/saved_model.pb},
 * {@code /models/NAME/model.properties} and, to train from,
 * {@code /models/NAME/weights.safetensors}; {@code /models/index.txt} lists
 * their names, one a line, the default model first.
 * </p>
 */
public final class ModelStore {

	/** Name of the bundled model that is taken where none is chosen. */
	public static final String DEFAULT_MODEL = "LYWNet";

	private static final String ROOT = "/models/";
	private static final String INDEX = ROOT + "index.txt";
	private static final String[] FILES = { ModelDescription.FILE_NAME,
		"saved_model.pb", "weights.safetensors" };

	/** Where the bundled models of a jar were unpacked, by name. */
	private static final Map<String, Unpacked> UNPACKED = new HashMap<>();

	private ModelStore() {
		// static methods only
	}

	/**
	 * Names of the bundled models, the default model first; empty if the plugin
	 * was built without models.
	 */
	public static List<String> names() {
		try (InputStream index = ModelStore.class.getResourceAsStream(INDEX)) {
			if (index == null) return Collections.emptyList();
			return new BufferedReader(new InputStreamReader(index,
				StandardCharsets.UTF_8)).lines().map(String::trim).filter(line -> !line
					.isEmpty()).collect(Collectors.toList());
		}
		catch (final IOException exc) {
			throw damaged(INDEX, exc);
		}
	}

	/**
	 * The folder of a model on disk. A bundled model of a jar is unpacked into
	 * the folder for temporary files, until the JVM exits, and again where
	 * somebody has tidied it away meanwhile.
	 *
	 * @param nameOrFolder the exact name of a bundled model, or else an existing
	 *          folder
	 * @throws FusionException if it is neither
	 */
	public static Path find(final String nameOrFolder) {
		if (names().contains(nameOrFolder)) return bundled(nameOrFolder);
		try {
			final Path folder = Paths.get(nameOrFolder);
			if (!nameOrFolder.isEmpty() && Files.isDirectory(folder)) return folder;
		}
		catch (final InvalidPathException exc) {
			// the message is the same as for a folder that does not exist
		}
		throw new FusionException("Unknown model \"" + nameOrFolder +
			"\": expected one of the bundled models " + names() +
			" or an existing model folder.");
	}

	/**
	 * Deletes the models unpacked. For a process that is about to be killed;
	 * where it ends orderly, that is done without.
	 */
	public static void deleteUnpacked() {
		synchronized (UNPACKED) {
			UNPACKED.values().forEach(Unpacked::delete);
		}
	}

	private static Path bundled(final String name) {
		final URL description = resource(name, ModelDescription.FILE_NAME);
		if ("file".equals(description.getProtocol())) return folder(description);
		synchronized (UNPACKED) {
			return UNPACKED.compute(name, (key, unpacked) -> unpacked != null &&
				unpacked.isWhole() ? unpacked : unpack(key)).folder;
		}
	}

	private static Path folder(final URL description) {
		try {
			return Paths.get(description.toURI()).getParent();
		}
		catch (final URISyntaxException exc) {
			throw damaged(description.toString(), exc);
		}
	}

	private static Unpacked unpack(final String name) {
		try {
			final Path folder = ProcessFolder.create("model");
			final long[] sizes = new long[FILES.length];
			for (int i = 0; i < FILES.length; i++) {
				final Path target = folder.resolve(FILES[i]);
				target.toFile().deleteOnExit();
				try (InputStream stream = resource(name, FILES[i]).openStream()) {
					sizes[i] = Files.copy(stream, target);
				}
			}
			return new Unpacked(folder, sizes);
		}
		catch (final IOException exc) {
			throw new FusionException("The bundled model " + name +
				" cannot be unpacked into " + System.getProperty("java.io.tmpdir") +
				": " + exc +
				". Make room there, or name another folder with the system property " +
				"java.io.tmpdir.", exc);
		}
	}

	private static URL resource(final String name, final String file) {
		final String path = ROOT + name + "/" + file;
		final URL url = ModelStore.class.getResource(path);
		if (url == null) throw damaged(path, null);
		return url;
	}

	private static FusionException damaged(final String resource,
		final Exception cause)
	{
		return new FusionException("The plugin's jar is damaged: " + resource +
			" is missing or unreadable. Install LYWNet again.", cause);
	}

	/** The files of a bundled model as they were unpacked. */
	private static final class Unpacked {

		private final Path folder;
		private final long[] sizes;

		Unpacked(final Path folder, final long[] sizes) {
			this.folder = folder;
			this.sizes = sizes;
		}

		boolean isWhole() {
			for (int i = 0; i < FILES.length; i++) {
				if (file(i).length() != sizes[i]) return false;
			}
			return true;
		}

		void delete() {
			for (int i = 0; i < FILES.length; i++) {
				file(i).delete();
			}
			folder.toFile().delete();
		}

		private File file(final int index) {
			return folder.resolve(FILES[index]).toFile();
		}
	}
}
