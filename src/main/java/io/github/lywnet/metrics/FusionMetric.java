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
import io.github.lywnet.metrics.definition.AverageGradientMetric;
import io.github.lywnet.metrics.definition.ContrastPreservationMetric;
import io.github.lywnet.metrics.definition.CorrelationMetric;
import io.github.lywnet.metrics.definition.DeviationMetric;
import io.github.lywnet.metrics.definition.DifferenceCorrelationMetric;
import io.github.lywnet.metrics.definition.EdgeTransferMetric;
import io.github.lywnet.metrics.definition.EntropyMetric;
import io.github.lywnet.metrics.definition.ExposureFusionSimilarityMetric;
import io.github.lywnet.metrics.definition.FeatureInformationMetric;
import io.github.lywnet.metrics.definition.FusionArtifactsMetric;
import io.github.lywnet.metrics.definition.InformationFidelity;
import io.github.lywnet.metrics.definition.MutualInformation;
import io.github.lywnet.metrics.definition.RegionalErrorMetric;
import io.github.lywnet.metrics.definition.SignalToNoise;
import io.github.lywnet.metrics.definition.SimilaritySelectionMetric;
import io.github.lywnet.metrics.definition.SpatialFrequencyMetric;
import io.github.lywnet.metrics.definition.StructuralSimilarityMetric;

/**
 * The metrics. The first ten, up to {@link #PSNR}, are those of
 * {@link MetricChoice#DEFAULT}.
 * <p>
 * A is the anatomical, B the functional and F the fused image, all of them
 * 8-bit luminance. The class of each metric in
 * {@link io.github.lywnet.metrics.definition} says how it is computed in
 * detail, and which public code has the same values; {@link Convention} has
 * other definitions of some of them. None of the metrics knows what a physician
 * looks for: EN, SD, SF and AG look at F alone and reward noise, too.
 * </p>
 *
 * <pre>
 * FusionMetric.QABF.shortName(); // Qabf
 * FusionMetric.QABF.direction(); // HIGHER
 * </pre>
 */
public enum FusionMetric {

		/**
		 * Entropy: {@code -sum p log2 p} over the 256 grey levels of F, p being
		 * their frequencies. 0 to 8 bit. Roberts, van Aardt and Ahmed, J. Applied
		 * Remote Sensing 2 (2008).
		 */
		EN("EN", "entropy", "bit", Definition.of(new EntropyMetric())),

		/**
		 * Standard deviation of F over its pixels (divided by their number N, not
		 * by N - 1), a measure of contrast. 0 to 127.5 grey levels.
		 */
		SD("SD", "standard deviation", "grey level", Definition.of(
			new DeviationMetric())),

		/**
		 * Spatial frequency: {@code sqrt(mean dx^2 + mean dy^2)}, dx and dy being
		 * the differences of neighbours in a row and in a column of F. Eskicioglu
		 * and Fisher, IEEE Trans. Communications 43 (1995).
		 */
		SF("SF", "spatial frequency", "grey level", Definition.of(
			new SpatialFrequencyMetric())),

		/**
		 * Average gradient: mean of {@code sqrt((gx^2 + gy^2) / 2)}, gx and gy
		 * being central differences of F, one-sided at the border. Cui et al.,
		 * Optics Communications 341 (2015).
		 */
		AG("AG", "average gradient", "grey level", Definition.of(
			AverageGradientMetric.perPixel())),

		/**
		 * Mutual information: {@code I(A;F) + I(B;F)} with
		 * {@code I(X;F) = sum p(x,f) ln(p(x,f) / (p(x) p(f)))} over the joint
		 * histogram of 256 x 256 grey levels. Qu, Zhang and Yan, Electronics
		 * Letters 38 (2002).
		 */
		MI("MI", "mutual information", "nat", Definition.of(Shared.INFORMATION,
			MutualInformation.Result::nats)),

		/**
		 * Sum of the correlations of differences:
		 * {@code r(F - B, A) + r(F - A, B)}, r being Pearson's correlation. -2 to
		 * 2; NaN if A, B, F - A or F - B is constant. Aslantas and Bendes, AEU Int.
		 * J. Electronics and Communications 69 (2015).
		 */
		SCD("SCD", "sum of the correlations of differences", "", Definition.of(
			new DifferenceCorrelationMetric())),

