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
package io.github.lywnet.batch;

import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.MetricChoice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Makes the rows of a report. Immutable. */
final class ReportRow {

	/** The columns that the reports of all versions begin with. */
	static final List<String> FIRST_COLUMNS = Collections.unmodifiableList(Arrays
		.asList("pair", "anatomical", "functional", "fused", "status", "message"));

	/** How many of the columns tell which pair a row is about. */
	private static final int PAIR = 3;

	private final String model;
	private final String device;
	private final MetricChoice choice;

	/**
	 * @param model the name of the model; empty if it is not known
	 * @param device the device that the model ran on; empty if it is not known
	 * @param choice the metrics of all outcomes
	 */
	ReportRow(final String model, final String device,
		final MetricChoice choice)
	{
		this.choice = choice;
		this.model = model;
		this.device = device;
	}

	List<String> header() {
		final List<String> cells = new ArrayList<>(FIRST_COLUMNS);
		cells.addAll(Arrays.asList("model", "device", "range", "geometry",
			"warnings"));
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(metric.shortName());
		}
		return cells;
	}

	List<String> cells(final Outcome outcome) {
		final List<String> cells = new ArrayList<>();
		cells.add(outcome.set().name());
		for (final Role role : Role.values()) {
			final Path image = outcome.set().file(role);
			cells.add(image == null ? "" : image.toString());
		}
		cells.add(outcome.status().key());
		cells.add(outcome.message());
		cells.add(model);
		cells.add(device);
		cells.add(outcome.facts().range());
		cells.add(outcome.facts().geometry());
		cells.add(String.join(" ", outcome.facts().warnings()));
		cells.addAll(metrics(outcome, choice));
		return cells;
	}

	/** The cells that tell which pair a row is about: its name and sources. */
	static List<String> pair(final List<String> cells) {
		return cells.subList(0, PAIR);
	}

	/**
	 * The metrics of an outcome, in the order of the choice, with six digits
	 * behind the decimal point; empty if there are no scores.
	 */
	static List<String> metrics(final Outcome outcome,
		final MetricChoice choice)
	{
		final List<String> cells = new ArrayList<>();
		for (final FusionMetric metric : choice.metrics()) {
			cells.add(outcome.isOk() ? String.format(Locale.ROOT, "%.6f", outcome
				.scores().get(metric)) : "");
		}
		return cells;
	}
}
