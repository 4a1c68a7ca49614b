package io.github.lywnet.network;

/**
 * Something that the user asked for cannot be done. The message is written for
 * that user: it names the file or image, what was found, what was expected and
 * what to do, and is shown as it is.
 */
public class FusionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public FusionException(final String message) {
		super(message);
	}

	public FusionException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
