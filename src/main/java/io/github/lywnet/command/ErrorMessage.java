package io.github.lywnet.command;

import ij.IJ;

import io.github.lywnet.network.FusionException;

/** Shows users why something cannot be done, as ImageJ shows its own errors. */
final class ErrorMessage {

	static final String TITLE = "LYWNet";

	/** ImageJ's dialog does not wrap lines. */
	private static final int LINE_LENGTH = 80;

	private ErrorMessage() {
		// static methods only
	}

	/**
	 * Shows the message of an exception in a dialog, or on the console where there
	 * is no screen. If a macro runs, its error handling shows the message, and it
	 * stops: by the exception that ImageJ throws here for that.
	 */
	static void show(final FusionException exc) {
		IJ.error(TITLE, wrapped(exc.getMessage()));
	}

	/** Breaks lines at spaces; words that are longer, such as paths, stay whole. */
	static String wrapped(final String message) {
		return message.replaceAll("(.{1," + LINE_LENGTH + "}|\\S+)( +|$)", "$1\n")
			.replaceAll("\n+", "\n").trim();
	}
}
