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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.registration.AlignmentFinding.Kind;

import java.util.Arrays;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.Test;

/**
 * Tests {@link AlignmentCheck} with ellipses that both images show differently.
 */
public class AlignmentCheckTest {

	private static final int SIZE = 128;
	private static final Geometry MILLIMETRES = Geometry.calibrated(new long[] {
		SIZE, SIZE, 1 }, 2, 2, 1);

	private final float[] anatomical = draw(0, 60, 100, 30, 80, 50);
	private final float[] functional = draw(1, 2, 4, 9, 6, 7);

	@Test
	public void passesWhatLiesOnEachOther() {
		final AlignmentFinding finding = check(anatomical, functional);
		assertFalse(finding.message(), finding.isSuspicious());
		assertEquals("plausible", finding.toString());
		assertEquals("", finding.message());
	}

	@Test
	public void tellsTheShift() {
		final float[] moved = new float[functional.length];
		Arrays.fill(moved, 1);
		for (int y = 8; y < SIZE; y++) {
			System.arraycopy(functional, (y - 8) * SIZE, moved, y * SIZE + 12, SIZE -
				12);
		}
		final AlignmentFinding finding = check(anatomical, moved);
		assertEquals(finding.message(), Kind.SHIFTED, finding.kind());
		assertEquals(-12, finding.shiftX(), 4);
		assertEquals(-8, finding.shiftY(), 4);
		assertTrue(finding.message(), finding.message().contains(finding.shiftX() *
			2 + ".0 and "));
	}

	@Test
	public void tellsWhatToTurn() {
		final float[] left = new float[functional.length];
		for (int i = 0; i < left.length; i++) {
			left[i] = functional[i % SIZE * SIZE + SIZE - 1 - i / SIZE];
		}
		final AlignmentFinding finding = check(anatomical, left);
		assertEquals(finding.message(), Kind.TURNED, finding.kind());
		assertTrue(finding.message(), finding.message().contains(
			"turned right by 90 degrees"));
	}

	@Test
	public void tellsMirroring() {
		final float[] mirrored = new float[functional.length];
		for (int i = 0; i < mirrored.length; i++) {
			mirrored[i] = functional[i / SIZE * SIZE + SIZE - 1 - i % SIZE];
		}
		final AlignmentFinding finding = check(anatomical, mirrored);
		assertEquals(finding.message(), Kind.MIRRORED, finding.kind());
		assertTrue(finding.message(), finding.message().contains(
			"mirrored left to right"));
	}

	@Test
	public void warnsOfBlackEmptyAndIndependentImages() {
		final float[] black = new float[functional.length];
		assertEquals(Kind.CONSTANT, check(anatomical, black).kind());
		assertTrue(check(black, functional).message().contains("anatomical"));
		final float[] empty = new float[functional.length];
		Arrays.fill(empty, Float.NaN);
		assertEquals(Kind.CONSTANT, check(anatomical, empty).kind());
		final Random random = new Random(2);
		final float[] noise = new float[functional.length], other = noise.clone();
		for (int i = 0; i < noise.length; i++) {
			noise[i] = random.nextInt(2);
			other[i] = random.nextInt(2);
		}
		assertEquals(Kind.INDEPENDENT, check(noise, other).kind());
	}

	@Test
	public void looksThroughVolumes() {
		final float[] a = new float[7 * anatomical.length], f = a.clone();
		for (int z = 0; z < 7; z++) {
			System.arraycopy(anatomical, 0, a, z * anatomical.length,
				anatomical.length);
			System.arraycopy(functional, 0, f, z * functional.length,
				functional.length);
		}
		final Geometry geometry = Geometry.pixels(SIZE, SIZE, 7);
		assertEquals(Kind.PLAUSIBLE, AlignmentCheck.of(ArrayImgs.floats(a, SIZE,
			SIZE, 7), ArrayImgs.floats(f, SIZE, SIZE, 7), geometry).kind());
		assertEquals(Kind.CONSTANT, AlignmentCheck.of(ArrayImgs.floats(a, SIZE,
			SIZE, 7), ArrayImgs.floats(new float[f.length], SIZE, SIZE, 7), geometry)
			.kind());
	}

	private static AlignmentFinding check(final float[] a, final float[] f) {
		return AlignmentCheck.of(plane(a), plane(f), MILLIMETRES);
	}

	private static RandomAccessibleInterval<FloatType> plane(
		final float[] values)
	{
		return ArrayImgs.floats(values, SIZE, SIZE, 1);
	}

	private static float[] draw(final float... levels) {
		final float[] values = new float[SIZE * SIZE];
		for (int i = 0; i < values.length; i++) {
			final double x = i % SIZE - 64, y = i / SIZE - 62;
			int tissue = 0;
			if (in(x / 42, y / 54)) tissue = 1;
			if (in(x / 36, y / 48)) tissue = 2;
			if (in((x - 14) / 9, (y + 12) / 15)) tissue = 3;
			if (in((x + 15) / 7, (y - 16) / 11)) tissue = 4;
			if (in((x - 4) / 14, (y - 30) / 6)) tissue = 5;
			values[i] = levels[tissue];
		}
		return values;
	}

	private static boolean in(final double x, final double y) {
		return x * x + y * y < 1;
	}
}
