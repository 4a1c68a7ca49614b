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
package io.github.lywnet.engine.training;

import java.nio.file.Path;

/**
 * The loss of pairs that are not trained on, of the same patches each time, and
 * its log, validation.csv.
 */
final class Validation implements AutoCloseable {

	/** Steps whose patches make up a validation. */
	private static final int STEPS = 25;

	/** Null, like the log, where no pair is held out. */
	private final Patches patches;
	private final TrainingLog log;

	/**
	 * @param patches those of the pairs held out, or null
	 * @param folder gets the log
	 * @param done steps done
	 */
	Validation(final Patches patches, final Path folder, final long done) {
		this.patches = patches;
		log = patches == null ? null : new TrainingLog(folder.resolve(
			"validation.csv"), "step,loss", done);
	}

	/** Logs the loss of a graph after so many steps, if a pair is held out. */
	void log(final TrainingGraph graph, final long step) {
		if (log != null) log.add(step, "%.6f", meanLoss(graph));
	}

	private double meanLoss(final TrainingGraph graph) {
		double sum = 0;
		for (int i = 1; i <= STEPS; i++) {
			sum += graph.loss(patches.ofStep(i));
		}
		return sum / STEPS;
	}

	@Override
	public void close() {
		if (log != null) log.close();
	}
}
