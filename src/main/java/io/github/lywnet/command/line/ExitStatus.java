package io.github.lywnet.command.line;

/** What the process tells its caller. */
final class ExitStatus {

	/** Everything was done. */
	static final int DONE = 0;

	/** At least one pair, or the job as a whole, failed. */
	static final int FAILED = 1;

	/**
	 * The arguments must be changed: an unknown option, value or model, a missing
	 * file, a folder without pairs. Nothing was done.
	 */
	static final int USAGE = 2;

	private ExitStatus() {
		// constants only
	}
}
