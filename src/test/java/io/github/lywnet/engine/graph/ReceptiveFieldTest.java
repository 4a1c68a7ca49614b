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

package io.github.lywnet.engine.graph;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Compares the computed receptive field with what one bright pixel changes. */
public class ReceptiveFieldTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void oneRepetition() throws IOException {
		assertMeasured(1);
	}

	@Test
	public void twoRepetitions() throws IOException {
		assertMeasured(2);
	}

	@Test
	public void threeRepetitionsAsInThePaper() throws IOException {
		assertMeasured(3);
		assertEquals(80, ReceptiveField.radius(3));
	}

	private void assertMeasured(final int repetitions) throws IOException {
		final int computed = Math.toIntExact(ReceptiveField.radius(repetitions));
		final int measured = measured(repetitions, 2 * computed + 16);
		final String both = "computed " + computed + ", measured " + measured;
		assertTrue(both, computed >= measured);
		assertTrue(both, computed <= measured);
	}

	/** The largest distance, along x or y, of a bright pixel and a change. */
	private int measured(final int repetitions, final int size)
		throws IOException
	{
		int radius = 0;
		try (FusionNetwork network = RandomNetwork.loadPositive(temporary.getRoot()
			.toPath(), repetitions))
		{
			for (int phase = 0; phase < LywnetGraph.PADDING_MULTIPLE; phase++) {
				final int center = size / 8 * 4 + phase;
				final float[] dot = new float[size * size];
				dot[center + center * size] = 1;
				final float[] changed = network.fuse(dot, new float[size * size], size,
					size);
				radius = Math.max(radius, extent(changed, size, center));
			}
		}
		assertTrue("the plane is too small to see an end", radius < size / 2 - 4);
		return radius;
	}

	private static int extent(final float[] changed, final int size,
		final int center)
	{
		int extent = 0;
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				if (changed[x + y * size] == 0) continue;
				extent = Math.max(extent, Math.max(Math.abs(x - center), Math.abs(y -
					center)));
			}
		}
		return extent;
	}
}
