package io.github.lywnet.phantom;

import static org.junit.Assert.assertEquals;

import java.util.Arrays;

import org.junit.Test;

/** Tests {@link GaussianBlur}. */
public class GaussianBlurTest {

	private static final int SIZE = 41;
	private static final int MIDDLE = SIZE / 2;

	@Test
	public void halfTheMaximumIsHalfTheWidthAway() {
		final double[] blurred = new GaussianBlur(8).apply(point(), SIZE);
		final double peak = blurred[MIDDLE + MIDDLE * SIZE];
		assertEquals(0.5 * peak, blurred[MIDDLE + 4 + MIDDLE * SIZE], 1e-9);
		assertEquals(0.5 * peak, blurred[MIDDLE + (MIDDLE - 4) * SIZE], 1e-9);
	}

	@Test
	public void keepsTheSum() {
		assertEquals(1, Arrays.stream(new GaussianBlur(5).apply(point(), SIZE))
			.sum(), 1e-9);
	}

	@Test
	public void statesWhatIsLeftOfWhiteNoise() {
		// variances add: the standard deviation is the root of the point's energy
		final GaussianBlur blur = new GaussianBlur(3);
		final double energy = Arrays.stream(blur.apply(point(), SIZE)).map(v -> v *
			v).sum();
		assertEquals(Math.sqrt(energy), blur.noiseGain(), 1e-12);
	}

	private static double[] point() {
		final double[] plane = new double[SIZE * SIZE];
		plane[MIDDLE + MIDDLE * SIZE] = 1;
		return plane;
	}
}
