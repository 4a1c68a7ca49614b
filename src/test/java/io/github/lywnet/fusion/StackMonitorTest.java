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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionMonitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Test;

/** Tests {@link StackMonitor}. */
public class StackMonitorTest {

	@Test
	public void progressCountsTheTilesOfAllPlanes() {
		final List<String> told = new ArrayList<>();
		final StackMonitor stack = new StackMonitor(monitor(told, 3), 3);
		final FusionMonitor first = stack.plane();
		final FusionMonitor second = stack.plane();
		first.progress(1, 4);
		second.progress(3, 4);
		assertFalse(second.isCanceled());
		first.progress(4, 4);
		assertEquals(Arrays.asList("1/12", "4/12", "7/12"), told);
		assertTrue(second.isCanceled());
	}

	@Test
	public void aPlaneThatBeginsAnewTakesItsProgressBack() {
		final List<String> told = new ArrayList<>();
		final FusionMonitor plane = new StackMonitor(monitor(told, 9), 2).plane();
		plane.progress(1, 2);
		plane.progress(1, 8);
		assertEquals(Arrays.asList("1/4", "1/16"), told);
	}

	@Test
	public void aStoppedStackIsCanceled() {
		final StackMonitor stack = new StackMonitor(FusionMonitor.NONE, 2);
		final FusionMonitor plane = stack.plane();
		assertFalse(plane.isCanceled());
		stack.stop();
		assertTrue(plane.isCanceled());
	}

	private static FusionMonitor monitor(final List<String> told,
		final int last)
	{
		return new FusionMonitor() {

			@Override
			public void progress(final long done, final long total) {
				told.add(done + "/" + total);
			}

			@Override
			public boolean isCanceled() {
				return told.size() >= last;
			}
		};
	}
}
