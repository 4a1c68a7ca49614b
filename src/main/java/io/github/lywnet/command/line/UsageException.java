package io.github.lywnet.command.line;

import io.github.lywnet.network.FusionException;

/**
 * The arguments cannot be followed, and nothing was done: they must be changed.
 * Leads to {@link ExitStatus#USAGE}.
 */
class UsageException extends FusionException {

	private static final long serialVersionUID = 1L;

	UsageException(final String message) {
		super(message);
	}

	UsageException(final FusionException cause) {
		super(cause.getMessage(), cause);
	}
}
