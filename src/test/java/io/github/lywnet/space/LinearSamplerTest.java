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

package io.github.lywnet.space;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.Test;

/** Tests {@link LinearSampler}. */
public class LinearSamplerTest {

	private final LinearSampler<FloatType> sampler = new LinearSampler<>(ArrayImgs
		.floats(new float[] { 0, 1, 2, 3, 4, 5, 6, 7 }, 2, 2, 2));

	@Test
	public void givesTheEightVoxelsAround() {
		assertEquals("[0: 0.2813, 1: 0.0938, 2: 0.0938, 3: 0.0313, 4: 0.2813, " +
			"5: 0.0938, 6: 0.0938, 7: 0.0313]", voxels(0.25, 0.25, 0.5));
	}

	@Test
	public void leavesOutVoxelsWithoutWeight() {
		assertEquals("[6: 0.5000, 7: 0.5000]", voxels(0.5, 1, 1));
		assertEquals("[5: 1.0000]", voxels(1, 0, 1));
	}

	@Test
	public void roundingMakesNoNeighbours() {
		assertEquals("[5: 1.0000]", voxels(1 - 1e-9, 1e-9, 1 + 1e-9));
	}

	@Test
	public void outsideIsTheOutermostVoxel() {
		assertEquals("[2: 1.0000]", voxels(-0.4, 1.4, -7));
	}

	private String voxels(final double x, final double y, final double z) {
		final List<String> voxels = new ArrayList<>();
		sampler.sample(x, y, z, (voxel, weight) -> voxels.add(String.format(
			Locale.ROOT, "%.0f: %.4f", voxel.get(), weight)));
		return voxels.toString();
	}
}
