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

package io.github.lywnet.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.Test;

public class OrderedWorkTest {

	@Test
	public void thingsComeInTheirOrder() {
		for (int atOnce = 1; atOnce <= 5; atOnce++) {
			try (OrderedWork<Integer> work = new OrderedWork<>(40, atOnce, i -> {
				pause(new Random(i).nextInt(5));
				return i;
			})) {
				for (int i = 0; i < 40; i++) {
					assertEquals(i, (int) work.next());
				}
			}
		}
	}

	@Test
	public void severalAreMadeAtOnce() {
		final CountDownLatch bothAtWork = new CountDownLatch(2);
		try (OrderedWork<Thread> work = new OrderedWork<>(2, 2, i -> {
			bothAtWork.countDown();
			await(bothAtWork);
			return Thread.currentThread();
		})) {
			assertNotSame(work.next(), work.next());
		}
	}

	@Test
	public void oneAtATimeIsMadeByTheTaker() {
		try (OrderedWork<Thread> work = new OrderedWork<>(2, 1, i -> Thread
			.currentThread()))
		{
			assertSame(Thread.currentThread(), work.next());
		}
	}

	@Test
	public void fewAreMadeAhead() {
		final AtomicInteger made = new AtomicInteger();
		try (OrderedWork<Integer> work = new OrderedWork<>(1000, 3, i -> made
			.incrementAndGet()))
		{
			for (int i = 1; i <= 20; i++) {
				work.next();
				assertTrue(made + " made, " + i + " taken", made.get() <= i + 4);
			}
		}
	}

	@Test
	public void theFirstFailureInOrderIsTold() {
		try (OrderedWork<Integer> work = new OrderedWork<>(9, 3, i -> {
			if (i == 1) pause(30);
			if (i > 0) throw new IllegalStateException("thing " + i);
			return i;
		})) {
			assertEquals(0, (int) work.next());
			assertEquals("thing 1", assertThrows(IllegalStateException.class,
				work::next).getMessage());
		}
	}

	@Test
	public void closingWaitsForWhatIsAtWorkAndBeginsNothing() {
		final AtomicInteger atWork = new AtomicInteger();
		final AtomicInteger begun = new AtomicInteger();
		final OrderedWork<Integer> work = new OrderedWork<>(100, 2, i -> {
			begun.incrementAndGet();
			atWork.incrementAndGet();
			pause(30);
			return atWork.decrementAndGet();
		});
		work.close();
		final int before = begun.get();
		assertEquals(0, atWork.get());
		pause(60);
		assertEquals(before, begun.get());
		assertFalse(before > 3);
	}

	private static void pause(final long milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (final InterruptedException exc) {
			throw new AssertionError(exc);
		}
	}

	private static void await(final CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (final InterruptedException exc) {
			throw new AssertionError(exc);
		}
	}
}
