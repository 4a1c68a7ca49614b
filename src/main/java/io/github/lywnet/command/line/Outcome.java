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
package io.github.lywnet.command.line;

import io.github.lywnet.metrics.FusionScores;

/** What became of an {@link ImageSet}: its scores, or the reason of the failure. */
final class Outcome {

	private final ImageSet set;
	private final String range;
	private final FusionScores scores;
	private final String failure;

	private Outcome(final ImageSet set, final String range,
		final FusionScores scores, final String failure)
	{
		this.set = set;
		this.range = range;
		this.scores = scores;
		this.failure = failure;
	}

	static Outcome done(final ImageSet set, final String range,
		final FusionScores scores)
	{
		return new Outcome(set, range, scores, null);
	}

	static Outcome failed(final ImageSet set, final String failure) {
		return new Outcome(set, "", null, failure);
	}

	ImageSet set() {
		return set;
	}

	boolean isFailed() {
		return scores == null;
	}

	/** The ranges of the intensities in words, empty if the set failed. */
	String range() {
		return range;
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
