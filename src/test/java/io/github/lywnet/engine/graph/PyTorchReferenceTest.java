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

package io.github.lywnet.engine.graph;

import static org.junit.Assert.assertArrayEquals;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.weights.SafetensorsFile;
import io.github.lywnet.engine.weights.Tensor;
import io.github.lywnet.engine.weights.Weights;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.Normalisation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Compares the network of fixed statistics with the same network in PyTorch, in
 * which the bundled weights were trained (src/main/python/network.py). The
 * reference was made by src/test/python/make_reference.py.
 */
public class PyTorchReferenceTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void testTheGraphIsThatOfTheTraining() throws IOException {
		final Path folder = temporary.getRoot().toPath();
		copy("weights.safetensors", folder);
		copy("images.safetensors", folder);
		RandomNetwork.describe(folder, new Architecture(4, 2, 0.2,
			Normalisation.FIXED));
		EngineLoader.engine().export(folder, folder);
		final Weights images = SafetensorsFile.read(folder.resolve(
			"images.safetensors"));
		final Tensor fused = images.get("fused");
		try (FusionNetwork network = EngineLoader.engine().load(folder,
			Device.CPU))
		{
			assertArrayEquals(fused.values(), network.fuse(images.get("anatomical")
				.values(), images.get("functional").values(), (int) fused.shape()[1],
				(int) fused.shape()[0]), 1e-4f);
		}
	}

	private static void copy(final String name, final Path folder)
		throws IOException
	{
		try (InputStream resource = PyTorchReferenceTest.class.getResourceAsStream(
			"pytorch/" + name))
		{
			Files.copy(resource, folder.resolve(name));
		}
	}
}
