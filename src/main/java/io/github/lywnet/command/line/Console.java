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

package io.github.lywnet.command.line;

import io.github.lywnet.common.PlainText;
import io.github.lywnet.metrics.Direction;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where the command line writes: results to the standard output, progress and
 * messages to the standard error.
 */
final class Console {

	private final OutputStream outStream;
	private final PrintWriter out;
	private final PrintWriter err;
	private final Charset charset;

	/**
	 * Makes a console of two streams.
	 *
	 * @param charset the encoding of both
	 */
	Console(final OutputStream out, final OutputStream err,
		final Charset charset)
	{
		outStream = out;
		this.out = new PrintWriter(new OutputStreamWriter(out, charset), true);
		this.err = new PrintWriter(new OutputStreamWriter(err, charset), true);
		this.charset = charset;
	}

	/** The console of this process. */
	static Console standard() {
		return new Console(System.out, System.err, standardCharset());
	}

	/**
	 * The encoding of System.out, which only Java 18 and later can be asked for.
	 */
	private static Charset standardCharset() {
		for (final String key : new String[] { "stdout.encoding",
			"sun.stdout.encoding" })
		{
			final String name = System.getProperty(key, "");
			if (!name.isEmpty() && Charset.isSupported(name)) return Charset.forName(
				name);
		}
		return Charset.defaultCharset();
	}

	PrintWriter out() {
		return out;
	}

	PrintWriter err() {
		return err;
	}

	/**
	 * Whether something that was written to the standard output got lost, as on a
	 * full disk.
	 */
	boolean hasLostOutput() {
		// NB: System.out, too, keeps failures for itself
		return out.checkError() || outStream instanceof PrintStream &&
			((PrintStream) outStream).checkError();
	}

	/**
	 * A line of results for people; names of files may hold what commands a
	 * terminal.
	 */
	void result(final String line) {
		out.println(PlainText.of(line));
	}

	/**
	 * Tells the user how it goes; names of files may hold what commands a
	 * terminal.
	 */
	void progress(final String message) {
		err.println(PlainText.of(message));
	}

	/**
	 * The mark of the metrics of a direction: an arrow, if it can be shown, else
	 * ^ or v.
	 */
	String arrow(final Direction direction) {
		if (charset.newEncoder().canEncode(direction.arrow())) return String
			.valueOf(direction.arrow());
		return direction == Direction.HIGHER ? "^" : "v";
	}
}
