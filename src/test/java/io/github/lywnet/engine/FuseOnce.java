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

import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.nio.file.Paths;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A main for tests that need a JVM of their own: loads the model in the folder
 * of the first argument, fuses 4 x 4 planes of 1 and of 0.5, and prints the
 * first value, the device and the system properties that have changed.
 */
public final class FuseOnce {

	private FuseOnce() {
		// static methods only
	}

	public static void main(final String[] args) {
		final Map<Object, Object> before = new HashMap<>(System.getProperties());
		final float[] anatomical = new float[16];
		final float[] functional = new float[16];
		Arrays.fill(anatomical, 1f);
		Arrays.fill(functional, 0.5f);
		try (FusionNetwork network = EngineLoader.engine().load(Paths.get(args[0]),
			Device.AUTO))
		{
			final float fused = network.fuse(anatomical, functional, 4, 4)[0];
			System.out.println("fused " + fused + " on " + network.device() + " by " +
				EngineLoader.engine().version());
		}
		System.out.println("properties changed: " + changed(before, System
			.getProperties()));
	}

	private static TreeSet<String> changed(final Map<Object, Object> before,
		final Map<Object, Object> after)
	{
		final TreeSet<String> keys = new TreeSet<>();
		before.keySet().forEach(key -> keys.add(key.toString()));
		after.keySet().forEach(key -> keys.add(key.toString()));
		keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
		return keys;
	}
}
