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

import ai.djl.tensorflow.engine.TfSymbolBlock;

import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_Status;
import org.tensorflow.internal.c_api.global.tensorflow;

/**
 * The device that a TensorFlow session runs on. The device that DJL knows
 * places only arrays, the session places the network.
 */
final class SessionDevice {

	private SessionDevice() {
		// static methods only
	}

	/**
	 * The device that TensorFlow places a loaded network on: its first GPU if it
	 * has one, else the CPU.
	 *
	 * @return {@code GPU:0} or {@code CPU}
	 */
	static String of(final TfSymbolBlock network) {
		final TF_Session session = network.getSavedModelBundle().getSession();
		try (PointerScope scope = new PointerScope()) {
			final TF_Status status = TF_Status.newStatus();
			final TF_DeviceList devices = tensorflow.TF_SessionListDevices(session,
				status);
			status.throwExceptionIfNotOK();
			try {
				return firstGpu(devices, status);
			}
			finally {
				tensorflow.TF_DeleteDeviceList(devices);
			}
		}
	}

	private static String firstGpu(final TF_DeviceList devices,
		final TF_Status status)
	{
		final int count = tensorflow.TF_DeviceListCount(devices);
		for (int i = 0; i < count; i++) {
			// for example /job:localhost/replica:0/task:0/device:GPU:0
			final String name = tensorflow.TF_DeviceListName(devices, i, status)
				.getString();
			status.throwExceptionIfNotOK();
			final int gpu = name.indexOf("GPU:");
			if (gpu >= 0) return name.substring(gpu);
		}
		return "CPU";
	}
}
