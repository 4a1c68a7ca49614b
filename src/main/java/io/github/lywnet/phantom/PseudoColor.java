package io.github.lywnet.phantom;

/**
 * A table of colours for an image without colours of its own, as nuclear
 * medicine shows its images.
 */
public final class PseudoColor {

	/** From black over blue, yellow and red to magenta: for PET. */
	public static final PseudoColor RAINBOW = new PseudoColor(//
		new double[] { 0, 0.14, 0.30, 0.42, 0.54, 0.70, 0.86, 1 }, //
		0x000000, 0x000070, 0x0038E8, 0x70C8D8, 0xF8F810, 0xFF9800, 0xFF1000,
		0xFF10F0);

	/** From black over violet and orange to pale yellow: for SPECT. */
	public static final PseudoColor EMBER = new PseudoColor(//
		new double[] { 0, 0.08, 0.18, 0.28, 0.45, 0.62, 0.78, 0.92, 1 }, //
		0x000000, 0x1C2E32, 0x20224A, 0x38108C, 0x6C28A8, 0xC8547C, 0xFF741C,
		0xFFC040, 0xFFF8C0);

	private final double[] levels;
	private final int[] colors;

	private PseudoColor(final double[] levels, final int... colors) {
		this.levels = levels;
		this.colors = colors;
	}

	/** The colours that a modality is shown in. */
	static PseudoColor of(final Modality modality) {
		return modality == Modality.SPECT ? EMBER : RAINBOW;
	}

	/**
	 * The colour of a value: linear between the colours of the table, which starts
	 * with black.
	 *
	 * @param value what to show; below 0 as 0, above 1 as 1
	 * @return 0xRRGGBB
	 */
	public int rgb(final double value) {
		final double clipped = Math.max(0, Math.min(1, value));
		int i = 1;
		while (levels[i] < clipped) {
			i++;
		}
		final double share = (clipped - levels[i - 1]) / (levels[i] - levels[i - 1]);
		return mix(i, 16, share) | mix(i, 8, share) | mix(i, 0, share);
	}

	private int mix(final int i, final int shift, final double share) {
		final int below = colors[i - 1] >> shift & 0xFF;
		final int above = colors[i] >> shift & 0xFF;
		return (int) (below + share * (above - below) + 0.5) << shift;
	}
}
