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

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.FutureResult;
import io.github.lywnet.network.FusionNetwork;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A run of a network that is waited for only as long as nobody ends the fusion.
 * TensorFlow cannot be stopped in a run, and a large tile takes a minute: the
 * run goes on without the fusion, in a thread of its own, and its result is
 * dropped. Later runs of the same network wait until it has ended.
 */
final class WatchedRun {

	private static final long MILLISECONDS_BETWEEN_LOOKS = 200;

	private static final ExecutorService THREADS = Executors.newCachedThreadPool(
		WatchedRun::thread);

	private WatchedRun() {
		// static methods only
	}

	/**
	 * Runs a network.
	 *
	 * @param network not used by two runs at once
	 * @param run uses the network; called in another thread, and not at all if
	 *          the fusion has been ended
	 * @param monitor asked before, and some times a second during the run
	 * @return what the run gives
	 * @throws FusionCanceledException if the monitor ends the fusion, or the
	 *           calling thread is interrupted
	 * @throws RuntimeException what the run throws
	 */
	static <T> T of(final FusionNetwork network, final Supplier<T> run,
		final FusionMonitor monitor)
	{
		if (monitor.isCanceled()) throw new FusionCanceledException();
		final Future<T> result = THREADS.submit(() -> alone(network, run, monitor));
		try {
			while (!isDone(result)) {
				if (monitor.isCanceled()) throw new FusionCanceledException();
			}
			return FutureResult.of(result);
		}
		finally {
			// NB: no interrupt, which TensorFlow does not heed; one that waits does
			// not begin
			result.cancel(false);
		}
	}

	private static <T> T alone(final FusionNetwork network, final Supplier<T> run,
		final FusionMonitor monitor)
	{
		// NB: so that nobody who has waited for the network begins after a cancel
		synchronized (network) {
			if (monitor.isCanceled()) throw new FusionCanceledException();
			return run.get();
		}
	}

	/** Waits a moment. */
	private static boolean isDone(final Future<?> result) {
		try {
			result.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
			return true;
		}
		catch (final ExecutionException exc) {
			return true;
		}
		catch (final TimeoutException exc) {
			return false;
		}
		catch (final InterruptedException exc) {
			throw FutureResult.interrupted();
		}
	}

	private static Thread thread(final Runnable runnable) {
		final Thread thread = new Thread(runnable, "LYWNet network");
		thread.setDaemon(true);
		return thread;
	}
}
