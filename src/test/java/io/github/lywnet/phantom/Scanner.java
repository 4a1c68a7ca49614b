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

package io.github.lywnet.phantom;

import java.awt.image.BufferedImage;

/**
 * Makes the image that one {@link Modality} gives of a {@link HeadPhantom}:
 * intensity of the tissues, texture, blur, noise, and nothing at all outside of
 * the head.
 */
public final class Scanner {

	private static final double TEXTURE_SIZE = 11;
	/** The scanner's software cuts off what little the blur spreads. */
	private static final double EMISSION_FLOOR = 0.05;

	private final HeadPhantom phantom;
	private final Modality modality;
	private final SmoothNoise noise;

	private Scanner(final HeadPhantom phantom, final Modality modality) {
		this.phantom = phantom;
		this.modality = modality;
		noise = new SmoothNoise(31 * phantom.seed() + modality.ordinal());
	}

	/**
	 * The image of a phantom.
	 *
	 * @return 8-bit grey, or RGB where the modality is shown in pseudo-colour;
	 *         exactly 0 outside of the head
	 */
	public static BufferedImage image(final HeadPhantom phantom,
		final Modality modality)
	{
		return new Scanner(phantom, modality).image();
	}

	private BufferedImage image() {
		final double[] plane = plane();
		final int width = phantom.width();
		final BufferedImage image = new BufferedImage(width, phantom.height(),
			modality.isColored() ? BufferedImage.TYPE_INT_RGB
				: BufferedImage.TYPE_BYTE_GRAY);
		for (int p = 0; p < plane.length; p++) {
			if (modality.isColored()) {
				image.setRGB(p % width, p / width, PseudoColor.of(modality).rgb(
					plane[p]));
			}
			else {
				image.getRaster().setSample(p % width, p / width, 0, (int) (255 *
					plane[p] + 0.5));
			}
		}
		return image;
	}

	/** The measured values, row by row, in [0, 1], 0 outside of the head. */
	private double[] plane() {
		final int width = phantom.width();
		final double[] signal = new GaussianBlur(modality.resolution() / phantom
			.spacing()).apply(tissueSignal(), width);
		final double[] grain = grain();
		final float[] air = phantom.fraction(Tissue.AIR);
		for (int p = 0; p < signal.length; p++) {
			final double measured = modality.isEmission() ? emission(signal[p],
				grain[p]) : transmission(signal[p], grain[p], p);
			signal[p] = air[p] > 0.999f ? 0 : Math.max(0, Math.min(1, measured));
		}
		return signal;
	}

	/** Counts: the noise goes with the root of the signal. */
	private double emission(final double signal, final double grain) {
		final double noisy = signal + grain * Math.sqrt(Math.max(0, signal));
		return (noisy - EMISSION_FLOOR) / (1 - EMISSION_FLOOR);
	}

	private double transmission(final double signal, final double grain,
		final int p)
	{
		if (!modality.isMagnetic()) return signal + grain;
		// coils see best what is near; magnitude images have no negative noise
		final Grid grid = phantom.grid();
		final double x = grid.x(p % grid.width()) / 80;
		final double y = grid.y(p / grid.width()) / 95;
		return Math.abs(signal * (0.95 + 0.12 * (x * x + y * y)) + grain);
	}

	private double[] tissueSignal() {
		final Grid grid = phantom.grid();
		final double[] signal = new double[grid.width() * grid.height()];
		for (final Tissue tissue : Tissue.values()) {
			final float[] fraction = phantom.fraction(tissue);
			for (int p = 0; p < signal.length; p++) {
				signal[p] += fraction[p] * tissue.intensity(modality);
			}
		}
		for (int p = 0; p < signal.length; p++) {
			signal[p] *= 1 + modality.texture() * noise.rough(grid.x(p % grid
				.width()) / TEXTURE_SIZE, grid.y(p / grid.width()) / TEXTURE_SIZE);
		}
		return signal;
	}

	/** Correlated noise of the modality's standard deviation. */
	private double[] grain() {
		final int width = phantom.width();
		final double[] white = new double[width * phantom.height()];
		for (int p = 0; p < white.length; p++) {
			white[p] = noise.white(p % width, p / width);
		}
		final GaussianBlur blur = new GaussianBlur(modality.grain() / phantom
			.spacing());
		final double[] grain = blur.apply(white, width);
		for (int p = 0; p < grain.length; p++) {
			grain[p] *= modality.noise() / blur.noiseGain();
		}
		return grain;
	}
}
