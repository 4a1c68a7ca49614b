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

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.tensorflow.engine.TfSymbolBlock;
import ai.djl.translate.TranslateException;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.OutOfMemoryFusionException;
import io.github.lywnet.engine.session.ExitGate;
import io.github.lywnet.engine.session.SessionSettings;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.Precision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * One signature of a SavedModel that DJL runs. One predictor behind a lock
 * serves all threads: TensorFlow spreads a single call over all cores, and two
 * at once would need twice the memory.
 */
final class LoadedSignature implements AutoCloseable {

	private final String name;
	private final String device;
	private final Precision precision;
	private final Model model;
	private final Predictor<PlanePair, float[]> predictor;
	private boolean closed;

	private LoadedSignature(final String name, final String device,
		final Precision precision, final Model model,
		final PlaneTranslator translator)
	{
		this.name = name;
		this.device = device;
		this.precision = precision;
		this.model = model;
		predictor = model.newPredictor(translator);
	}

	/**
	 * Loads a signature.
	 *
	 * @param name what messages call the network
	 * @param key name of a signature that the model has
	 * @throws FusionException if TensorFlow cannot load it, or not on the device
	 */
	static LoadedSignature load(final String name, final Path modelFolder,
		final String key, final PlaneTranslator translator,
		final SessionSettings settings)
	{
		// NB: the arrays stay on the CPU; TensorFlow moves them where the session
		// is.
		final Model model = Model.newInstance(name, ai.djl.Device.cpu(),
			TensorFlowStart.ENGINE_NAME);
		try {
			loadSession(model, modelFolder, key, settings);
			final String found = SessionDevice.of((TfSymbolBlock) model.getBlock());
			if (settings.device() == Device.GPU) requireGpu(found);
			return new LoadedSignature(name, found, settings.precisionOn(found),
				model, translator);
		}
		catch (final RuntimeException | Error exc) {
			model.close();
			throw exc;
		}
	}

	/** As {@link io.github.lywnet.network.FusionNetwork#device()}. */
	String device() {
		return precision == Precision.FLOAT32 ? device : device + " " + precision
			.key();
	}

	/** The precision that it calculates in. */
	Precision precision() {
		return precision;
	}

	/**
	 * Runs the signature.
	 *
	 * @throws OutOfMemoryFusionException if the memory is too small
	 * @throws FusionException if it is closed, or TensorFlow fails
	 */
	float[] run(final PlanePair planes) {
		return ExitGate.pass(() -> predict(planes));
	}

	@Override
	public synchronized void close() {
		if (closed) return;
		closed = true;
		predictor.close();
		model.close();
	}

	private synchronized float[] predict(final PlanePair planes) {
		if (closed) {
			throw new FusionException("The network " + name +
				" was closed: load it again.");
		}
		try {
			return predictor.predict(planes);
		}
		catch (final OutOfMemoryError exc) {
			throw outOfMemory(planes, exc);
		}
		catch (final TranslateException exc) {
			throw forUser(planes, exc);
		}
	}

	private FusionException forUser(final PlanePair planes,
		final TranslateException exc)
	{
		final Throwable cause = exc.getCause();
		if (cause instanceof FusionException) return (FusionException) cause;
		if (cause instanceof TFResourceExhaustedException) {
			return outOfMemory(planes, cause);
		}
		return new FusionException("TensorFlow failed to fuse planes of " +
			planes.width + " x " + planes.height + " with the network " + name +
			" on " + device + ": " + (cause == null ? exc : cause), exc);
	}

	private FusionException outOfMemory(final PlanePair planes,
		final Throwable cause)
	{
		return new OutOfMemoryFusionException("Out of memory: the network " + name +
			" on " + device + " cannot fuse planes of " + planes.width + " x " +
			planes.height + " at once (" + cause.getMessage() +
			"). Use smaller images, or a machine or device with more memory.", cause);
	}

	private static void requireGpu(final String found) {
		if (Device.isGpu(found)) return;
		throw new FusionException(
			"The device gpu was asked for, but TensorFlow finds " + "no GPU, only " +
				found + ": choose cpu or auto, or install an NVIDIA driver, " +
				"CUDA 12 and the engine folder made for GPUs.");
	}

	private static void loadSession(final Model model, final Path modelFolder,
		final String key, final SessionSettings settings)
	{
		final Map<String, Object> options = Map.of("Tags", ServedGraph.TAG,
			"SignatureDefKey", key, "ConfigProto", settings.configuration());
		try {
			model.load(modelFolder, ServedGraph.FILE_NAME, options);
		}
		catch (final IOException | MalformedModelException
				| IllegalArgumentException | TensorFlowException exc)
		{
			throw new FusionException("The model in " + modelFolder +
				" cannot be loaded by TensorFlow: " + exc.getMessage(), exc);
		}
	}
}
