package io.github.lywnet.phantom;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;

import org.junit.Test;

/** Tests {@link HeadPhantom}. */
public class HeadPhantomTest {

	private static final double SPACING = 2;

	@Test
	public void tissuesFillEveryPixel() {
		final HeadPhantom phantom = draw(1, Level.BASAL_GANGLIA, Lesion.NONE);
		final float[] sums = new float[phantom.width() * phantom.height()];
		for (final Tissue tissue : Tissue.values()) {
			final float[] fraction = phantom.fraction(tissue);
			for (int p = 0; p < sums.length; p++) {
				sums[p] += fraction[p];
			}
		}
		for (final float sum : sums) {
			assertEquals(1, sum, 1e-6);
		}
	}

	@Test
	public void proportionsAreThoseOfABrain() {
		for (final Level level : Level.values()) {
			final HeadPhantom phantom = draw(2, level, Lesion.NONE);
			final double grey = area(phantom, Tissue.GREY_MATTER);
			final double white = area(phantom, Tissue.WHITE_MATTER);
			assertTrue(level + ": grey " + grey + ", white " + white, grey > 0.5 *
				white && grey < 2 * white);
			assertTrue(area(phantom, Tissue.CSF) < 0.5 * grey);
		}
	}

	@Test
	public void lesionsShowTheirTissue() {
		final Tissue[] tissues = { Tissue.NECROSIS, Tissue.BLOOD, Tissue.INFARCT };
		final Lesion[] lesions = { Lesion.TUMOUR, Lesion.HAEMORRHAGE,
			Lesion.INFARCT };
		for (final Level level : Level.values()) {
			for (int i = 0; i < lesions.length; i++) {
				assertTrue(lesions[i] + " at " + level, area(draw(3, level, lesions[i]),
					tissues[i]) > 50);
				assertEquals(0, area(draw(3, level, Lesion.NONE), tissues[i]), 0);
			}
		}
	}

	@Test
	public void theSeedAloneMakesTheDifference() {
		final float[] first = draw(4, Level.VENTRICLES, Lesion.NONE).fraction(
			Tissue.GREY_MATTER);
		assertArrayEquals(first, draw(4, Level.VENTRICLES, Lesion.NONE).fraction(
			Tissue.GREY_MATTER), 0);
		assertFalse(Arrays.equals(first, draw(5, Level.VENTRICLES, Lesion.NONE)
			.fraction(Tissue.GREY_MATTER)));
	}

	private static HeadPhantom draw(final long seed, final Level level,
		final Lesion lesion)
	{
		return new HeadPhantom(new Subject(seed, level, lesion), 100, 110, SPACING);
	}

	/** Area of a tissue in square millimetres. */
	private static double area(final HeadPhantom phantom, final Tissue tissue) {
		double area = 0;
		for (final float fraction : phantom.fraction(tissue)) {
			area += fraction * SPACING * SPACING;
		}
		return area;
	}
}
