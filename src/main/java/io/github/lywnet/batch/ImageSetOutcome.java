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

package io.github.lywnet.batch;

import io.github.lywnet.image.PairFacts;
import io.github.lywnet.metrics.FusionScores;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What became of an {@link ImageSet}: its scores, or why there are none.
 * Immutable.
 */
public final class ImageSetOutcome implements Serializable {

	private static final long serialVersionUID = 1L;

	/** How it ended. */
	public enum Status {

			/** The work was done. */
			OK,
			/** The work was tried and failed, or the set is incomplete. */
			FAILED,
			/** The fused image was there already. */
			SKIPPED,
			/** The user ended the batch before it was done. */
			CANCELED;

		/** The name in reports. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private final ImageSet set;
	private final Status status;
	private final PairFacts facts;
	private final FusionScores scores;
	private final List<FusionScores> planes;
	private final String message;

	private ImageSetOutcome(final ImageSet set, final Status status,
		final PairFacts facts, final FusionScores scores,
		final List<FusionScores> planes, final String message)
	{
		this.set = set;
		this.status = status;
		this.facts = facts;
		this.scores = scores;
		this.planes = planes;
		this.message = message;
	}

	/**
	 * The work was done.
	 *
	 * @param facts how its images came to be a pair
	 * @param scores the metrics
	 */
	public static ImageSetOutcome done(final ImageSet set, final PairFacts facts,
		final FusionScores scores)
	{
		return new ImageSetOutcome(set, Status.OK, facts, scores, Collections
			.emptyList(), "");
	}

	/** This outcome with the metrics of each plane. */
	public ImageSetOutcome withPlanes(final List<FusionScores> scoresOfPlanes) {
		return new ImageSetOutcome(set, status, facts, scores, scoresOfPlanes,
			message);
	}

	/** The work failed, or there are not the images for it. */
	public static ImageSetOutcome failed(final ImageSet set,
		final String reason)
	{
		return without(set, Status.FAILED, reason);
	}

	/** The fused image was there already. */
	public static ImageSetOutcome skipped(final ImageSet set) {
		return without(set, Status.SKIPPED, "the fused image exists already");
	}

	/** An earlier run has done the work. */
	public static ImageSetOutcome finished(final ImageSet set) {
		return without(set, Status.SKIPPED, "an earlier run has done it");
	}

	static ImageSetOutcome canceled(final ImageSet set) {
		return without(set, Status.CANCELED, "the batch was ended");
	}

	private static ImageSetOutcome without(final ImageSet set,
		final Status status, final String message)
	{
		return new ImageSetOutcome(set, status, PairFacts.NONE, null, Collections
			.emptyList(), message);
	}

	/** This outcome, told of a set of other files. */
	public ImageSetOutcome of(final ImageSet other) {
		return new ImageSetOutcome(other, status, facts, scores, planes, message);
	}

	public ImageSet set() {
		return set;
	}

	public Status status() {
		return status;
	}

	/** Whether there are scores. */
	public boolean isOk() {
		return status == Status.OK;
	}

	/** Whether the set was worked on, so that more is known than before. */
	public boolean isNews() {
		return status == Status.OK || status == Status.FAILED;
	}

	/** How its images came to be a pair; nothing if there are no scores. */
	public PairFacts facts() {
		return facts;
	}

	/** The metrics, or null if the status is not {@link Status#OK}. */
	public FusionScores scores() {
		return scores;
	}

	/**
	 * The metrics of each plane, in ImageJ's order, while they are at hand: a
	 * batch does not keep them.
	 */
	public List<FusionScores> planes() {
		return planes;
	}

	/** Why there are no scores, for the user; empty if there are. */
	public String message() {
		return message;
	}
}
