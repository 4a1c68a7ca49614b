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

import io.github.lywnet.common.FusionException;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which metrics are computed, in the order of the columns, and whose
 * definitions they have. Immutable.
 *
 * <pre>
 *
 * MetricChoice choice = MetricChoice.of("SSIM,Q_CV", Convention.STANDARD);
 * FusionScores scores = FusionScores.of(choice, mri, pet, fused);
 * </pre>
 */
public final class MetricChoice implements Serializable {

	private static final long serialVersionUID = 1L;

	/** The name of the ten metrics that are computed unless others are chosen. */
	public static final String DEFAULT_NAME = "default";
	/** The name of all metrics that the convention defines. */
	public static final String ALL_NAME = "all";

	private static final Set<FusionMetric> DEFAULT_METRICS = EnumSet.range(
		FusionMetric.EN, FusionMetric.PSNR);

	/** The ten metrics from EN to PSNR by {@link Convention#STANDARD}. */
	public static final MetricChoice DEFAULT = of(DEFAULT_NAME,
		Convention.STANDARD);

	private final List<FusionMetric> metrics;
	private final Convention convention;

	private MetricChoice(final Set<FusionMetric> metrics,
		final Convention convention)
	{
		this.metrics = Collections.unmodifiableList(new ArrayList<>(metrics));
		this.convention = convention;
	}

	/**
	 * Chooses metrics by their names.
	 *
	 * @param names {@value #DEFAULT_NAME}, {@value #ALL_NAME} or short names of
	 *          {@link FusionMetric}, several of these with commas between; case
	 *          and all but letters and digits are ignored, so that {@code Q_CV}
	 *          is Qcv
	 * @param convention whose definitions
	 * @throws FusionException if there is no metric of such a name, or the
	 *           convention does not define it
	 */
	public static MetricChoice of(final String names,
		final Convention convention)
	{
		final Set<FusionMetric> metrics = new LinkedHashSet<>();
		for (final String name : names.split(",", -1)) {
			metrics.addAll(metrics(name, convention));
		}
		return new MetricChoice(metrics, convention);
	}

	/** The metrics, at least one. */
	public List<FusionMetric> metrics() {
		return metrics;
	}

	/** Whose definitions they have. */
	public Convention convention() {
		return convention;
	}

	private static Set<FusionMetric> metrics(final String name,
		final Convention convention)
	{
		final String plain = plain(name);
		if (plain.equals(DEFAULT_NAME)) return DEFAULT_METRICS;
		final Set<FusionMetric> defined = Arrays.stream(FusionMetric.values())
			.filter(convention::defines).collect(Collectors.toCollection(
				LinkedHashSet::new));
		if (plain.equals(ALL_NAME)) return defined;
		final FusionMetric metric = Arrays.stream(FusionMetric.values()).filter(
			some -> plain(some.shortName()).equals(plain)).findFirst().orElseThrow(
				() -> new FusionException("Unknown metric \"" + name.trim() +
					"\": expected " + DEFAULT_NAME + ", " + ALL_NAME + ", or some of " +
					shortNames(Arrays.asList(FusionMetric.values())) + "."));
		if (!defined.contains(metric)) throw new FusionException(metric
			.shortName() + " is not defined by the convention " + convention.key() +
			": expected some of " + shortNames(defined) + ", or the convention " +
			Convention.STANDARD.key() + ".");
		return Collections.singleton(metric);
	}

	private static String plain(final String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	private static String shortNames(final Iterable<FusionMetric> metrics) {
		final List<String> names = new ArrayList<>();
		metrics.forEach(metric -> names.add(metric.shortName()));
		return String.join(", ", names);
	}
}
