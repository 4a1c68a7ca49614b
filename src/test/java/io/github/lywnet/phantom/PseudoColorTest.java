package io.github.lywnet.phantom;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Tests {@link PseudoColor}. */
public class PseudoColorTest {

	@Test
	public void startsWithBlack() {
		assertEquals(0, PseudoColor.RAINBOW.rgb(0));
		assertEquals(0, PseudoColor.EMBER.rgb(0));
	}

	@Test
	public void clipsValues() {
		assertEquals(0, PseudoColor.RAINBOW.rgb(-3));
		assertEquals(0xFF10F0, PseudoColor.RAINBOW.rgb(1));
		assertEquals(0xFF10F0, PseudoColor.RAINBOW.rgb(1.5));
	}

	@Test
	public void mixesNeighbouringColors() {
		assertEquals(0x000038, PseudoColor.RAINBOW.rgb(0.07));
		assertEquals(0x0E1719, PseudoColor.EMBER.rgb(0.04));
	}
}
