package io.github.lywnet.image;

import io.github.lywnet.network.FusionException;

import java.util.Locale;

/** What becomes of the functional image's colours. */
public enum ColorMode {

		/** The fused image has them, if there are any. */
		KEEP,
		/** The fused image is grey. */
		GREY;

	/**
	 * Finds the mode of a parameter's value.
	 *
	 * @param value {@code keep} or {@code grey}, in any case
	 * @throws FusionException if it is neither
	 */
	public static ColorMode parse(final String value) {
		for (final ColorMode mode : values()) {
			if (mode.key().equalsIgnoreCase(value)) return mode;
		}
		throw new FusionException("Unknown color \"" + value +
			"\": expected keep or grey.");
	}

	/** The value of the parameter that means this mode, in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
