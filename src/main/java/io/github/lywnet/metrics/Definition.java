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

package io.github.lywnet.metrics;

import io.github.lywnet.metrics.definition.Analysis;

import java.util.function.ToDoubleFunction;

/**
 * How a metric is computed: an analysis, which it may share with others, and
 * what is read from its result. Immutable.
 */
final class Definition {

	private final Analysis<?> analysis;
	private final ToDoubleFunction<Object> value;

	private Definition(final Analysis<?> analysis,
		final ToDoubleFunction<Object> value)
	{
		this.analysis = analysis;
		this.value = value;
	}

	/** The result of an analysis is the metric. */
	static Definition of(final Analysis<Double> analysis) {
		return of(analysis, Double::doubleValue);
	}

	/** The metric is read from the result of an analysis. */
	@SuppressWarnings("unchecked")
	static <R> Definition of(final Analysis<R> analysis,
		final ToDoubleFunction<R> value)
	{
		return new Definition(analysis, result -> value.applyAsDouble((R) result));
	}

	/** The analysis; the same object for metrics that share it. */
	Analysis<?> analysis() {
		return analysis;
	}

	/**
	 * The value of the metric.
	 *
	 * @param result of the analysis
	 */
	double value(final Object result) {
		return value.applyAsDouble(result);
	}
}
