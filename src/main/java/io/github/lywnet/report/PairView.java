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

package io.github.lywnet.report;

import ij.ImagePlus;

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.ImageSetOutcome.Status;
import io.github.lywnet.batch.Role;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairFacts;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.PairPictures;
import io.github.lywnet.image.PairScores;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a report shows of an outcome: pictures of its images, which are opened
 * again, facts and scores. A pair that was skipped is scored here. Immutable.
 */
final class PairView {

	private final Map<Role, Picture> pictures = new EnumMap<>(Role.class);
	private final long limit;
	private PairFacts facts;
	private FusionScores scores;

	/**
	 * Opens the images of an outcome. What cannot be opened is not shown.
	 *
	 * @param options of the run
	 * @param limit how many bytes each picture may take
	 */
	PairView(final ImageSetOutcome outcome, final PairOptions options,
		final MetricChoice choice, final long limit)
	{
		this.limit = limit;
		facts = outcome.facts();
		scores = outcome.scores();
		if (outcome.status() == Status.OK || outcome.status() == Status.SKIPPED) {
			tryTo(() -> viewPair(outcome.set(), options, choice));
		}
		else if (outcome.status() == Status.FAILED) {
			viewSource(Role.ANATOMICAL, outcome.set());
			viewSource(Role.FUNCTIONAL, outcome.set());
		}
	}

	/** How the images came to be a pair. */
	PairFacts facts() {
		return facts;
	}

	/** The metrics, or null if there are none. */
	FusionScores scores() {
		return scores;
	}

	/** A picture, or null if there is none. */
	Picture picture(final Role role) {
		return pictures.get(role);
	}

	private void viewPair(final ImageSet set, final PairOptions options,
		final MetricChoice choice)
	{
		final ImagePlus anatomical = ImageFiles.open(set.file(Role.ANATOMICAL));
		final ImagePlus functional = ImageFiles.open(set.file(Role.FUNCTIONAL));
		final PairOptions chosen = set.options(options);
		final ImagePair pair = facts.transform().map(transform -> ImagePair
			.registered(anatomical, functional, chosen, transform)).orElseGet(
				() -> ImagePair.of(anatomical, functional, chosen));
		final PairPictures views = PairPictures.ofAllDirections(pair);
		add(Role.ANATOMICAL, views::anatomical);
		add(Role.FUNCTIONAL, views::functional);
		final ImagePlus fused = ImageFiles.open(set.file(Role.FUSED));
		if (scores == null) {
			scores = PairScores.of(choice, pair, fused, FusionMonitor.NONE);
			facts = pair.facts();
		}
		add(Role.FUSED, () -> views.fused(fused));
	}

	/** A source of a pair that failed, by itself. */
	private void viewSource(final Role role, final ImageSet set) {
		final Path file = set.file(role);
		if (file != null && Files.exists(file)) tryTo(() -> add(role,
			() -> PairPictures.of(ImageFiles.open(file))));
	}

	private void add(final Role role, final Supplier<BufferedImage> image) {
		pictures.put(role, Picture.of(image.get(), limit));
	}

	private static void tryTo(final Runnable view) {
		try {
			view.run();
		}
		catch (final FusionException | OutOfMemoryError exc) {
			// the pair's row says what became of it; there is no more to show
		}
	}
}
