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

package io.github.lywnet.batch;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.image.PairFacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.junit.Test;

/** Tests {@link Batch}. */
public class BatchTest {

	private final List<String> log = new ArrayList<>();
	private final List<String> progress = new ArrayList<>();
	private int cancelAfter = Integer.MAX_VALUE;

	private final FusionMonitor monitor = new FusionMonitor() {

		@Override
		public void progress(final long done, final long total) {
			progress.add(done + "/" + total);
		}

		@Override
		public boolean isCanceled() {
			return progress.size() >= cancelAfter;
		}
	};

	@Test
	public void failuresDoNotStopTheOthers() {
		final List<ImageSetOutcome> outcomes = run(set -> {
			if (set.name().equals("b")) throw new FusionException("b is broken");
			if (set.name().equals("c")) throw new IllegalStateException("bug");
			if (set.name().equals("d")) throw new OutOfMemoryError("heap");
			return ImageSetOutcome.done(set, PairFacts.NONE, null);
		}, "a", "b", "c", "d", "e");
		assertEquals("[ok, failed, failed, failed, ok]", states(outcomes));
		assertEquals("b is broken", outcomes.get(1).message());
		assertTrue(outcomes.get(2).message(), outcomes.get(2).message().contains(
			"bug"));
		assertTrue(outcomes.get(3).message(), outcomes.get(3).message().contains(
			"-Xmx"));
		assertEquals("[2/5] b failed: b is broken", log.get(1));
		assertTrue(log.get(4), log.get(4).startsWith("[5/5] e fused in "));
		assertEquals("[0/500, 100/500, 200/500, 300/500, 400/500, 500/500]",
			progress.toString());
	}

	@Test
	public void nothingIsBegunAfterACancel() {
		cancelAfter = 3; // progress: none, one and two are done
		final List<ImageSetOutcome> outcomes = run(set -> ImageSetOutcome.done(set,
			PairFacts.NONE, null), "a", "b", "c", "d");
		assertEquals("[ok, ok, canceled, canceled]", states(outcomes));
		assertEquals(2, log.size());
	}

	@Test
	public void theProgressHoldsThePartOfTheSetAtWork() {
		final BatchProgress batch = new BatchProgress(monitor);
		new Batch("fused", set -> {
			batch.progress(1, 4);
			return ImageSetOutcome.done(set, PairFacts.NONE, null);
		}, log::add, batch).run(sets("a", "b"));
		assertEquals("[0/200, 25/200, 100/200, 125/200, 200/200]", progress
			.toString());
	}

	@Test
	public void aSetThatIsCanceledHasNotFailed() {
		final List<ImageSetOutcome> outcomes = run(set -> {
			cancelAfter = 0;
			throw new FusionCanceledException();
		}, "a", "b");
		assertEquals("[canceled, canceled]", states(outcomes));
	}

	@Test
	public void incompleteSetsFailWithoutWork() {
		final ImageSet set = ImageSet.unusable("a", Collections.emptyMap(),
			"no partner");
		final List<ImageSetOutcome> outcomes = new Batch("fused", any -> {
			throw new AssertionError();
		}, log::add, new BatchProgress(monitor)).run(Arrays.asList(set));
		assertEquals("no partner", outcomes.get(0).message());
	}

	@Test
	public void severalAreAtWorkAtOnceAndTheOutcomesInTheirOrder() {
		final CountDownLatch second = new CountDownLatch(1);
		final List<Integer> known = new ArrayList<>();
		final List<ImageSetOutcome> outcomes = together(2, set -> {
			if (set.name().equals("b")) second.countDown();
			// NB: for ever, if one waited for the other
			if (set.name().equals("a")) await(second);
			return ImageSetOutcome.done(set, PairFacts.NONE, null);
		}).run(sets("a", "b", "c"), (outcome, index) -> known.add(index));
		assertEquals("[a, b, c]", outcomes.stream().map(outcome -> outcome.set()
			.name()).collect(Collectors.toList()).toString());
		assertEquals(3, known.size());
		assertTrue(progress.toString(), progress.contains("300/300"));
	}

	@Test
	public void whatNeedsAllMemoryIsTriedAgainAlone() {
		final AtomicInteger atWork = new AtomicInteger();
		final List<ImageSetOutcome> outcomes = together(3, set -> {
			final boolean isAlone = atWork.incrementAndGet() == 1;
			try {
				Thread.sleep(20);
				if (set.name().equals("b") && (!isAlone || atWork.get() > 1)) {
					throw new FusionException("large", new OutOfMemoryError("heap"));
				}
				if (set.name().equals("c")) throw new OutOfMemoryError("heap");
				return ImageSetOutcome.done(set, PairFacts.NONE, null);
			}
			catch (final InterruptedException exc) {
				throw new IllegalStateException(exc);
			}
			finally {
				atWork.decrementAndGet();
			}
		}).run(sets("a", "b", "c", "d"));
		assertEquals("[ok, ok, failed, ok]", states(outcomes));
		assertTrue(outcomes.get(2).message(), outcomes.get(2).message().contains(
			"-Xmx"));
	}

	@Test
	public void anErrorEndsTheBatchWhenThoseAtWorkAreDone() {
		final CountDownLatch begun = new CountDownLatch(1);
		final AtomicInteger done = new AtomicInteger();
		final Batch batch = together(2, set -> {
			if (set.name().equals("a")) {
				await(begun);
				throw new StackOverflowError("killed");
			}
			begun.countDown();
			LockSupport.parkNanos(50_000_000);
			done.incrementAndGet();
			return ImageSetOutcome.done(set, PairFacts.NONE, null);
		});
		assertThrows(StackOverflowError.class, () -> batch.run(sets("a", "b")));
		assertEquals(1, done.get());
	}

	private Batch together(final int atOnce, final Batch.Work work) {
		return new Batch("fused", new WorkerThreads(atOnce, work), log::add,
			new BatchProgress(monitor));
	}

	private static void await(final CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (final InterruptedException exc) {
			throw new IllegalStateException(exc);
		}
	}

	private List<ImageSetOutcome> run(final Batch.Work work,
		final String... names)
	{
		return new Batch("fused", work, log::add, new BatchProgress(monitor)).run(
			sets(names));
	}

	private static List<ImageSet> sets(final String... names) {
		return Arrays.stream(names).map(name -> ImageSet.complete(name, Collections
			.emptyMap())).collect(Collectors.toList());
	}

	private static String states(final List<ImageSetOutcome> outcomes) {
		return outcomes.stream().map(outcome -> outcome.status().key()).collect(
			Collectors.toList()).toString();
	}
}
