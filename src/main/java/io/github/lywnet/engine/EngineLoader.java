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

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the engine behind a class loader of its own, so that it works whatever
 * else is on the application's class path: in Fiji, in ImageJ, on the command
 * line and in tests.
 * <p>
 * There is one engine in a JVM, made at the first call and never again: a
 * native library belongs to one class loader for ever. Safe to call from any
 * thread.
 * </p>
 */
public final class EngineLoader {

	/**
	 * System property that marks a JVM in which an engine was made, also by
	 * another copy of this class.
	 */
	static final String MARK = "lywnet.engine.started";

	private static final String IMPLEMENTATION =
		"io.github.lywnet.engine.djl.DjlEngine";

	private static FusionEngine engine;
	private static FusionException failure;

	private EngineLoader() {
		// static methods only
	}

	/**
	 * The engine of this JVM.
	 *
	 * @throws FusionException if the engine folder is missing or incomplete (it
	 *           may be put right and tried again), if TensorFlow cannot be
	 *           started (every further call says the same), or if the plugin was
	 *           loaded anew in a JVM that has an engine already
	 */
	public static synchronized FusionEngine engine() {
		if (engine != null) return engine;
		if (failure != null) {
			throw new FusionException(failure.getMessage(), failure);
		}
		final EngineFolder folder = EngineFolder.find();
		markJvm();
		try {
			engine = start(folder.withPlainPath());
		}
		catch (final FusionException exc) {
			failure = exc;
			throw exc;
		}
		return engine;
	}

	private static void markJvm() {
		if (System.getProperties().putIfAbsent(MARK, "true") == null) return;
		throw new FusionException(
			"LYWNet was loaded anew in a running ImageJ (for example by Refresh Menus), " +
				"but TensorFlow can be loaded only once: restart ImageJ.");
	}

	private static FusionEngine start(final EngineFolder folder) {
		final ClassLoader loader = new IsolatedClassLoader(classPath(folder),
			EngineLoader.class.getClassLoader());
		final Thread thread = Thread.currentThread();
		final ClassLoader outside = thread.getContextClassLoader();
		thread.setContextClassLoader(loader);
		try {
			final Object inside = loader.loadClass(IMPLEMENTATION).getConstructor(
				Path.class).newInstance(folder.nativeFolder());
			return BorderGuard.wrap(FusionEngine.class, (FusionEngine) inside,
				loader);
		}
		catch (final InvocationTargetException exc) {
			throw cannotStart(folder, exc.getCause());
		}
		catch (final ReflectiveOperationException | LinkageError exc) {
			throw cannotStart(folder, exc);
		}
		finally {
			thread.setContextClassLoader(outside);
		}
	}

	/** The engine's jars first, the plugin's own classes last. */
	private static URL[] classPath(final EngineFolder folder) {
		final List<Path> files = new ArrayList<>(folder.jars());
		files.add(EngineFolder.ownCode());
		final URL[] urls = new URL[files.size()];
		try {
			for (int i = 0; i < urls.length; i++) {
				urls[i] = files.get(i).toUri().toURL();
			}
		}
		catch (final MalformedURLException exc) {
			throw cannotStart(folder, exc);
		}
		return urls;
	}

	private static FusionException cannotStart(final EngineFolder folder,
		final Throwable cause)
	{
		if (cause instanceof FusionException) return (FusionException) cause;
		final IOException unreadable = folder.openAll();
		if (unreadable != null) {
			return new FusionException("The engine in " + folder.path() +
				" cannot be started, because a file cannot be opened (" + unreadable +
				"). See who may read it, and how many files may be open at once (ulimit -n); " +
				"then start again.", cause);
		}
		Throwable root = cause;
		while (root.getCause() != null)
			root = root.getCause();
		return new FusionException("The engine in " + folder.path() +
			" cannot be started on " + System.getProperty("os.name") + " " + System
				.getProperty("os.arch") + ": " + root +
			". Expected the engine folder made for this platform and this version of LYWNet; " +
			"restart after putting it right.", cause);
	}
}
