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

package io.github.lywnet.engine.djl;

import ai.djl.engine.Engine;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.session.MixedPrecision;
import io.github.lywnet.engine.session.SessionSettings;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Starts DJL's TensorFlow engine on the libraries of the engine folder:
 * offline, without telemetry and without chatter on the console. The JVM's
 * system properties are afterwards what they were before, since other plugins
 * may hold a DJL or JavaCPP of their own that reads them.
 */
final class TensorFlowStart {

	static final String ENGINE_NAME = "TensorFlow";

	private static final String LIBRARY_PATH = "TENSORFLOW_LIBRARY_PATH";

	/** What DJL, JavaCPP and JNA set themselves when the engine starts. */
	private static final String[] FOREIGN_PROPERTIES = {
		"org.bytedeco.javacpp.platform.preloadpath",
		"org.bytedeco.javacpp.maxBytes", "org.bytedeco.javacpp.maxPhysicalBytes",
		"jnidispatch.path", "jna.platform.library.path", "jna.loaded" };

	// The loggers are held here because java.util.logging forgets others.
	private static final Logger DJL_LOGGER = Logger.getLogger("ai.djl");

	/** Warns of every NVIDIA runtime without a driver. */
	private static final Logger CUDA_LOGGER = Logger.getLogger(
		"ai.djl.util.cuda");

	/**
	 * Says of models that were closed that they were not, once they are
	 * collected.
	 */
	private static final Logger MODEL_LOGGER = Logger.getLogger(
		"ai.djl.BaseModel");

	private TensorFlowStart() {
		// static methods only
	}

	/**
	 * Starts the engine.
	 *
	 * @param nativeFolder the folder of the TensorFlow libraries
	 * @throws FusionException if an environment variable sends DJL elsewhere
	 * @throws ai.djl.engine.EngineException if the libraries cannot be loaded
	 */
	static Engine start(final Path nativeFolder) {
		requireOwnLibraries(nativeFolder);
		quieten(DJL_LOGGER, Level.WARNING);
		quieten(CUDA_LOGGER, Level.SEVERE);
		quieten(MODEL_LOGGER, Level.SEVERE);
		final Map<String, String> before = new HashMap<>();
		for (final String key : FOREIGN_PROPERTIES) {
			before.put(key, System.getProperty(key));
		}
		properties(nativeFolder).forEach((key, value) -> before.put(key, System
			.setProperty(key, value)));
		try {
			setEnvironment();
			final Engine engine = Engine.getEngine(ENGINE_NAME);
			MutedErrors.during(TensorFlowStart::runFirstGraph);
			return engine;
		}
		finally {
			before.forEach(TensorFlowStart::restore);
		}
	}

	/** What DJL and JavaCPP read once, when the engine starts. */
	private static Map<String, String> properties(final Path nativeFolder) {
		return Map.of( //
			LIBRARY_PATH, nativeFolder.toString(), //
			"ai.djl.offline", "true", //
			"OPT_OUT_TRACKING", "true", //
			"ai.djl.default_engine", ENGINE_NAME, //
			// nothing is unpacked; this keeps JavaCPP from making ~/.javacpp
			"org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir"));
	}

	private static void quieten(final Logger logger, final Level level) {
		if (logger.getLevel() == null) logger.setLevel(level);
	}

	/** DJL prefers the environment variable to the system property. */
	private static void requireOwnLibraries(final Path nativeFolder) {
		final String variable = System.getenv(LIBRARY_PATH);
		if (variable == null || Paths.get(variable).equals(nativeFolder)) return;
		throw new FusionException("The environment variable " + LIBRARY_PATH +
			" = " + variable + " would replace LYWNet's own TensorFlow in " +
			nativeFolder + ": unset it and start again.");
	}

	/**
	 * Tells the TensorFlow library, before it is loaded, to keep its start-up
	 * notes for itself (warnings and errors are still printed), to take GPU
	 * memory as needed, where its default is all of it, and what stays in
	 * float32. What the user has set is kept.
	 */
	private static void setEnvironment() {
		// NB: Windows keeps an environment for each C runtime; notes are printed
		// there.
		if (Platform.isWindows()) return;
		try {
			setVariable("TF_CPP_MIN_LOG_LEVEL", "1");
			setVariable("TF_FORCE_GPU_ALLOW_GROWTH", "true");
			MixedPrecision.environment().forEach(TensorFlowStart::setVariable);
		}
		catch (final LinkageError exc) {
			DJL_LOGGER.log(Level.FINE, "JNA is not available", exc);
		}
	}

	/**
	 * Runs a graph of one number. The first graph of a process makes TensorFlow
	 * 2.18 print a note that its log level does not hold back.
	 */
	private static void runFirstGraph() {
		final SessionSettings settings = new SessionSettings(Device.CPU,
			Precision.FLOAT32);
		try (Graph graph = new Graph();
				Session session = new Session(graph, settings.configuration()))
		{
			final Operand<TFloat32> zero = Ops.create(graph).constant(0f);
			session.runner().fetch(zero).run().close();
		}
	}

	private static void setVariable(final String name, final String value) {
		final int overwrite = 0;
		NativeLibrary.getInstance("c").getFunction("setenv").invokeInt(
			new Object[] { name, value, overwrite });
	}

	private static void restore(final String key, final String value) {
		if (value == null) System.clearProperty(key);
		else System.setProperty(key, value);
	}
}
