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

package io.github.lywnet.network;

import io.github.lywnet.common.FusionException;

import java.util.Locale;

/** Where the network is asked to run. */
public enum Device {

		/** The GPU if TensorFlow finds one, else the CPU. */
		AUTO,
		/** The CPU, also where there is a GPU. */
		CPU,
		/** The GPU; loading fails where TensorFlow finds none. */
		GPU;

	/**
	 * Finds the device of a parameter's value.
	 *
	 * @param value {@code auto}, {@code cpu} or {@code gpu}, in any case
	 * @throws FusionException if it is none of these
	 */
	public static Device parse(final String value) {
		for (final Device device : values()) {
			if (device.key().equalsIgnoreCase(value)) return device;
		}
		throw new FusionException("Unknown device \"" + value +
			"\": expected auto, cpu or gpu.");
	}

	/**
	 * Whether the device that TensorFlow has found is a GPU.
	 *
	 * @param found its name, such as {@code CPU} or {@code GPU:0}
	 */
	public static boolean isGpu(final String found) {
		return found.startsWith(GPU.name());
	}

	/** The value of the parameter that means this device, in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
