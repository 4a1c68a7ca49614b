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
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.color.ColorMode;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import java.nio.file.Paths;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FuseOptionsTest {

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Test
	public void readsALineOfFiji() {
		final FuseOptions options = ofMacro(
			"anatomical=[a b.png] functional=b.png model=[" + folder.getRoot() +
				"] device=cpu precision=bfloat16 color=grey range=1%:99% " +
				"resample=true roi=true repeat=true memory=64 metrics=false " +
				"output=[/tmp/my file.png] ");
		assertEquals(folder.getRoot().toPath(), options.network().model());
		assertEquals(64L << 20, options.network().memory().forWholePlane());
		assertEquals(Device.CPU, options.network().device());
		assertEquals(Precision.BFLOAT16, options.network().precision());
		assertEquals(ColorMode.GREY, options.pair().color());
		assertTrue(options.pair().resample());
		assertTrue(options.pair().roi());
		assertTrue(options.pair().repeat());
		assertFalse(options.metrics().choice().isPresent());
		assertEquals(Paths.get("/tmp/my file.png"), options.output());
	}

	@Test
	public void readsALineOfImageJ() {
		final FuseOptions options = ofMacro(
			"anatomical=a functional=b model=LYWNet device=auto color=keep metrics output=[] ");
		assertTrue(options.metrics().choice().isPresent());
		assertNull(options.output());
	}

	@Test
	public void anEmptyValueMeansTheDefault() {
		assertEquals(Device.AUTO, ofMacro("device=[]").network().device());
		assertEquals(ColorMode.KEEP, ofMacro("color= range=[]").pair().color());
		assertTrue(ofMacro("metrics=[]").metrics().choice().isPresent());
	}

	@Test
	public void anUnknownKeyIsRefused() {
		assertRefused(() -> ofMacro("anatomical=a colour=grey"),
			"Unknown key colour", "anatomical, functional, model", "color");
		assertRefused(() -> ofMacro("colour=grey Repeat"),
			"Unknown keys colour, Repeat");
	}

	/** Fiji records an empty text so. */
	@Test
	public void readsAnEmptyValueWithoutBrackets() {
		assertNull(ofMacro("metrics=true output=").output());
	}

	@Test
	public void hasTheDefaultsOfTheCommand() {
		final FuseOptions options = ofMacro("");
		assertEquals(ModelStore.find("LYWNet"), options.network().model());
		assertEquals(Device.AUTO, options.network().device());
		assertEquals(Precision.FLOAT32, options.network().precision());
		assertEquals(ColorMode.KEEP, options.pair().color());
		assertTrue(options.metrics().choice().isPresent());
		assertNull(options.output());
	}

	/** As ImageJ's own dialogs record check boxes; a title may hold the word. */
	@Test
	public void readsACheckBoxOfImageJ() {
		assertTrue(ofMacro("anatomical=a repeat output=[]").pair().repeat());
		assertTrue(ofMacro("repeat").pair().repeat());
		assertFalse(ofMacro("anatomical=[a repeat b] functional=c").pair()
			.repeat());
		assertFalse(ofMacro("repeat=false").pair().repeat());
	}

	@Test
	public void refusesUnknownValues() {
		for (final String line : new String[] { "device=tpu", "precision=half",
			"color=red", "metrics=maybe", "range=wide", "resample=yes", "roi=box",
			"repeat=often", "memory=much" })
		{
			final String message = assertThrows(FusionException.class, () -> ofMacro(
				line)).getMessage();
			assertTrue(message, message.contains("expected"));
		}
	}

	private static FuseOptions ofMacro(final String line) {
		return new FuseOptions(new MacroLine(line).settings(FuseOptions.SETTINGS));
	}
}
