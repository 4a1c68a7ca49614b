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

/**
 * The metrics, in the order of every table and report.
 * <p>
 * A is the anatomical, B the functional and F the fused image, all of them 8-bit
 * luminance. Higher is better (&uarr;) for each of the ten, but none of them
 * knows what a physician looks for: EN, SD, SF and AG look at F alone and reward
 * noise, too.
 * </p>
 */
public enum FusionMetric {

		/**
		 * Entropy: {@code -sum p log2 p} over the 256 grey levels of F, p being their
		 * frequencies. 0 to 8 bit. Roberts, van Aardt and Ahmed, J. Applied Remote
		 * Sensing 2 (2008).
		 */
		EN("EN", "entropy", "bit", new EntropyMetric()),

		/**
		 * Standard deviation of F over its pixels (divided by their number N, not by
		 * N - 1), a measure of contrast. 0 to 127.5 grey levels.
		 */
		SD("SD", "standard deviation", "grey level", new DeviationMetric()),

		/**
		 * Spatial frequency: {@code sqrt(mean dx^2 + mean dy^2)}, dx and dy being the
		 * differences of neighbours in a row and in a column of F. Eskicioglu and
		 * Fisher, IEEE Trans. Communications 43 (1995).
		 */
		SF("SF", "spatial frequency", "grey level", new SpatialFrequencyMetric()),

		/**
		 * Average gradient: mean of {@code sqrt((gx^2 + gy^2) / 2)}, gx and gy being
		 * central differences of F, one-sided at the border. Cui et al., Optics
		 * Communications 341 (2015).
		 */
		AG("AG", "average gradient", "grey level", new AverageGradientMetric()),

		/**
		 * Mutual information: {@code I(A;F) + I(B;F)} with
		 * {@code I(X;F) = sum p(x,f) ln(p(x,f) / (p(x) p(f)))} over the joint histogram
		 * of 256 x 256 grey levels. Qu, Zhang and Yan, Electronics Letters 38 (2002).
		 */
		MI("MI", "mutual information", "nat", new MutualInformationMetric()),

		/**
		 * Sum of the correlations of differences: {@code r(F - B, A) + r(F - A, B)},
		 * r being Pearson's correlation. -2 to 2; NaN if A, B, F - A or F - B is
		 * constant. Aslantas and Bendes, AEU Int. J. Electronics and Communications 69
		 * (2015).
		 */
		SCD("SCD", "sum of the correlations of differences", "",
			new DifferenceCorrelationMetric()),

		/**
		 * Visual information fidelity, {@code VIFp(A,F) + VIFp(B,F)} in the pixel
		 * domain over four scales. 2 if A = B = F. NaN if A or B is constant, or if a
		 * side is shorter than 41 pixels, where the window does not fit into the
		 * coarsest scale. Sheikh and Bovik, IEEE Trans. Image Processing 15 (2006).
		 */
		VIF("VIF", "visual information fidelity", "",
			new InformationFidelityMetric()),

		/**
		 * Edge information that F takes over from A and B, {@code Q^AB/F}. 0 to 1. NaN
		 * if A and B are black everywhere, or have one pixel. Xydeas and Petrovic,
		 * Electronics Letters 36 (2000).
		 */
		QABF("Qabf", "edge information transfer", "", new EdgeTransferMetric()),

		/**
		 * Structural similarity, the mean of {@code SSIM(A,F)} and {@code SSIM(B,F)}.
		 * -1 to 1. NaN if a side is shorter than the window of 11 pixels. Wang, Bovik,
		 * Sheikh and Simoncelli, IEEE Trans. Image Processing 13 (2004).
		 */
		SSIM("SSIM", "structural similarity", "", new StructuralSimilarityMetric()),

		/**
		 * Peak signal-to-noise ratio:
		 * {@code 10 log10(255^2 / ((MSE(A,F) + MSE(B,F)) / 2))}, MSE being the mean
		 * squared difference. Positive infinity if A = B = F. Jagalingam and Hegde,
		 * Aquatic Procedia 4 (2015).
		 */
		PSNR("PSNR", "peak signal-to-noise ratio", "dB",
			new SignalToNoiseMetric());

	private final String shortName;
	private final String fullName;
	private final String unit;
	private final Metric metric;

	FusionMetric(final String shortName, final String fullName,
		final String unit, final Metric metric)
	{
		this.shortName = shortName;
		this.fullName = fullName;
		this.unit = unit;
		this.metric = metric;
	}

	/** The usual abbreviation, the heading of a column: {@code EN}, {@code Qabf}. */
	public String shortName() {
		return shortName;
	}

	/** The name in words, in lower case. */
	public String fullName() {
		return fullName;
	}

	/** The unit: bit, nat, grey level or dB; empty for a pure number. */
	public String unit() {
		return unit;
	}

	/** The arrow that papers put behind the name: higher is better, for all ten. */
	public char arrow() {
		return '\u2191';
	}

	/** The metric of three planes of the same size. */
	double of(final LuminancePlane anatomical, final LuminancePlane functional,
		final LuminancePlane fused)
	{
		return metric.of(anatomical, functional, fused);
	}
}
