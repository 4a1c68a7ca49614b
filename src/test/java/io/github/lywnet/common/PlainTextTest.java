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

package io.github.lywnet.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** Tests {@link PlainText} and that messages are such texts. */
public class PlainTextTest {

	@Test
	public void ordinaryTextStaysAsItIs() {
		final String text = "K\u00f6rper \u8111 \ud83e\udde0.png:\n\t1 of 2";
		assertEquals(text, PlainText.of(text));
		assertNull(PlainText.of(null));
	}

	@Test
	public void commandsOfATerminalBecomeQuestionMarks() {
		assertEquals("a?[31mb?c?d??e", PlainText.of(
			"a\u001b[31mb\u0007c\u009bd\r\u202ee"));
	}

	@Test
	public void longTextKeepsItsBeginningAndItsEnd() {
		final String cut = PlainText.of("begin " + "x".repeat(10_000_000) + " end");
		assertTrue(cut.length() <= 1500);
		assertTrue(cut.startsWith("begin x") && cut.endsWith("x end"));
	}

	@Test
	public void messagesArePlainText() {
		assertEquals("?[2J", new FusionException("\u001b[2J").getMessage());
		assertEquals("?[2J", new OutOfMemoryFusionException("\u001b[2J", null)
			.getMessage());
	}
}