		/**
		 * Visual information fidelity, {@code VIFp(A,F) + VIFp(B,F)} in the pixel
		 * domain over four scales. 2 if A = B = F. NaN if A or B is constant, or if
		 * a side is shorter than 41 pixels, where the window does not fit into the
		 * coarsest scale. Sheikh and Bovik, IEEE Trans. Image Processing 15 (2006).
		 */
		VIF("VIF", "visual information fidelity", "", Definition.of(Shared.FIDELITY,
			InformationFidelity.Result::vif)),

		/**
		 * Edge information that F takes over from A and B, {@code Q^AB/F}. 0 to 1.
		 * NaN if A and B are black everywhere, or have one pixel. Xydeas and
		 * Petrovic, Electronics Letters 36 (2000).
		 */
		QABF("Qabf", "edge information transfer", "", Definition.of(
			new EdgeTransferMetric())),

		/**
		 * Structural similarity, the mean of {@code SSIM(A,F)} and
		 * {@code SSIM(B,F)}. -1 to 1. NaN if a side is shorter than the window of
		 * 11 pixels. Wang, Bovik, Sheikh and Simoncelli, IEEE Trans. Image
		 * Processing 13 (2004).
		 */
		SSIM("SSIM", "structural similarity", "", Definition.of(
			StructuralSimilarityMetric.standard())),

		/**
		 * Peak signal-to-noise ratio:
		 * {@code 10 log10(255^2 / ((MSE(A,F) + MSE(B,F)) / 2))}, MSE being the mean
		 * squared difference. Positive infinity if A = B = F. Jagalingam and Hegde,
		 * Aquatic Procedia 4 (2015).
		 */
		PSNR("PSNR", "peak signal-to-noise ratio", "dB", Definition.of(Shared.ERROR,
			SignalToNoise.Result::ofWhite)),

		/**
		 * Multi-scale structural similarity of multi-exposure fusion: similarity of
		 * the structure of F to that of the stronger source, over three scales. -1
		 * to 1. NaN if a side is shorter than 44 pixels. Ma, Zeng and Wang, IEEE
		 * Trans. Image Processing 24 (2015). See
		 * {@link ExposureFusionSimilarityMetric}.
		 */
		MSSSIM("MS-SSIM", "multi-scale structural similarity", "", Definition.of(
			new ExposureFusionSimilarityMetric())),

		/**
		 * Visual information fidelity for fusion: as {@link #VIF}, but of the
		 * source that F follows less, in each window. 0 if F follows none; above 1
		 * if F has more contrast. NaN if a side is shorter than 41 pixels. Han,
		 * Cai, Cao and Xu, Information Fusion 14 (2013). See
		 * {@link InformationFidelity}.
		 */
		VIFF("VIFF", "visual information fidelity for fusion", "", Definition.of(
			Shared.FIDELITY, InformationFidelity.Result::viff)),

		/**
		 * Feature mutual information of grey levels, in windows of 3 x 3 pixels,
		 * normalised with the entropies. 0 to 1. NaN if a side is shorter than 3
		 * pixels. Haghighat, Aghagolzadeh and Seyedarabi, Computers and Electrical
		 * Engineering 37 (2011); Haghighat and Razian, AICT (2014). See
		 * {@link FeatureInformationMetric}.
		 */
		FMI_PIXEL("FMI_pixel", "feature mutual information of pixels", "",
			Definition.of(FeatureInformationMetric.ofPixels())),

		/**
		 * As {@link #FMI_PIXEL}, of the slopes along x in place of the grey levels.
		 */
		FMI_GRADIENT("FMI_gradient", "feature mutual information of gradients", "",
			Definition.of(FeatureInformationMetric.ofGradients())),

		/**
		 * As {@link #FMI_PIXEL}, of edges in place of the grey levels. This is what
		 * many papers print as FMI_pixel, or FMI.
		 */
		FMI_EDGE("FMI_edge", "feature mutual information of edges", "", Definition
			.of(FeatureInformationMetric.ofEdges())),

