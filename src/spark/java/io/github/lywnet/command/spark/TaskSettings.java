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

import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.job.PairTask;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.io.Serializable;
import java.nio.file.Paths;

/**
 * What executors are told once of the pairs of a run.
 *
 * @param network the settings of the network
 * @param pair those of the pairs
 * @param metrics which are computed
 * @param choosesFormat as for {@link PairTask}
 * @param inputs what must not be replaced
 */
record TaskSettings(Settings network, Settings pair, MetricChoice metrics,
	boolean choosesFormat, RunInputs inputs) implements Serializable
{

	static TaskSettings of(final Settings network, final PairTask task) {
		return new TaskSettings(network, absolute(task.options().settings()), task
			.metrics(), task.choosesFormat(), task.inputs());
	}

	/** Executors work in folders of their own. */
	private static Settings absolute(final Settings settings) {
		Settings absolute = settings;
		for (final Setting setting : PairOptions.SETTINGS) {
			final String value = settings.text(setting);
			final String path = PairOptions.absolute(setting, value, Paths.get("")
				.toAbsolutePath());
			if (!path.equals(value)) absolute = absolute.with(setting, path);
		}
		return absolute;
	}

	/**
	 * What is done with pairs. NB: A fused image that is there now may be
	 * replaced: the driver has looked before, so that it is that of an executor
	 * which died before it could tell.
	 */
	PairTask task() {
		return new PairTask(new PairOptions(pair), metrics, true, choosesFormat,
			inputs);
	}
}
