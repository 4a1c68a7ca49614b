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

import io.github.lywnet.common.FusionMonitor;

import java.util.function.Consumer;

/**
 * Tells whoever watches a {@link Batch} how far it has come, the part of the
 * set at work included: {@value #STEPS} steps are a set. Of several at work at
 * once the one that is farthest counts. To be given to the batch and to the
 * work that it does; safe to call from any thread.
 */
public final class BatchProgress implements FusionMonitor {

	static final long STEPS = 100;

	private final FusionMonitor watcher;
	private final Consumer<String> status;
	private long setsBegun;
	private long setsDone;
	private long sets;
	private long reported;

	/**
	 * Makes a progress in numbers.
	 *
	 * @param watcher is told of it, and may end the batch
	 */
	public BatchProgress(final FusionMonitor watcher) {
		this(watcher, line -> {
			// nobody reads it
		});
	}

	/**
	 * Makes a progress in numbers and words.
	 *
	 * @param watcher is told of it, and may end the batch
	 * @param status gets a line before each set: which of how many, and its name
	 */
	public BatchProgress(final FusionMonitor watcher,
		final Consumer<String> status)
	{
		this.watcher = watcher;
		this.status = status;
	}

	synchronized void begin(final long setCount) {
		setsBegun = 0;
		setsDone = 0;
		sets = setCount;
		reported = 0;
		progress(0, 1);
	}

	synchronized void beginSet(final String name) {
		status.accept(++setsBegun + " of " + sets + ": " + name);
	}

	synchronized void setDone() {
		setsDone++;
		progress(0, 1);
	}

	/** A part of a set at work is done. */
	@Override
	public synchronized void progress(final long done, final long total) {
		// NB: a plane begins anew when its tiles need too much memory
		reported = Math.max(reported, STEPS * setsDone + STEPS * done / total);
		watcher.progress(reported, STEPS * sets);
	}

	@Override
	public boolean isCanceled() {
		return watcher.isCanceled();
	}
}
