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

package io.github.lywnet.fusion;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class NetworkMemoryTest {

	private static final long GIB = 1L << 30;

	@Test
	public void theMachineSetsTheStandard() {
		final NetworkMemory memory = NetworkMemory.standard();
		assertTrue(memory.forTile() > 0 && memory.forTile() <= 2 * GIB);
		assertTrue(memory.forWholePlane() > memory.forTile());
	}

	@Test
	public void numbersAreMebibytes() {
		assertEquals(3 * GIB, NetworkMemory.parse("3072").forTile());
		assertEquals(3 * GIB, NetworkMemory.parse(" 3072 ").forWholePlane());
		assertEquals(2047 * GIB, NetworkMemory.parse("2096128").forTile());
	}

	@Test
	public void autoIsTheMachines() {
		for (final String text : new String[] { "auto", "AUTO", "0", "" }) {
			assertEquals(NetworkMemory.standard().forTile(), NetworkMemory.parse(text)
				.forTile());
		}
	}

	@Test
	public void otherValuesAreRefused() {
		for (final String wrong : new String[] { "2g", "-1", "1.5", "NaN" }) {
			assertRefused(() -> NetworkMemory.parse(wrong), "memory", '"' + wrong +
				'"', "auto", "MiB");
		}
	}
}
