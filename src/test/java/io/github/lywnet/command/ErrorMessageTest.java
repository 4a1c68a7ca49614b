package io.github.lywnet.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Collections;

import org.junit.Test;

public class ErrorMessageTest {

	@Test
	public void breaksLongLinesAtSpaces() {
		final String words = String.join(" ", Collections.nCopies(50, "word"));
		final String wrapped = ErrorMessage.wrapped(words);
		assertEquals(words, wrapped.replace('\n', ' '));
		for (final String line : wrapped.split("\n")) {
			assertTrue(line, line.length() <= 80);
		}
	}

	@Test
	public void keepsLongWordsWhole() {
		final String path = "/" + String.join("/", Collections.nCopies(50, "path"));
		assertEquals("There is no\n" + path + "\nthere.", ErrorMessage.wrapped(
			"There is no " + path + " there."));
	}

	@Test
	public void keepsLines() {
		assertEquals("one\ntwo\nthree", ErrorMessage.wrapped("one\ntwo\nthree"));
	}
}
