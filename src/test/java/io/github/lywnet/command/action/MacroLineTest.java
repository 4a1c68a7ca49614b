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

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.Test;

/** Tests {@link MacroLine}. */
public class MacroLineTest {

	private static final Setting FIRST = Setting.text("first", "", "", "x");
	private static final Setting SECOND = Setting.text("second", "", "", "x");
	private static final Setting EMPTY = Setting.text("empty", "", "", "x");
	private static final Setting MISSING = Setting.text("missing", "", "", "x");
	private static final Setting ODD = Setting.flag("odd", "", "");
	private static final List<Setting> KNOWN = Arrays.asList(FIRST, SECOND, EMPTY,
		MISSING, Setting.flag("checked", "", ""), Setting.flag("unchecked", "", ""),
		ODD);

	private final MacroLine line = new MacroLine(
		"first=[a [b] c] second=plain empty=[] checked unchecked=false odd=maybe ");

	@Test
	public void readsTexts() {
		final Map<String, String> values = line.values();
		assertEquals("[first, second, empty, checked, unchecked, odd]", values
			.keySet().toString());
		assertEquals("a [b] c", values.get("first"));
		assertEquals("plain", values.get("second"));
		assertEquals("", values.get("empty"));
		assertNull(values.get("checked"));
	}

	@Test
	public void makesSettings() {
		final Settings settings = line.settings(KNOWN);
		assertEquals("a [b] c", settings.text(FIRST));
		assertEquals("plain", settings.text(SECOND));
		assertEquals("x", settings.text(EMPTY));
		assertEquals("x", settings.text(MISSING));
	}

	@Test
	public void readsFlags() {
		final Settings settings = line.settings(KNOWN);
		assertTrue(settings.flag(Setting.flag("checked", "", "", true)));
		assertFalse(settings.flag(Setting.flag("unchecked", "", "", true)));
		assertTrue(settings.flag(Setting.flag("checked", "", "", false)));
		assertTrue(settings.flag(Setting.flag("missing", "", "", true)));
		assertFalse(settings.flag(Setting.flag("missing", "", "", false)));
		assertFalse("inside a value", settings.flag(Setting.flag("b", "", "",
			false)));
		assertRefused(() -> settings.flag(ODD), "(odd) is \"maybe\"",
			"true or false");
	}

	@Test
	public void aBareKeyOfATextIsItsDefault() {
		assertEquals("x", new MacroLine("missing").settings(KNOWN).text(MISSING));
	}

	@Test
	public void refusesUnknownKeys() {
		assertRefused(() -> line.settings(Arrays.asList(FIRST, SECOND, EMPTY)),
			"Unknown keys", "checked", "unchecked", "odd", "first, second, empty");
		assertRefused(() -> new MacroLine("third").settings(KNOWN),
			"Unknown key third", "first, second");
	}

	@Test
	public void aBracketThatIsNotClosedEndsWithTheLastOne() {
		assertEquals("a [b", new MacroLine("first=[a [b] ").values().get("first"));
	}
}
