package io.github.lywnet.command.line;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where the command line writes: results to the standard output, progress and
 * messages to the standard error.
 */
final class Console {

	private static final String ARROW = "\u2191";
	private static final String ASCII_ARROW = "^";

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
		this.out = new PrintWriter(new OutputStreamWriter(out, charset), true);
		this.err = new PrintWriter(new OutputStreamWriter(err, charset), true);
		this.charset = charset;
	}

	/** The console of this process. */
	static Console standard() {
		return new Console(System.out, System.err, standardCharset());
	}

	/** The encoding of System.out, which only Java 18 and later can be asked for. */
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

	/** Tells the user how it goes. */
	void progress(final String message) {
		err.println(message);
	}

	/** The mark of a metric of which higher is better: an arrow if it can be shown. */
	String higherIsBetter() {
		return charset.newEncoder().canEncode(ARROW) ? ARROW : ASCII_ARROW;
	}
}
