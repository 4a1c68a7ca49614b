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

package io.github.lywnet.image;

import ij.ImagePlus;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;

import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/**
 * Fuses with the real engine and the model 0.75 * anatomical + 0.25 *
 * functional, rounded to the nearest. A class rule.
 */
final class WeightedSumFusion extends ExternalResource {

	private final TemporaryFolder folder = new TemporaryFolder();
	private FusionNetwork network;

	@Override
	protected void before() throws IOException {
		folder.create();
		network = EngineLoader.engine().load(WeightedSumModel.write(folder.getRoot()
			.toPath()), Device.CPU);
	}

	@Override
	protected void after() {
		network.close();
		folder.delete();
	}

	FusionNetwork network() {
		return network;
	}

	/** Fuses two images with the standard options. */
	ImagePlus fuse(final ImagePlus anatomical, final ImagePlus functional) {
		return fuse(anatomical, functional, new PairOptions());
	}

	ImagePlus fuse(final ImagePlus anatomical, final ImagePlus functional,
		final PairOptions options)
	{
		return new ImagePairFusion(network, options).fuse(anatomical, functional);
	}
}
