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

import io.github.lywnet.batch.Workers;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.network.Precision;

import java.util.function.Consumer;

/**
 * Those who fuse pairs with one model: threads of this process, or the
 * executors of a cluster. To be used by one thread.
 */
public interface FusionWorkers extends AutoCloseable {

	/** The name of the model. */
	String model();

	/** Its checksum, see {@link io.github.lywnet.network.ModelChecksum}. */
	String checksum();

	/**
	 * The device that it runs on, see
	 * {@link io.github.lywnet.network.FusionNetwork#device()}.
	 */
	String device();

	/** The precision that it calculates in. */
	Precision precision();

	/**
	 * Those who do a task.
	 *
	 * @param log gets a line for what was left out of an image
	 * @param monitor is told the progress of each pair as far as it is known, and
	 *          may end it
	 */
	Workers of(PairTask task, Consumer<String> log, FusionMonitor monitor);

	/** Frees the model. */
	@Override
	void close();
}
