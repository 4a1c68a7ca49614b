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

package io.github.lywnet.engine.djl;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Keeps what native code writes to the standard error output of the process off
 * the console for a moment, as Java's own way, System.setErr, does not reach
 * it.
 */
final class MutedErrors {

	private static final int STANDARD_ERROR = 2;
	private static final int WRITE_ONLY = 1;

	private MutedErrors() {
		// static methods only
	}

	/**
	 * Runs an action; what is written meanwhile is lost, so it should be short.
	 * On Windows, which keeps files for each C runtime, nothing is held back.
	 */
	static void during(final Runnable action) {
		if (Platform.isWindows()) {
			action.run();
			return;
		}
		System.err.flush();
		final int console = call("dup", STANDARD_ERROR);
		final int nowhere = call("open", "/dev/null", WRITE_ONLY);
		try {
			if (console >= 0 && nowhere >= 0) call("dup2", nowhere, STANDARD_ERROR);
			action.run();
		}
		finally {
			if (console >= 0) call("dup2", console, STANDARD_ERROR);
			close(console);
			close(nowhere);
		}
	}

	private static void close(final int file) {
		if (file >= 0) call("close", file);
	}

	/** Calls a function of the C library; gives -1 where JNA is not available. */
	private static int call(final String function, final Object... arguments) {
		try {
			return NativeLibrary.getInstance("c").getFunction(function).invokeInt(
				arguments);
		}
		catch (final LinkageError exc) {
			return -1;
		}
	}
}
