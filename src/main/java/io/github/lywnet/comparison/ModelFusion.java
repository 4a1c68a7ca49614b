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

package io.github.lywnet.comparison;

import ij.ImagePlus;

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.nio.file.Path;

/** Fusion by a model, with the standard options. */
final class ModelFusion implements FusionMethod {

	private final Path model;

	/** Fusion by the model in a folder. */
	ModelFusion(final Path model) {
		this.model = model;
	}

	@Override
	public Images open() {
		return new NetworkImages(EngineLoader.engine().load(model, Device.AUTO));
	}

	/** The images that a loaded network fuses. */
	private static final class NetworkImages implements Images {

		private final FusionNetwork network;
		private final ImagePairFusion fusion;

		NetworkImages(final FusionNetwork network) {
			this.network = network;
			fusion = new ImagePairFusion(network, new PairOptions());
		}

		@Override
		public ImagePlus of(final ImageSet files, final ImagePair pair) {
			return fusion.fuse(pair);
		}

		@Override
		public void close() {
			network.close();
		}
	}
}
