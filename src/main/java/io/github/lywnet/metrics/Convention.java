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
import io.github.lywnet.metrics.definition.AverageGradientMetric;
import io.github.lywnet.metrics.definition.InformationFidelity;
import io.github.lywnet.metrics.definition.MutualInformation;
import io.github.lywnet.metrics.definition.SignalToNoise;
import io.github.lywnet.metrics.definition.StructuralSimilarityMetric;
import io.github.lywnet.metrics.definition.UniformSimilarityMetric;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whose definitions the metrics have. Papers print numbers of several ones
 * under the same names; they cannot be compared with each other.
 *
 * <pre>
 * Convention tang = Convention.parse("tang");
 * tang.unit(FusionMetric.MI); // bit
 * tang.defines(FusionMetric.QABF); // true
 * </pre>
 */
public enum Convention {

		/** The definitions of {@link FusionMetric}. */
		STANDARD(standard()),

		/**
		 * The definitions of Zhao et al., CDDFuse, CVPR (2023), whose tables many
		 * papers quote: {@code utils/Evaluator.py} of
		 * github.com/Zhaozixiang1228/MMIF-CDDFuse. In difference from the standard
		 * <ul>
		 * <li>every image is read as grey, see {@link #isOfGrey};</li>
		 * <li>SSIM is the sum of {@code SSIM(A, F)} and {@code SSIM(B, F)}, with
		 * uniform windows of 7 x 7 pixels and a data range of 2 for levels of 0 to
		 * 255, see {@link UniformSimilarityMetric};</li>
		 * <li>PSNR has the brightest level of F as its peak;</li>
		 * <li>VIF counts 1 for a constant source, where it is 0 / 0.</li>
		 * </ul>
		 * The others of the default metrics, and CC, are equal; MI is in nats.
		 * There are no more: what that code calls VIFF is the VIF.
		 */
		CDDFUSE(cddfuse()),

		/**
		 * The definitions of L. Tang et al.:
		 * github.com/Linfeng-Tang/Evaluation-for-Image-Fusion. In difference from
		 * the standard
		 * <ul>
		 * <li>every image is read as grey, see {@link #isOfGrey};</li>
		 * <li>SSIM has the constants of images of 0 to 1 (L = 1) for levels of 0 to
		 * 255, and a window for each pixel, see
		 * {@link StructuralSimilarityMetric#ofUnitRange};</li>
		 * <li>MI is in bits, see
		 * {@link MutualInformation.Result#saturatedBits};</li>
		 * <li>PSNR is 48.13 dB more: the peak is 255 for images of 0 to 1;</li>
		 * <li>AG is divided by (W - 1) (H - 1) in place of W H.</li>
		 * </ul>
		 * The others of the default metrics, MS-SSIM, Nabf and CC are equal.
		 * FMI_pixel is the standard's FMI_edge there.
		 */
		TANG(tang());

	private final Map<FusionMetric, Definition> definitions;

	Convention(final Map<FusionMetric, Definition> definitions) {
		this.definitions = definitions;
	}

	/**
	 * The convention of a key.
	 *
	 * @param key its name, in any case
	 * @throws FusionException if there is none
	 */
	public static Convention parse(final String key) {
		return Arrays.stream(values()).filter(convention -> convention.key().equals(
			key.trim().toLowerCase(Locale.ROOT))).findFirst().orElseThrow(
				() -> new FusionException("Unknown convention \"" + key +
					"\": expected " + Arrays.stream(values()).map(Convention::key)
						.collect(Collectors.joining(", ")) + "."));
	}

	/** What users call it, in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether the luminance of every image is its grey level (ITU-R 601-2 luma,
	 * rounded to the nearest level). Else that of the functional image is Y of
	 * JPEG YCbCr, rounded down, as in the published tables of LYWNet: up to a
	 * level less.
	 */
	public boolean isOfGrey() {
		return this != STANDARD;
	}

	/** Whether the convention defines a metric. */
	public boolean defines(final FusionMetric metric) {
		return definitions.containsKey(metric);
	}

	/**
	 * The unit of a metric: that of {@link FusionMetric#unit} but for what has
	 * another one here.
	 */
	public String unit(final FusionMetric metric) {
		return this == TANG && metric == FusionMetric.MI ? "bit" : metric.unit();
	}

	/** The definition of a metric; null if there is none. */
	Definition definition(final FusionMetric metric) {
		return definitions.get(metric);
	}

	private static Map<FusionMetric, Definition> standard(
		final FusionMetric... metrics)
	{
		final Map<FusionMetric, Definition> definitions = new EnumMap<>(
			FusionMetric.class);
		for (final FusionMetric metric : metrics) {
			definitions.put(metric, metric.definition());
		}
		return definitions;
	}

	private static Map<FusionMetric, Definition> standard() {
		return standard(FusionMetric.values());
	}

	private static Map<FusionMetric, Definition> cddfuse() {
		final Map<FusionMetric, Definition> definitions = standard(FusionMetric.EN,
			FusionMetric.SD, FusionMetric.SF, FusionMetric.AG, FusionMetric.MI,
			FusionMetric.SCD, FusionMetric.QABF, FusionMetric.CC);
		definitions.put(FusionMetric.VIF, Definition.of(
			FusionMetric.Shared.FIDELITY, InformationFidelity.Result::vifOrOnes));
		definitions.put(FusionMetric.SSIM, Definition.of(
			new UniformSimilarityMetric()));
		definitions.put(FusionMetric.PSNR, Definition.of(FusionMetric.Shared.ERROR,
			SignalToNoise.Result::ofFusedMaximum));
		return definitions;
	}

	private static Map<FusionMetric, Definition> tang() {
		final Map<FusionMetric, Definition> definitions = standard(FusionMetric.EN,
			FusionMetric.SD, FusionMetric.SF, FusionMetric.SCD, FusionMetric.VIF,
			FusionMetric.QABF, FusionMetric.MSSSIM, FusionMetric.NABF,
			FusionMetric.CC);
		definitions.put(FusionMetric.AG, Definition.of(AverageGradientMetric
			.perInterval()));
		definitions.put(FusionMetric.MI, Definition.of(
			FusionMetric.Shared.INFORMATION,
			MutualInformation.Result::saturatedBits));
		definitions.put(FusionMetric.FMI_PIXEL, FusionMetric.FMI_EDGE.definition());
		definitions.put(FusionMetric.SSIM, Definition.of(StructuralSimilarityMetric
			.ofUnitRange()));
		definitions.put(FusionMetric.PSNR, Definition.of(FusionMetric.Shared.ERROR,
			SignalToNoise.Result::ofWhiteTimesRange));
		return definitions;
	}
}
