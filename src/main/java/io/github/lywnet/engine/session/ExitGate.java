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

package io.github.lywnet.engine.session;

import io.github.lywnet.common.WholeFile;
import io.github.lywnet.network.ModelStore;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets the JVM end (Ctrl-C, a kill, the user quits Fiji) only between two runs
 * of a TensorFlow graph. TensorFlow's threads crash a process that takes its
 * libraries down under them. A run that takes too long is killed.
 */
public final class ExitGate {

	/** How long the JVM waits for runs in progress. */
	private static final long PATIENCE_SECONDS = 10;

	/** Held for reading during a run, for writing once the JVM ends. */
	private static final ReadWriteLock GATE = new ReentrantReadWriteLock();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(ExitGate::shut,
			"LYWNet exit gate"));
	}

	private ExitGate() {
		// static methods only
	}

	/**
	 * Runs a graph. Does not return once the JVM has begun to end.
	 *
	 * @param run runs may overlap, but not contain one another
	 */
	public static <T> T pass(final Supplier<T> run) {
		GATE.readLock().lock();
		try {
			return run.get();
		}
		finally {
			GATE.readLock().unlock();
		}
	}

	/** Waits for the runs in progress; keeps the lock so that no other begins. */
	private static void shut() {
		try {
			if (!GATE.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) kill();
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Ends the process at once. NB: all of Java's own ways, {@link Runtime#halt}
	 * too, take the libraries down. Windows has no such program, and ends threads
	 * before.
	 */
	private static void kill() throws InterruptedException {
		WholeFile.deleteUnfinished();
		ModelStore.deleteUnpacked();
		try {
			new ProcessBuilder("kill", "-KILL", Long.toString(ProcessHandle.current()
				.pid())).start().waitFor();
		}
		catch (final IOException exc) {
			// the JVM ends as usual
		}
	}
}
