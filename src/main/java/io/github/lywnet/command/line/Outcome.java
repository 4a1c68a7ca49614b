package io.github.lywnet.command.line;

import io.github.lywnet.metrics.FusionScores;

/** What became of an {@link ImageSet}: its scores, or the reason of the failure. */
final class Outcome {

	private final ImageSet set;
	private final FusionScores scores;
	private final String failure;

	private Outcome(final ImageSet set, final FusionScores scores,
		final String failure)
	{
		this.set = set;
		this.scores = scores;
		this.failure = failure;
	}

	static Outcome done(final ImageSet set, final FusionScores scores) {
		return new Outcome(set, scores, null);
	}

	static Outcome failed(final ImageSet set, final String failure) {
		return new Outcome(set, null, failure);
	}

	ImageSet set() {
		return set;
	}

	boolean isFailed() {
		return scores == null;
	}

	/** The metrics, or null if the set failed. */
	FusionScores scores() {
		return scores;
	}

	/** The reason of the failure for the user, or null if there is none. */
	String failure() {
		return failure;
	}
}
