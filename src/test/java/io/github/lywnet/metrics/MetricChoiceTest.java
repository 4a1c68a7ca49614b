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

package io.github.lywnet.metrics;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;

import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.Test;

/** Tests {@link MetricChoice} and {@link Convention}. */
public class MetricChoiceTest {

	@Test
	public void theDefaultIsTenMetrics() {
		assertEquals("EN SD SF AG MI SCD VIF Qabf SSIM PSNR", names("default",
			Convention.STANDARD));
		assertEquals(MetricChoice.DEFAULT.metrics(), MetricChoice.of("default",
			Convention.STANDARD).metrics());
	}

	@Test
	public void allAreThoseThatTheConventionDefines() {
		assertEquals(FusionMetric.values().length, MetricChoice.of("all",
			Convention.STANDARD).metrics().size());
		assertEquals("EN SD SF AG MI SCD VIF Qabf SSIM PSNR CC", names("all",
			Convention.CDDFUSE));
		assertEquals(
			"EN SD SF AG MI SCD VIF Qabf SSIM PSNR MS-SSIM FMI_pixel Nabf " + "CC",
			names("all", Convention.TANG));
	}

	@Test
	public void everyConventionDefinesTheDefault() {
		for (final Convention convention : Convention.values()) {
			assertTrue(MetricChoice.DEFAULT.metrics().stream().allMatch(
				convention::defines));
		}
	}

	@Test
	public void namesAreTakenInTheirOrder() {
		assertEquals("SSIM EN MS-SSIM", names("SSIM,EN, MS-SSIM,SSIM",
			Convention.STANDARD));
		assertEquals("CC EN SD SF AG MI SCD VIF Qabf SSIM PSNR", names("CC,default",
			Convention.STANDARD));
	}

	@Test
	public void namesMayBeSpeltOtherwise() {
		final Locale before = Locale.getDefault();
		// where the lower case of I is not i
		Locale.setDefault(new Locale("tr", "TR"));
		try {
			assertEquals("Qcv FMI_pixel MS-SSIM VIFF MI", names(
				"Q_CV,fmi-pixel,msssim,viff,MI", Convention.STANDARD));
			assertEquals(Convention.CDDFUSE, Convention.parse(" CDDFuse "));
		}
		finally {
			Locale.setDefault(before);
		}
	}

	@Test
	public void unknownNamesAreRefused() {
		assertRefused("SIM", Convention.STANDARD, "\"SIM\"");
		assertRefused("EN,", Convention.STANDARD, "\"\"");
		assertRefused("", Convention.STANDARD, "expected default, all");
		assertTrue(assertThrows(FusionException.class, () -> Convention.parse(
			"mine")).getMessage().contains("expected standard, cddfuse, tang"));
	}

	@Test
	public void metricsWithoutADefinitionAreRefused() {
		assertRefused("EN,FMI_edge", Convention.TANG,
			"FMI_edge is not defined by the convention tang");
	}

	private static void assertRefused(final String names,
		final Convention convention, final String expected)
	{
		final String message = assertThrows(FusionException.class,
			() -> MetricChoice.of(names, convention)).getMessage();
		assertTrue(message, message.contains(expected));
	}

	private static String names(final String names, final Convention convention) {
		return MetricChoice.of(names, convention).metrics().stream().map(
			FusionMetric::shortName).collect(Collectors.joining(" "));
	}
}
