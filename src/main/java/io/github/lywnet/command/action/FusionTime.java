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

import ij.ImagePlus;

import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.network.ModelStore;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Watches how quick the network is on this computer. If a fusion takes long,
 * the log tells how long as soon as some planes or tiles are done; where a
 * later dialog would begin one, it tells so before. One instance is for one
 * fusion; used by one thread at a time.
 */
public final class FusionTime implements FusionMonitor {

	private static final String ALTERNATIVE =
		"LYWNet-S takes 1/25 of the time of LYWNet, with scores that differ by a " +
			"hundredth.";

	/** What takes more seconds is told. */
	private static final double LONG = 120;

	/**
	 * Several planes or tiles are at work at once; fewer done ones tell no speed.
	 */
	private static final int ENOUGH = 4;

	/** Of the default model, as it was last; NaN before it has fused anything. */
	private static volatile double secondsPerPixel = Double.NaN;

	private final FusionMonitor monitor;
	private final String model;
	private final long pixels;
	private final Consumer<String> log;
	private final LongSupplier nanoseconds;
	private final long start;
	private boolean isTold;

	/**
	 * Begins to measure.
	 *
	 * @param monitor is told the progress, too, and may end the fusion
	 * @param model name of the model
	 * @param pixels how many the fused image will have, in all planes
	 * @param log gets a line if it takes long
	 * @param nanoseconds the clock, such as {@link System#nanoTime}
	 */
	FusionTime(final FusionMonitor monitor, final String model, final long pixels,
		final Consumer<String> log, final LongSupplier nanoseconds)
	{
		this.monitor = monitor;
		this.model = model;
		this.pixels = pixels;
		this.log = log;
		this.nanoseconds = nanoseconds;
		start = nanoseconds.getAsLong();
	}

	@Override
	public void progress(final long done, final long total) {
		monitor.progress(done, total);
		if (done < Math.min(ENOUGH, total)) return;
		final double seconds = (nanoseconds.getAsLong() - start) / 1e9 * total /
			done;
		if (isDefaultModel()) secondsPerPixel = seconds / pixels;
		if (isTold || seconds < LONG || done == total) return;
		isTold = true;
		log.accept("LYWNet: this fusion takes about " + text(seconds) + " in all." +
			(isDefaultModel() ? " " + ALTERNATIVE : ""));
	}

	@Override
	public boolean isCanceled() {
		return monitor.isCanceled();
	}

	/**
	 * What a dialog tells about the time that models take: also how long, where
	 * that is known and long.
	 *
	 * @param anatomical the image that the dialog suggests; null if there is none
	 */
	public static String hint(final ImagePlus anatomical) {
		if (anatomical == null) return ALTERNATIVE;
		final double seconds = secondsPerPixel * anatomical.getWidth() * anatomical
			.getHeight() * anatomical.getStackSize();
		// NB: false where it is not known
		return seconds >= LONG ? "LYWNet takes about " + text(seconds) + " for " +
			anatomical.getTitle() + ". " + ALTERNATIVE : ALTERNATIVE;
	}

	private boolean isDefaultModel() {
		return model.equals(ModelStore.DEFAULT_MODEL);
	}

	private static String text(final double seconds) {
		final long minutes = Math.round(seconds / 60);
		return minutes < 120 ? minutes + " minutes" : Math.round(seconds / 3600) +
			" hours";
	}
}
