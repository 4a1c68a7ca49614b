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

package io.github.lywnet.engine;

import io.github.lywnet.common.FusionException;

/** What a training shall reach in a metric: a lead over the pixel maximum. */
public final class TrainingGoal {

	private final double lead;
	private final double step;

	/**
	 * @param lead how far the fused image should be ahead of the pixel maximum of
	 *          its two sources, in the unit of the metric; for SF and AG, the
	 *          logarithm of their ratio
	 * @param step a difference that counts, in the same unit, above 0
	 * @throws FusionException if one of both is no such number
	 */
	public TrainingGoal(final double lead, final double step) {
		if (Double.isNaN(lead) || Double.isInfinite(lead) || !(step > 0) || Double
			.isInfinite(step))
		{
			throw new FusionException("A training goal has the lead " + lead +
				" and the step " + step + ": expected a number, and a number above 0.");
		}
		this.lead = lead;
		this.step = step;
	}

	/**
	 * Reads {@code lead,step}.
	 *
	 * @throws FusionException if the text is no such goal
	 */
	public static TrainingGoal parse(final String text) {
		final String[] numbers = text.split(",", -1);
		try {
			if (numbers.length == 2) return new TrainingGoal(Double.parseDouble(
				numbers[0].trim()), Double.parseDouble(numbers[1].trim()));
		}
		catch (final NumberFormatException exc) {
			// told below
		}
		throw new FusionException("The training goal \"" + text +
			"\" is not a lead and a step, two numbers such as 0.04,0.015.");
	}

	public double lead() {
		return lead;
	}

	public double step() {
		return step;
	}

	/** As in the description of a model: {@code lead,step}. */
	@Override
	public String toString() {
		return lead + "," + step;
	}
}
