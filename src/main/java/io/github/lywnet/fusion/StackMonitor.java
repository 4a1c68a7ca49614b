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

import io.github.lywnet.common.FusionMonitor;

/**
 * Watches the fusion of a stack, several planes at once, and tells its
 * progress: steps are tiles, as if all planes had as many as the one that
 * tells. The monitor that it tells is called from one thread at a time.
 */
final class StackMonitor {

	private final FusionMonitor monitor;
	private final int count;

	/** Planes done, the done shares of planes at work included. */
	private double done;
	private boolean stopped;

	/**
	 * Makes a monitor.
	 *
	 * @param monitor watches the whole fusion
	 * @param count number of planes
	 */
	StackMonitor(final FusionMonitor monitor, final int count) {
		this.monitor = monitor;
		this.count = count;
	}

	/** Makes the monitor of one more plane. */
	FusionMonitor plane() {
		return new PlaneMonitor();
	}

	/** Ends the fusion of all planes. */
	synchronized void stop() {
		stopped = true;
	}

	private synchronized void progress(final double shareMore, final long total) {
		done += shareMore;
		monitor.progress(Math.round(done * total), count * total);
	}

	/** Whether the fusion shall end, or has been stopped. */
	synchronized boolean isCanceled() {
		return stopped || monitor.isCanceled();
	}

	private final class PlaneMonitor implements FusionMonitor {

		private double share;

		@Override
		public void progress(final long tilesDone, final long total) {
			final double before = share;
			share = (double) tilesDone / total;
			StackMonitor.this.progress(share - before, total);
		}

		@Override
		public boolean isCanceled() {
			return StackMonitor.this.isCanceled();
		}
	}
}
