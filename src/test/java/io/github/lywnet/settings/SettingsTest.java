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

package io.github.lywnet.settings;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.settings.Setting.Kind;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.Test;

/** Tests {@link Settings} and {@link Setting}. */
public class SettingsTest {

	private static final Setting COLOR = Setting.choice("color", "Color", "",
		"keep", "grey");
	private static final Setting METRICS = Setting.flag("metrics", "Metrics", "",
		true);
	private static final Setting OUTPUT = Setting.folder("output", "Output", "");
	private static final List<Setting> KNOWN = Arrays.asList(COLOR, METRICS,
		OUTPUT);

	@Test
	public void aDescriptionIsPlainText() {
		assertEquals("auto, or a number; more is cut", Setting.text("memory",
			"Memory", "<html><b>auto</b>, or a number;<br>more is cut", "auto")
			.description());
	}

	@Test
	public void whatIsNotChosenHasItsDefault() {
		assertEquals("keep", Settings.NONE.text(COLOR));
		assertTrue(Settings.NONE.flag(METRICS));
		assertEquals("", Settings.NONE.text(OUTPUT));
		assertFalse(Settings.NONE.isCleared(COLOR));
	}

	@Test
	public void whatIsChosenIsTrimmed() {
		final Map<String, String> given = new HashMap<>();
		given.put("color", " grey ");
		given.put("metrics", "false");
		final Settings settings = Settings.of(given, KNOWN);
		given.put("color", "changed later");
		assertEquals("grey", settings.text(COLOR));
		assertFalse(settings.flag(METRICS));
	}

	@Test
	public void nothingMeansTheDefaultButCanBeToldFromIt() {
		final Settings settings = Settings.NONE.with(COLOR, " ").with(METRICS, "");
		assertEquals("keep", settings.text(COLOR));
		assertTrue(settings.flag(METRICS));
		assertTrue(settings.isCleared(COLOR));
		assertFalse(settings.with(COLOR, null).isCleared(COLOR));
		assertEquals("keep", settings.with(COLOR, null).text(COLOR));
	}

	@Test
	public void settingsAreNotChanged() {
		final Settings grey = Settings.NONE.with(COLOR, "grey");
		grey.with(COLOR, "keep");
		assertEquals("grey", grey.text(COLOR));
		assertEquals("keep", Settings.NONE.text(COLOR));
	}

	@Test
	public void unknownKeysAreRefused() {
		assertRefused(() -> Settings.of(Collections.singletonMap("colour", "grey"),
			KNOWN), "Unknown key colour:", "color, metrics, output");
		final Map<String, String> two = new HashMap<>();
		two.put("colour", "grey");
		two.put("Color", null);
		assertRefused(() -> Settings.of(two, KNOWN), "Unknown keys ", "colour",
			"Color");
	}

	@Test
	public void aFlagIsTrueOrFalse() {
		for (final String value : new String[] { "yes", "1", "True", "metrics" }) {
			assertRefused(() -> Settings.NONE.with(METRICS, value).flag(METRICS),
				"\"Metrics\" (metrics) is \"" + value + "\"", "true or false");
		}
	}

	@Test
	public void settingsSayWhatTheyAre() {
		assertEquals(Kind.CHOICE, COLOR.kind());
		assertEquals(Arrays.asList("keep", "grey"), COLOR.choices());
		assertEquals("the first choice", "keep", COLOR.standard());
		assertEquals(Kind.FLAG, METRICS.kind());
		assertEquals("true", METRICS.standard());
		assertEquals("false", Setting.flag("roi", "", "").standard());
		assertEquals(Kind.FOLDER, OUTPUT.kind());
		assertEquals(Kind.FILE, Setting.file("file", "", "").kind());
		assertEquals(Kind.IMAGE, Setting.image("image", "", "").kind());
		assertEquals(Kind.TEXT, Setting.text("range", "", "", "auto").kind());
		assertEquals("auto", Setting.text("range", "", "", "auto").standard());
	}
}
