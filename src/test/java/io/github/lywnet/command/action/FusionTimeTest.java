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

package io.github.lywnet.command.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;

import io.github.lywnet.common.FusionMonitor;

import java.util.ArrayList;
import java.util.List;

import org.junit.Test;

/** Tests {@link FusionTime} by a clock of its own. */
public class FusionTimeTest {

	private static final long SECOND = 1_000_000_000;

	private final List<String> log = new ArrayList<>();
	private final ImagePlus volume = IJ.createImage("mri", "8-bit", 10, 10, 20);
	private long nanoseconds;

	@Test
	public void tellsHowLongByTheFirstPlanes() {
		final FusionTime time = time("LYWNet");
		for (int done = 1; done <= 10; done++) {
			nanoseconds += 60 * SECOND;
			time.progress(done, 20);
			assertEquals("after " + done, done < 4 ? 0 : 1, log.size());
		}
		assertTrue(log.get(0), log.get(0).contains("about 20 minutes"));
		assertTrue(log.get(0), log.get(0).contains("LYWNet-S takes 1/25"));
		final String hint = FusionTime.hint(volume);
		assertTrue(hint, hint.contains("LYWNet takes about 20 minutes for mri."));
	}

	@Test
	public void isSilentAboutWhatIsQuick() {
		final FusionTime time = time("LYWNet");
		for (int done = 1; done <= 20; done++) {
			nanoseconds += SECOND;
			time.progress(done, 20);
		}
		assertEquals(new ArrayList<>(), log);
		final String hint = FusionTime.hint(volume);
		assertTrue(hint, hint.startsWith("LYWNet-S takes 1/25"));
	}

	@Test
	public void anotherModelIsNotComparedWithTheSmallOne() {
		final FusionTime time = time("Mine");
		nanoseconds += 3600 * SECOND;
		time.progress(5, 20);
		assertEquals(1, log.size());
		assertTrue(log.get(0), log.get(0).contains("about 4 hours"));
		assertFalse(log.get(0), log.get(0).contains("LYWNet-S"));
	}

	private FusionTime time(final String model) {
		return new FusionTime(FusionMonitor.NONE, model, 2000, log::add,
			() -> nanoseconds);
	}
}
