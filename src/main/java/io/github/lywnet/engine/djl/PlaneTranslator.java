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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

import io.github.lywnet.common.FusionException;

import java.nio.FloatBuffer;

/**
 * Turns planes into the network's named inputs [N, H, W, 1], and its output
 * into an array: a fused plane of the same shape, or statistics. All arrays
 * belong to the context's manager, which the predictor closes.
 */
final class PlaneTranslator implements
	NoBatchifyTranslator<PlanePair, float[]>
{

	private static final String SHAPE = "shape";

	private final String output;
	private final Shape statistics;

	/**
	 * Makes a translator of a signature.
	 *
	 * @param output name of the output
	 * @param statistics shape of the statistics; null where they do not occur
	 */
	PlaneTranslator(final String output, final Shape statistics) {
		this.output = output;
		this.statistics = statistics;
	}

	@Override
	public NDList processInput(final TranslatorContext context,
		final PlanePair planes)
	{
		final Shape shape = new Shape(planes.count, planes.height, planes.width, 1);
		final boolean fuses = output.equals(ServingSignature.FUSED);
		context.setAttachment(SHAPE, fuses ? shape : statistics);
		final NDManager manager = context.getNDManager();
		final NDList inputs = new NDList(array(manager, ServingSignature.ANATOMICAL,
			planes.anatomical, shape), array(manager, ServingSignature.FUNCTIONAL,
				planes.functional, shape));
		if (planes.statistics != null) {
			inputs.add(array(manager, StatisticsSignatures.STATISTICS,
				planes.statistics, statistics));
		}
		return inputs;
	}

	@Override
	public float[] processOutput(final TranslatorContext context,
		final NDList outputs)
	{
		final Object expected = context.getAttachment(SHAPE);
		final NDArray result = outputs.get(output);
		if (!result.getShape().equals(expected) || result
			.getDataType() != DataType.FLOAT32)
		{
			throw new FusionException("The network's output " + output + " is " +
				result.getDataType() + " " + result.getShape() + ": expected float32 " +
				expected + ". It cannot be used to fuse images.");
		}
		return result.toFloatArray();
	}

	/**
	 * NB: DJL binds arrays without a name in alphabetical order, right or wrong.
	 */
	private static NDArray array(final NDManager manager, final String name,
		final float[] plane, final Shape shape)
	{
		final NDArray array = manager.create(FloatBuffer.wrap(plane), shape,
			DataType.FLOAT32);
		array.setName(name);
		return array;
	}
}
