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
import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Tests planes that are made of others, and {@link SobelRow}. */
public class PlanesTest {

	private static final Plane PLANE = new ArrayPlane(new double[] { 1, 2, 3, 4,
		5, 6 }, 3);

	@Test
	public void marginsAreZeroOrTheEdge() {
		assertArrayEquals(new double[] { 0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 4, 5, 6,
			0, 0, 0, 0, 0, 0 }, ArrayPlane.valuesOf(PaddedPlane.withZeros(PLANE, 1)),
			0);
		assertArrayEquals(new double[] { 1, 1, 2, 3, 3, 1, 1, 2, 3, 3, 4, 4, 5, 6,
			6, 4, 4, 5, 6, 6 }, ArrayPlane.valuesOf(PaddedPlane.replicated(PLANE, 1)),
			0);
	}

	@Test
	public void blocksAreAveraged() {
		final Plane halved = HalvedPlane.ofBlocks(PLANE);
		assertEquals(2, halved.width());
		assertArrayEquals("the last column twice", new double[] { 3, 4.5 },
			ArrayPlane.valuesOf(halved), 0);
	}

	@Test
	public void edgesAtTheBorderDependOnWhatIsOutside() {
		final LuminancePlane bright = new LuminancePlane(new byte[] { 9, 9, 9, 9, 9,
			9, 9, 9, 9 }, 3, 3);
		final SobelRow mirrored = SobelRow.mirrored(bright);
		mirrored.moveTo(0);
		assertEquals(0, mirrored.strength(0), 0);
		final SobelRow inBlack = SobelRow.inBlack(bright);
		inBlack.moveTo(1);
		assertEquals(4 * 9, inBlack.strength(0), 0);
		assertEquals(0, inBlack.orientation(0), 0);
		assertEquals(0, inBlack.strength(1), 0);
		inBlack.moveTo(0);
		assertEquals(Math.PI / 2, inBlack.orientation(1), 0);
	}

	@Test
	public void slopesAreOneSidedAtTheBorder() {
		assertArrayEquals(new double[] { 10, 20, 30 }, ArrayPlane.valuesOf(
			new SlopePlane(new LuminancePlane(new byte[] { 0, 10, 40 }, 3, 1))), 0);
	}

	@Test
	public void edgesAreThinAndStrong() {
		// a step between two columns is as strong in both: the latter is the edge
		final byte[] levels = new byte[12 * 5];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (byte) (i % 12 < 6 ? 10 : i % 12 < 11 ? 60 : 61);
		}
		final LuminancePlane edges = EdgeMap.of(new LuminancePlane(levels, 12, 5));
		for (int i = 0; i < levels.length; i++) {
			final boolean inside = i >= 12 && i < 48;
			assertEquals("pixel " + i, inside && i % 12 == 6 ? 1 : 0, edges.level(i));
		}
	}

	@Test
	public void theMirrorIsOnTheOutermostPixel() {
		// a ramp seen from both sides of its end has no slope there
		final SobelRow ramp = SobelRow.mirrored(new LuminancePlane(new byte[] { 0,
			10, 20 }, 3, 1));
		ramp.moveTo(0);
		assertEquals(0, ramp.strength(0), 0);
		assertEquals(80, ramp.strength(1), 0);
		assertEquals(0, ramp.strength(2), 0);
	}
}
