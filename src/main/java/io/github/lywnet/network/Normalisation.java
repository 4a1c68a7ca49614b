package io.github.lywnet.network;

import java.util.Locale;

/** How a LYWNet normalises its features; see {@code normalisation} in a model's description. */
public enum Normalisation {

		/**
		 * By the mean and variance of the image itself at every call, as the
		 * published network does. Such a model takes one image per call, and its
		 * result depends on the whole image.
		 */
		IMAGE,
		/**
		 * By fixed statistics, one set for each place where a normalisation is
		 * applied, folded into the convolutions at export. The result at a pixel
		 * depends on its receptive field alone.
		 */
		FIXED;

	/** The value in a model's description, in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
