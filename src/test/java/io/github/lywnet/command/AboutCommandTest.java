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

package io.github.lywnet.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.command.action.AboutAction;
import io.github.lywnet.engine.EngineFolder;
import io.github.lywnet.network.ModelStore;

import org.junit.Test;

/** Tests {@link AboutCommand} and what it tells. */
public class AboutCommandTest {

	@Test
	public void standsInTheMenu() throws Exception {
		try (CommandRunner command = new CommandRunner(AboutCommand.class)) {
			assertEquals("Plugins>Fusion>About LYWNet...", command.menu());
			assertEquals("[]", command.keys().toString());
			command.run();
		}
	}

	@Test
	public void addressesCanBeClickedOn() {
		final String page = AboutAction.html("a <b> & https://doi.org/1.2/x.\nc");
		assertTrue(page, page.contains("a &lt;b> &amp; " +
			"<a href='https://doi.org/1.2/x'>https://doi.org/1.2/x</a>.<br><br>c"));
	}

	@Test
	public void tellsWhatReportsNeed() {
		final String text = AboutAction.text();
		for (final String part : new String[] { "LYWNet Fusion", "TensorFlow 2.",
			"DJL 0.", EngineFolder.find().path().toString(), "Device: ", //
			String.join(", ", ModelStore.names()), "10.21037/qims-24-851",
			"Simplified BSD", "not a medical device" })
		{
			assertTrue(text, text.contains(part));
		}
	}
}
