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

package io.github.lywnet.demo;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;

import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;

import java.nio.file.Paths;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.Test;

/** Tests that the demos show what they say. */
public class DemoTest {

	private static final String PAIR = "test-data/MRI-CT/%s/head-1.png";

	@Test
	public void fusedImgShowsBothDiscs() {
		final Img<FloatType> fused = FuseImgsDemo.fuse("LYWNet-S");
		assertTrue("MRI's disc", fused.getAt(14, 32).get() > 150);
		assertTrue("PET's disc", fused.getAt(48, 32).get() > 100);
		assertTrue("background", fused.getAt(4, 4).get() < 10);
	}

	@Test
	public void fusedVolumeHasTheVoxelsOfTheMriAndSaysHow() {
		final ImagePlus fused = FuseVolumesDemo.fuse(Paths.get(
			"test-data/volumes/anatomical/head-1.nii.gz"), Paths.get(
				"test-data/volumes/functional/head-1.nii.gz"));
		assertEquals(64, fused.getWidth());
		assertEquals(76, fused.getHeight());
		assertEquals(56, fused.getNSlices());
		assertEquals(24, fused.getBitDepth());
		assertTrue(fused.getInfoProperty(), fused.getInfoProperty().contains(
			"resampled by patient coordinates"));
	}

	@Test
	public void scoresOfASourceAreThoseOfNoFusion() {
		final String mri = String.format(PAIR, "anatomical");
		final FusionScores scores = ScoreDemo.scores(mri, String.format(PAIR,
			"functional"), mri);
		// NB: the fused image is one of the sources, and differs from the other
		assertEquals(Double.NaN, scores.get(FusionMetric.SCD), 0);
		assertTrue(scores.get(FusionMetric.SSIM) > 0.5);
		assertTrue(scores.get(FusionMetric.SSIM) < 1);
	}
}
