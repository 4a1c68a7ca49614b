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

package io.github.lywnet.space.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/**
 * Whether {@link AlignmentFeatures} are those of a misplaced pair: logistic
 * regression. Immutable.
 * <p>
 * The file alignment.properties has for each feature its weight and the range
 * of the registered and misplaced pairs that it was fitted to, beyond which the
 * feature changes nothing: other kinds of images are not judged by what was
 * never seen. It is made by docs/alignment.sh.
 * </p>
 */
final class AlignmentRule {

	/** The key of the constant term. */
	static final String CONSTANT = "constant";

	private final Properties terms;

	/**
	 * @param terms for each feature "weight smallest largest", and the constant
	 */
	AlignmentRule(final Properties terms) {
		this.terms = terms;
	}

	/** The rule that comes with this class. */
	static AlignmentRule bundled() {
		return Bundled.RULE;
	}

	/**
	 * The rule's value.
	 *
	 * @return above 0 for pairs that are suspected
	 */
	double score(final Map<String, Double> features) {
		double score = Double.parseDouble(terms.getProperty(CONSTANT));
		for (final Map.Entry<String, Double> feature : features.entrySet()) {
			final String[] term = terms.getProperty(feature.getKey()).split(" ");
			final double value = Math.max(Double.parseDouble(term[1]), Math.min(Double
				.parseDouble(term[2]), feature.getValue()));
			score += Double.parseDouble(term[0]) * value;
		}
		return score;
	}

	/** Read when it is needed. */
	private static final class Bundled {

		private static final AlignmentRule RULE = new AlignmentRule(read());

		private static Properties read() {
			final Properties terms = new Properties();
			try (InputStream stream = AlignmentRule.class.getResourceAsStream(
				"alignment.properties"))
			{
				terms.load(stream);
			}
			catch (final IOException exc) {
				throw new UncheckedIOException(exc);
			}
			return terms;
		}
	}
}
