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

package io.github.lywnet.report;

import static org.junit.Assert.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Random;

import org.junit.Test;

/** Tests {@link Picture}. */
public class PictureTest {

	@Test
	public void aThousandPairsStayBelowTheBound() {
		// noise is what is hardest to compress
		final BufferedImage noise = new BufferedImage(512, 512,
			BufferedImage.TYPE_INT_RGB);
		final Random random = new Random(1);
		for (int y = 0; y < 512; y++) {
			for (int x = 0; x < 512; x++) {
				noise.setRGB(x, y, random.nextInt(1 << 24));
			}
		}
		final long limit = FusionReport.limit(3 * 1000);
		final String address = Picture.of(noise, limit).address();
		assertTrue(address, address.startsWith("data:image/jpeg"));
		assertTrue(3000L * address.length() < 50_000_000);
	}

	@Test
	public void smallPicturesLoseNothing() {
		final BufferedImage image = new BufferedImage(256, 256,
			BufferedImage.TYPE_BYTE_GRAY);
		assertTrue(Picture.of(image, FusionReport.limit(30)).address().startsWith(
			"data:image/png"));
	}
}
