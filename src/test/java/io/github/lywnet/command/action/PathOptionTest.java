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
import static org.junit.Assert.assertNull;

import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.nio.file.Paths;

import org.junit.Test;

/** Tests {@link PathOption}. */
public class PathOptionTest {

	private static final Setting OUTPUT = Setting.folder("output",
		"Output folder", "");

	@Test
	public void readsPaths() {
		assertEquals(Paths.get("a b", "c.png"), PathOption.parse(OUTPUT, settings(
			" a b/c.png ")));
		assertNull(PathOption.parse(OUTPUT, settings(" ")));
		assertNull(PathOption.parse(OUTPUT, settings(null)));
		assertNull(PathOption.parse(OUTPUT, Settings.NONE));
	}

	@Test
	public void readsPathsThatMustBeGiven() {
		assertEquals(Paths.get("folder"), PathOption.require(OUTPUT, settings(
			"folder/")));
	}

	@Test
	public void refusesWhatIsNoPath() {
		assertRefused(() -> PathOption.parse(OUTPUT, settings("a\0b")),
			"\"Output folder\" (output) is \"a", "no path");
		assertRefused(() -> PathOption.require(OUTPUT, settings("")),
			"\"Output folder\" (output) is empty");
		assertRefused(() -> PathOption.require(OUTPUT, Settings.NONE),
			"\"Output folder\" (output) is empty");
	}

	private static Settings settings(final String path) {
		return Settings.NONE.with(OUTPUT, path);
	}
}
