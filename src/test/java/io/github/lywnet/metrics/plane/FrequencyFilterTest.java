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

package io.github.lywnet.metrics.plane;

import static org.junit.Assert.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

import org.junit.Test;

/** Tests {@link FrequencyFilter} and {@link FourierTransform}. */
public class FrequencyFilterTest {

	@Test
	public void spectraOfAnyLengthAreThoseOfTheEquation() {
		final Random random = new Random(1);
		for (final int length : new int[] { 1, 2, 3, 8, 12, 31, 90, 181, 256 }) {
			final double[][] sequence = { random.doubles(length).toArray(), random
				.doubles(length).toArray() };
			final double[][] spectrum = spectrum(sequence);
			final double[][] found = { sequence[0].clone(), sequence[1].clone() };
			final FourierTransform transform = new FourierTransform(length);
			transform.forward(found);
			assertArrayEquals(spectrum[0], found[0], 1e-10);
			assertArrayEquals(spectrum[1], found[1], 1e-10);
			transform.inverse(found);
			assertArrayEquals(sequence[0], found[0], 1e-12);
			assertArrayEquals(sequence[1], found[1], 1e-12);
		}
	}

	@Test
	public void wavesAreScaledByTheGainOfTheirFrequency() {
		// 3 periods along x and 4 along y are 5 in their direction
		final FrequencyFilter filter = new FrequencyFilter(periods -> Math.abs(
			periods - 5) < 1e-9 ? 7 : 2);
		final double[] first = wave(30, 16, (x, y) -> Math.cos(2 * Math.PI * (3 *
			x / 30 + 4 * y / 16)));
		final double[] second = wave(30, 16, (x, y) -> 1 + Math.sin(2 * Math.PI *
			x / 30));
		final double[] expectedFirst = scaled(first, 7);
		final double[] expectedSecond = scaled(second, 2);
		filter.apply(first, second, 30);
		assertArrayEquals(expectedFirst, first, 1e-12);
		assertArrayEquals(expectedSecond, second, 1e-12);
	}

	private static double[][] spectrum(final double[][] sequence) {
		final int length = sequence[0].length;
		final double[][] spectrum = new double[2][length];
		for (int k = 0; k < length; k++) {
			for (int i = 0; i < length; i++) {
				final double angle = -2 * Math.PI * k * i / length;
				spectrum[0][k] += sequence[0][i] * Math.cos(angle) - sequence[1][i] *
					Math.sin(angle);
				spectrum[1][k] += sequence[0][i] * Math.sin(angle) + sequence[1][i] *
					Math.cos(angle);
			}
		}
		return spectrum;
	}

	private static double[] wave(final int width, final int height,
		final DoubleBinaryOperator value)
	{
		final double[] values = new double[width * height];
		for (int i = 0; i < values.length; i++) {
			values[i] = value.applyAsDouble(i % width, i / width);
		}
		return values;
	}

	private static double[] scaled(final double[] values, final double factor) {
		return Arrays.stream(values).map(value -> factor * value).toArray();
	}
}