		/**
		 * Chen and Blum's metric: local contrast of A and B, as the eye sees it,
		 * that F preserves. 0 to 1. NaN if an image is constant. Chen and Blum,
		 * Image and Vision Computing 27 (2009). See
		 * {@link ContrastPreservationMetric}.
		 */
		QCB("Qcb", "contrast preservation", "", Definition.of(
			new ContrastPreservationMetric())),

		/**
		 * Chen and Varshney's metric: squared differences of F from A and B, as the
		 * eye sees them, in salient regions above all. 0 if A = B = F; lower is
		 * better. NaN if A and B are constant. Chen and Varshney, Information
		 * Fusion 8 (2007). See {@link RegionalErrorMetric}.
		 */
		QCV("Qcv", "perceived error of regions", "grey level^2", Direction.LOWER,
			Definition.of(new RegionalErrorMetric())),

		/**
		 * Fusion artifacts, {@code N^AB/F}: edges of F that A and B do not have. 0
		 * to 1; lower is better. Petrovic and Xydeas, Image and Vision Computing 23
		 * (2005), as modified by Shreyamsha Kumar, Signal, Image and Video
		 * Processing 7 (2013). See {@link FusionArtifactsMetric}.
		 */
		NABF("Nabf", "fusion artifacts", "", Direction.LOWER, Definition.of(
			new FusionArtifactsMetric())),

		/**
		 * Yang's metric: F shall be similar to both sources where they are similar,
		 * and to one of them elsewhere. -1 to 1. NaN if a side is shorter than 7
		 * pixels. Yang, Zhang, Wang and Liu, Information Fusion 9 (2008). See
		 * {@link SimilaritySelectionMetric}.
		 */
		QY("Qy", "similarity by selection", "", Definition.of(
			new SimilaritySelectionMetric())),

		/**
		 * Normalised mutual information:
		 * {@code 2 (I(A;F) / (H(A) + H(F)) + I(B;F) / (H(B) + H(F)))}, H being the
		 * entropy of a histogram of 256 grey levels. 0 to 2. NaN if F and a source
		 * are constant. Hossny, Nahavandi and Creighton, Electronics Letters 44
		 * (2008). See {@link MutualInformation}.
		 */
		QMI("Qmi", "normalised mutual information", "", Definition.of(
			Shared.INFORMATION, MutualInformation.Result::normalised)),

		/**
		 * Correlation: {@code (r(A, F) + r(B, F)) / 2}, r being Pearson's. -1 to 1.
		 * NaN if an image is constant. See {@link CorrelationMetric}.
		 */
		CC("CC", "correlation coefficient", "", Definition.of(
			new CorrelationMetric()));

	/**
	 * Analyses that several metrics, or several definitions of one, are read
	 * from.
	 */
	static final class Shared {

		static final Analysis<MutualInformation.Result> INFORMATION =
			new MutualInformation();
		static final Analysis<InformationFidelity.Result> FIDELITY =
			new InformationFidelity();
		static final Analysis<SignalToNoise.Result> ERROR = new SignalToNoise();

		private Shared() {
			// constants only
		}
	}

	private final String shortName;
	private final String fullName;
	private final String unit;
	private final Direction direction;
	private final Definition definition;

	FusionMetric(final String shortName, final String fullName, final String unit,
		final Definition definition)
	{
		this(shortName, fullName, unit, Direction.HIGHER, definition);
	}

	FusionMetric(final String shortName, final String fullName, final String unit,
		final Direction direction, final Definition definition)
	{
		this.shortName = shortName;
		this.fullName = fullName;
		this.unit = unit;
		this.direction = direction;
		this.definition = definition;
	}

	/**
	 * The usual abbreviation, the heading of a column: {@code EN}, {@code Qabf}.
	 */
	public String shortName() {
		return shortName;
	}

	/** The name in words, in lower case. */
	public String fullName() {
		return fullName;
	}

	/**
	 * The unit by {@link Convention#STANDARD}: bit, nat, grey level, its square
	 * or dB; empty for a pure number.
	 */
	public String unit() {
		return unit;
	}

	/** Which values are the better ones. */
	public Direction direction() {
		return direction;
	}

	/** How the metric is computed by {@link Convention#STANDARD}. */
	Definition definition() {
		return definition;
	}
}
