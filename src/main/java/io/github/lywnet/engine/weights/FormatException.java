package io.github.lywnet.engine.weights;

import io.github.lywnet.network.FusionException;

/**
 * A file is not as its format wants it. The message says what was found and
 * expected but not in which file; whoever knows the file makes a
 * {@link FusionException} of it.
 */
final class FormatException extends Exception {

	private static final long serialVersionUID = 1L;

	FormatException(final String message) {
		super(message);
	}

	FormatException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
