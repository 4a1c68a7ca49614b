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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Makes things side by side in several threads and gives them out in their
 * order, a few ahead of their taking, so that memory does not grow with their
 * number.
 *
 * <pre>
 * try (OrderedWork&lt;byte[]&gt; work = new OrderedWork&lt;&gt;(10, 2, i -&gt; new byte[i])) {
 * 	byte[] first = work.next(); // that of 0
 * }
 * </pre>
 *
 * @param <T> what is made
 */
public final class OrderedWork<T> implements AutoCloseable {

	private final int count;
	private final IntFunction<T> work;

	/** Null where the taker's thread does the work. */
	private final ExecutorService workers;
	private final Deque<Future<T>> ahead = new ArrayDeque<>();
	private int started;

	/**
	 * Begins to work.
	 *
	 * @param count number of things
	 * @param atOnce how many are made at once, at least 1; with 1 each is made
	 *          when it is taken
	 * @param work makes the thing of an index, 0 to count - 1; must allow calls
	 *          from several threads
	 */
	public OrderedWork(final int count, final int atOnce,
		final IntFunction<T> work)
	{
		this.count = count;
		this.work = work;
		workers = Math.min(atOnce, count) > 1 ? Executors.newFixedThreadPool(Math
			.min(atOnce, count), OrderedWork::thread) : null;
		// NB: one more, so that no thread waits while the taker is at work
		for (int i = 0; workers != null && i <= atOnce; i++) {
			start();
		}
	}

	/**
	 * Takes the next thing; waits for it if need be.
	 *
	 * @throws FusionCanceledException if the thread is interrupted while it waits
	 * @throws RuntimeException what the work has thrown; it must be closed then
	 */
	public T next() {
		if (workers == null) return work.apply(started++);
		final T result = FutureResult.of(ahead.remove());
		start();
		return result;
	}

	/** Ends the work; waits for what is being made. */
	@Override
	public void close() {
		if (workers == null) return;
		// NB: no interrupts, which would close the files that images are read from
		ahead.forEach(future -> future.cancel(false));
		workers.shutdown();
		boolean interrupted = false;
		while (!workers.isTerminated()) {
			try {
				workers.awaitTermination(1, TimeUnit.DAYS);
			}
			catch (final InterruptedException exc) {
				interrupted = true;
			}
		}
		if (interrupted) Thread.currentThread().interrupt();
	}

	private void start() {
		if (started == count) return;
		final int index = started++;
		ahead.add(workers.submit(() -> work.apply(index)));
	}

	private static Thread thread(final Runnable runnable) {
		final Thread thread = new Thread(runnable, "LYWNet planes");
		thread.setDaemon(true);
		return thread;
	}
}
