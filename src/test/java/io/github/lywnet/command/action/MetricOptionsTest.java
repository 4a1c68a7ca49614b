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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.settings.Settings;

import org.junit.Test;

/** Tests {@link MetricOptions}. */
public class MetricOptionsTest {

	@Test
	public void namesAndPlanesAreWordsOfOneSetting() {
		assertEquals("[EN, SD, SF, AG, MI, SCD, VIF, QABF, SSIM, PSNR] false", read(
			"default"));
		assertEquals("[EN, SD, SF, AG, MI, SCD, VIF, QABF, SSIM, PSNR] true", read(
			"planes"));
		assertEquals("[QCV, SSIM] true", read(" Q_CV, Planes,ssim "));
		assertEquals(21, new MetricOptions("all").choice().get().metrics().size());
	}

	@Test
	public void nothingChosenIsTheDefault() {
		final MetricOptions options = new MetricOptions(Settings.NONE);
		assertEquals(MetricChoice.DEFAULT.metrics(), options.choice().get()
			.metrics());
		assertFalse(options.isByPlane());
	}

	/** NB: earlier versions had a check box. */
	@Test
	public void earlierMacrosMeanTheSame() {
		assertEquals(read("default"), read("true"));
		assertFalse(new MetricOptions("false").choice().isPresent());
		assertFalse(new MetricOptions("none").choice().isPresent());
	}

	@Test
	public void otherWordsAreRefused() {
		for (final String text : new String[] { "none,SSIM", "plane",
			"SSIM,,EN" })
		{
			final String message = assertThrows(FusionException.class,
				() -> new MetricOptions(text)).getMessage();
			assertTrue(message, message.contains("Unknown metric") && message
				.contains("planes"));
		}
	}

	private static String read(final String text) {
		final MetricOptions options = new MetricOptions(text);
		return options.choice().get().metrics() + " " + options.isByPlane();
	}
}
