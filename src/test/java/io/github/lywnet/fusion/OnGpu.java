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

package io.github.lywnet.fusion;

import io.github.lywnet.common.OutOfMemoryFusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A network that says it is on a GPU, whose memory holds so many planes at
 * once, but works where it really is.
 */
public final class OnGpu implements FusionNetwork {

	private final FusionNetwork network;
	private final int capacity;
	private final List<Integer> counts = Collections.synchronizedList(
		new ArrayList<>());

	public OnGpu(final FusionNetwork network, final int capacity) {
		this.network = network;
		this.capacity = capacity;
	}

	/** The number of planes of every call. */
	public List<Integer> counts() {
		return counts;
	}

	@Override
	public ModelDescription description() {
		return network.description();
	}

	@Override
	public String device() {
		return "GPU:0";
	}

	@Override
	public float[] fuse(final float[] anatomical, final float[] functional,
		final int width, final int height)
	{
		counts.add(1);
		return network.fuse(anatomical, functional, width, height);
	}

	@Override
	public float[] fuse(final float[] anatomical, final float[] functional,
		final int count, final int width, final int height)
	{
		counts.add(count);
		if (count > capacity) {
			throw new OutOfMemoryFusionException("There is no room.");
		}
		return network.fuse(anatomical, functional, count, width, height);
	}

	@Override
	public void close() {
		// the network belongs to the test
	}
}
