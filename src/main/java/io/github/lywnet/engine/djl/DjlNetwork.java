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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.session.SessionSettings;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Normalisation;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;

import org.tensorflow.proto.MetaGraphDef;

/** The signature {@code serving_default} of a SavedModel. */
final class DjlNetwork implements FusionNetwork {

	/** DJL counts the bytes of an array in an int. */
	private static final long MAX_PIXELS = Integer.MAX_VALUE / Float.BYTES;

	private final ModelDescription description;
	private final ServingSignature signature;
	private final LoadedSignature loaded;

	private DjlNetwork(final ModelDescription description,
		final ServingSignature signature, final LoadedSignature loaded)
	{
		this.description = description;
		this.signature = signature;
		this.loaded = loaded;
	}

	/**
	 * Loads a model; see
	 * {@link io.github.lywnet.engine.FusionEngine#load(Path, io.github.lywnet.network.Device, Precision)}.
	 *
	 * @param graph the graph in the folder, as {@link ServedGraph} has read it
	 */
	static DjlNetwork load(final Path modelFolder,
		final ModelDescription description, final MetaGraphDef graph,
		final SessionSettings settings)
	{
		final ServingSignature signature = ServingSignature.of(graph, modelFolder);
		return new DjlNetwork(description, signature, LoadedSignature.load(
			description.name(), modelFolder, ServingSignature.KEY,
			new PlaneTranslator(ServingSignature.FUSED, null), settings));
	}

	@Override
	public ModelDescription description() {
		return description;
	}

	@Override
	public String device() {
		return loaded.device();
	}

	@Override
	public Precision precision() {
		return loaded.precision();
	}

	@Override
	public float[] fuse(final float[] anatomical, final float[] functional,
		final int width, final int height)
	{
		final PlanePair planes = new PlanePair(anatomical, functional, width,
			height);
		require(planes);
		return loaded.run(planes);
	}

	@Override
	public float[] fuse(final float[] anatomical, final float[] functional,
		final int count, final int width, final int height)
	{
		final PlanePair planes = new PlanePair(anatomical, functional, count, width,
			height, null);
		require(planes);
		// NB: The statistics of a batch are those of all its planes together.
		if (description.normalisation() == Normalisation.IMAGE) {
			return FusionNetwork.super.fuse(anatomical, functional, count, width,
				height);
		}
		return loaded.run(planes);
	}

	@Override
	public void close() {
		loaded.close();
	}

	/**
	 * Checks the sizes and values of planes.
	 *
	 * @throws FusionException if the network cannot take them
	 */
	void require(final PlanePair planes) {
		requireSize(planes.count, planes.width, planes.height);
		final int height = planes.count * planes.height;
		requirePlane(ServingSignature.ANATOMICAL, planes.anatomical, planes.width,
			height);
		requirePlane(ServingSignature.FUNCTIONAL, planes.functional, planes.width,
			height);
	}

	private void requireSize(final int count, final int width, final int height) {
		final int multiple = description.paddingMultiple();
		final long pixels = (long) width * height;
		if (width < 1 || height < 1 || width % multiple != 0 || height %
			multiple != 0 || pixels > MAX_PIXELS / count)
		{
			throw new FusionException("The network " + description.name() +
				" cannot take planes of " + width + " x " + height +
				": expected a width and height that are multiples of " + multiple +
				" and at most " + MAX_PIXELS / count + " pixels.");
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
}
