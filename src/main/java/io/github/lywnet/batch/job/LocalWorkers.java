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

package io.github.lywnet.batch.job;

import io.github.lywnet.batch.WorkerThreads;
import io.github.lywnet.batch.Workers;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelChecksum;
import io.github.lywnet.network.Precision;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Threads of this process that fuse with a network. While the network works on
 * one pair, others are read, scored and written.
 */
public final class LocalWorkers implements FusionWorkers {

	private static final int AT_ONCE = 3;

	private final FusionNetwork network;
	private final Path modelFolder;
	private final NetworkMemory memory;

	/**
	 * @param network the network that fuses; closed with these workers only
	 * @param modelFolder where it was loaded from
	 * @param memory what the network may use
	 */
	public LocalWorkers(final FusionNetwork network, final Path modelFolder,
		final NetworkMemory memory)
	{
		this.network = network;
		this.modelFolder = modelFolder;
		this.memory = memory;
	}

	@Override
	public String model() {
		return network.description().name();
	}

	@Override
	public String checksum() {
		return ModelChecksum.of(modelFolder);
	}

	@Override
	public String device() {
		return network.device();
	}

	@Override
	public Precision precision() {
		return network.precision();
	}

	@Override
	public Workers of(final PairTask task, final Consumer<String> log,
		final FusionMonitor monitor)
	{
		return new WorkerThreads(AT_ONCE, new FilePairFusion(network, memory, task,
			log, monitor));
	}

	@Override
	public void close() {
		network.close();
	}
}
