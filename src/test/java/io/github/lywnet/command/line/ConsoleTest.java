package io.github.lywnet.command.line;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.Test;

/** Tests {@link Console}. */
public class ConsoleTest {

	@Test
	public void theArrowIsOneThatTheEncodingHas() {
		assertEquals("\u2191", console(StandardCharsets.UTF_8).higherIsBetter());
		assertEquals("^", console(StandardCharsets.US_ASCII).higherIsBetter());
		assertEquals("^", console(Charset.forName("windows-1252"))
			.higherIsBetter());
	}

	private static Console console(final Charset charset) {
		return new Console(new ByteArrayOutputStream(),
			new ByteArrayOutputStream(), charset);
	}
}
