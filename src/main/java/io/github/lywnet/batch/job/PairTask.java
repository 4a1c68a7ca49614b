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

import io.github.lywnet.batch.FusedFormat;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.MetricChoice;

/** How the pairs of a run are fused and saved. Immutable. */
public final class PairTask {

	private final PairOptions options;
	private final MetricChoice metrics;
	private final boolean mayReplace;
	private final boolean choosesFormat;
	private final RunInputs inputs;

	/**
	 * @param options how images become pairs
	 * @param metrics which are computed
	 * @param mayReplace whether a fused image that exists is replaced; otherwise
	 *          its pair fails
	 * @param choosesFormat whether a fused image that PNG cannot hold gets a file
	 *          of the same base name in another format, see {@link FusedFormat};
	 *          otherwise its pair fails
	 * @param inputs what must not be replaced
	 */
	public PairTask(final PairOptions options, final MetricChoice metrics,
		final boolean mayReplace, final boolean choosesFormat,
		final RunInputs inputs)
	{
		this.options = options;
		this.metrics = metrics;
		this.mayReplace = mayReplace;
		this.choosesFormat = choosesFormat;
		this.inputs = inputs;
	}

	/** How images become pairs. */
	public PairOptions options() {
		return options;
	}

	/** Which metrics are computed. */
	public MetricChoice metrics() {
		return metrics;
	}

	/** Whether a fused image that exists is replaced. */
	public boolean mayReplace() {
		return mayReplace;
	}

	/** Whether a fused image may get another format than its planned file. */
	public boolean choosesFormat() {
		return choosesFormat;
	}

	/** What must not be replaced. */
	public RunInputs inputs() {
		return inputs;
	}
}
