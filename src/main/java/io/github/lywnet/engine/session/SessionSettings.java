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

package io.github.lywnet.engine.session;

import ai.djl.tensorflow.engine.javacpp.JavacppUtils;

import io.github.lywnet.network.Device;
import io.github.lywnet.network.Precision;

import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.RewriterConfig;

/** Where and how a TensorFlow session shall calculate. */
public final class SessionSettings {

	private final Device device;
	private final Precision precision;

	/**
	 * @param device where it shall run
	 * @param precision how it shall calculate, if it can
	 */
	public SessionSettings(final Device device, final Precision precision) {
		this.device = device;
		this.precision = precision == Precision.BFLOAT16 && !MixedPrecision
			.isSupported() ? Precision.FLOAT32 : precision;
	}

	/** The device asked for. */
	public Device device() {
		return device;
	}

	/**
	 * The precision on the device that was found. NB: TensorFlow rewrites graphs
	 * to bfloat16 for the CPU alone.
	 */
	public Precision precisionOn(final String found) {
		return Device.isGpu(found) ? Precision.FLOAT32 : precision;
	}

	/** The configuration of a session. */
	public ConfigProto configuration() {
		final ConfigProto.Builder builder = JavacppUtils.getSessionConfig()
			.toBuilder();
		// NB: Each operation takes all cores; two at once would only take more
		// memory.
		builder.setInterOpParallelismThreads(1);
		// NB: TensorFlow sees all cores of the computer where a container, a
		// cluster or
		// -XX:ActiveProcessorCount allows this process fewer.
		builder.setIntraOpParallelismThreads(Runtime.getRuntime()
			.availableProcessors());
		if (device == Device.CPU) builder.putDeviceCount("GPU", 0);
		else builder.getGpuOptionsBuilder().setAllowGrowth(true);
		if (precision == Precision.BFLOAT16) {
			builder.getGraphOptionsBuilder().getRewriteOptionsBuilder()
				.setAutoMixedPrecisionOnednnBfloat16(RewriterConfig.Toggle.ON);
		}
		return builder.build();
	}
}
