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

package io.github.lywnet.command.spark;

import io.github.lywnet.batch.Batch;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.job.FilePairFusion;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.network.FusionNetwork;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;

import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/**
 * What an executor does with a pair: that which the command line does. A pair
 * that fails is a result; where the executor has no network, it throws, so that
 * Spark tries another one and gives no more to this.
 */
final class FusePair extends
	AbstractFunction2<TaskContext, Iterator<ImageSet>, TaskResult> implements
	Serializable
{

	private static final long serialVersionUID = 1L;

	private final Broadcast<TaskSettings> settings;

	FusePair(final Broadcast<TaskSettings> settings) {
		this.settings = settings;
	}

	@Override
	public TaskResult apply(final TaskContext context,
		final Iterator<ImageSet> partition)
	{
		final TaskSettings known = settings.value();
		final FusionNetwork network = ExecutorNetwork.get(known.network());
		final List<String> notes = new ArrayList<>();
		final long start = System.nanoTime();
		final ImageSetOutcome outcome = Batch.outcome(partition.next(),
			new StagedFusion(new FilePairFusion(network, new NetworkOptions(known
				.network()).memory(), known.task(), notes::add, FusionMonitor.NONE),
				known.inputs()));
		return new TaskResult(outcome, 1e-9 * (System.nanoTime() - start), notes,
			ExecutorName.own());
	}
}
