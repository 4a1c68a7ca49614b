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

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Works on sets in threads of this process, so that one is read while another
 * is calculated and a third is written. A set that needs more memory than there
 * is beside the others is tried again alone.
 */
public final class WorkerThreads implements Workers {

	private final int atOnce;
	private final Batch.Work work;

	/** Held for writing by a set that has to be alone. */
	private final ReadWriteLock company = new ReentrantReadWriteLock();

	/**
	 * @param atOnce how many sets are at work at once, at least 1
	 * @param work what is done with each set; must allow as many calls at once
	 */
	public WorkerThreads(final int atOnce, final Batch.Work work) {
		this.atOnce = atOnce;
		this.work = work;
	}

	@Override
	public void run(final List<ImageSet> sets, final BatchProgress progress,
		final Done done)
	{
		final ExecutorService threads = Executors.newFixedThreadPool(atOnce,
			WorkerThreads::thread);
		final BlockingQueue<Result> results = new LinkedBlockingQueue<>();
		int begun = 0;
		int atWork = 0;
		try {
			while (true) {
				while (atWork < atOnce && begun < sets.size() && !isEnded(progress)) {
					final int index = begun++;
					threads.execute(() -> results.add(result(index, sets.get(index),
						progress)));
					atWork++;
				}
				if (atWork == 0) return;
				final Result result = take(results);
				atWork--;
				if (result.error != null) throw result.error;
				done.accept(result.index, result.outcome, result.seconds);
			}
		}
		finally {
			// NB: no interrupts, which would close the files that images are read
			// from
			threads.shutdown();
			for (; atWork > 0; atWork--) {
				take(results);
			}
		}
	}

	private static boolean isEnded(final BatchProgress progress) {
		return progress.isCanceled() || Thread.currentThread().isInterrupted();
	}

	private Result result(final int index, final ImageSet set,
		final BatchProgress progress)
	{
		final long start = System.nanoTime();
		try {
			progress.beginSet(set.shownName());
			return new Result(index, outcome(set), 1e-9 * (System.nanoTime() - start),
				null);
		}
		catch (final Error exc) {
			return new Result(index, null, 0, exc);
		}
	}

	private ImageSetOutcome outcome(final ImageSet set) {
		company.readLock().lock();
		try {
			final ImageSetOutcome outcome = Batch.outcome(set, this::inCompany);
			if (outcome != null) return outcome;
		}
		finally {
			company.readLock().unlock();
		}
		company.writeLock().lock();
		try {
			return Batch.outcome(set, work);
		}
		finally {
			company.writeLock().unlock();
		}
	}

	/** Null where the memory was too small for a set that was not alone. */
	private ImageSetOutcome inCompany(final ImageSet set) {
		try {
			return work.apply(set);
		}
		catch (final RuntimeException | OutOfMemoryError exc) {
			if (atOnce > 1 && isOutOfMemory(exc)) return null;
			throw exc;
		}
	}

	private static boolean isOutOfMemory(final Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof OutOfMemoryError) return true;
		}
		return false;
	}

	/** The next result, whoever interrupts this thread meanwhile. */
	private static Result take(final BlockingQueue<Result> results) {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return results.take();
				}
				catch (final InterruptedException exc) {
					interrupted = true;
				}
			}
		}
		finally {
			if (interrupted) Thread.currentThread().interrupt();
		}
	}

	private static Thread thread(final Runnable runnable) {
		final Thread thread = new Thread(runnable, "LYWNet pairs");
		thread.setDaemon(true);
		return thread;
	}

	/** What became of a set, or the error that ends the batch. */
	private static final class Result {

		private final int index;
		private final ImageSetOutcome outcome;
		private final double seconds;
		private final Error error;

		Result(final int index, final ImageSetOutcome outcome, final double seconds,
			final Error error)
		{
			this.index = index;
			this.outcome = outcome;
			this.seconds = seconds;
			this.error = error;
		}
	}
}
