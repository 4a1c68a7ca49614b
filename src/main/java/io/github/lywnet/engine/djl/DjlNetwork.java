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

import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.OutOfMemoryFusionException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.tensorflow.exceptions.TFResourceExhaustedException;
import org.tensorflow.exceptions.TensorFlowException;

/**
 * A SavedModel that DJL runs. One predictor behind a lock serves all threads:
 * TensorFlow spreads a single call over all cores, and two at once would need
 * twice the memory.
 */
final class DjlNetwork implements FusionNetwork {

	/** DJL counts the bytes of an array in an int. */
	private static final long MAX_PIXELS = Integer.MAX_VALUE / Float.BYTES;

	private final ModelDescription description;
	private final ServingSignature signature;
	private final String device;
	private final Model model;
	private final Predictor<PlanePair, float[]> predictor;
	private boolean closed;

	private DjlNetwork(final ModelDescription description,
		final ServingSignature signature, final Model model, final String device)
	{
		this.description = description;
		this.signature = signature;
		this.device = device;
		this.model = model;
		predictor = model.newPredictor(new PlaneTranslator());
	}

	/**
	 * Loads a model; see
	 * {@link io.github.lywnet.engine.FusionEngine#load(Path, Device)}.
	 */
	static DjlNetwork load(final Path modelFolder, final Device device) {
		final ModelDescription description = ModelDescription.read(modelFolder);
		final ServingSignature signature = ServingSignature.read(modelFolder);
		// NB: the arrays stay on the CPU; TensorFlow moves them where the session is.
		final Model model = Model.newInstance(description.name(), ai.djl.Device.cpu(),
			TensorFlowStart.ENGINE_NAME);
		try {
			loadSession(model, modelFolder, device);
			final String found = SessionDevice.of((TfSymbolBlock) model.getBlock());
			if (device == Device.GPU) requireGpu(found);
			return new DjlNetwork(description, signature, model, found);
		}
		catch (final RuntimeException | Error exc) {
			model.close();
			throw exc;
		}
	}

	@Override
	public ModelDescription description() {
		return description;
	}

	@Override
	public String device() {
		return device;
	}

	@Override
	public float[] fuse(final float[] anatomical, final float[] functional,
		final int width, final int height)
	{
		requireSize(width, height);
		requirePlane(ServingSignature.ANATOMICAL, anatomical, width, height);
		requirePlane(ServingSignature.FUNCTIONAL, functional, width, height);
		return ExitGate.pass(() -> predict(new PlanePair(anatomical, functional, width,
			height)));
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
			throw new FusionException("The network " + description.name() +
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
			planes.width + " x " + planes.height + " with the network " + description
				.name() + " on " + device + ": " + (cause == null ? exc : cause), exc);
	}

	private FusionException outOfMemory(final PlanePair planes,
		final Throwable cause)
	{
		return new OutOfMemoryFusionException("Out of memory: the network " + description
			.name() + " on " + device + " cannot fuse planes of " + planes.width + " x " +
			planes.height + " at once (" + cause.getMessage() +
			"). Use smaller images, or a machine or device with more memory.",
			cause);
	}

	private void requireSize(final int width, final int height) {
		final int multiple = description.paddingMultiple();
		final long pixels = (long) width * height;
		if (width < 1 || height < 1 || width % multiple != 0 || height %
			multiple != 0 || pixels > MAX_PIXELS)
		{
			throw new FusionException("The network " + description.name() +
				" cannot take planes of " + width + " x " + height +
				": expected a width and height that are multiples of " + multiple +
				" and at most " + MAX_PIXELS + " pixels.");
		}
		signature.requireSize(width, height);
	}

	private static void requirePlane(final String name, final float[] plane,
		final int width, final int height)
	{
		if (plane.length != width * height) {
			throw new FusionException("The " + name + " plane has " + plane.length +
				" values: expected " + width + " x " + height + " = " + width * height +
				".");
		}
		for (int i = 0; i < plane.length; i++) {
			if (Float.isFinite(plane[i])) continue;
			throw new FusionException("The " + name + " plane has the value " +
				plane[i] + " at x = " + i % width + ", y = " + i / width +
				": expected finite values, from 0 to 1.");
		}
	}

	private static void requireGpu(final String found) {
		if (found.startsWith("GPU")) return;
		throw new FusionException("The device gpu was asked for, but TensorFlow finds " +
			"no GPU, only " + found + ": choose cpu or auto, or install an NVIDIA driver, " +
			"CUDA 12 and the engine folder made for GPUs.");
	}

	private static void loadSession(final Model model, final Path modelFolder,
		final Device device)
	{
		final Map<String, Object> options = Map.of("Tags", ServingSignature.TAG,
			"SignatureDefKey", ServingSignature.KEY, "ConfigProto", SessionDevice
				.configuration(device));
		try {
			model.load(modelFolder, ServingSignature.FILE_NAME, options);
		}
		catch (final IOException | MalformedModelException
				| IllegalArgumentException | TensorFlowException exc)
		{
			throw new FusionException("The model in " + modelFolder +
				" cannot be loaded by TensorFlow: " + exc.getMessage(), exc);
		}
	}
}
