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

/**
 * How much of an anatomical volume lies inside the field of view of a
 * functional one: the share of its voxel centres, counted exactly, row by row.
 */
final class Coverage {

	private final Affine3D toFunctional;
	private final Geometry anatomical;
	private final Geometry functional;

	Coverage(final Affine3D toFunctional, final Geometry anatomical,
		final Geometry functional)
	{
		this.toFunctional = toFunctional;
		this.anatomical = anatomical;
		this.functional = functional;
	}

	/** The share, 0 to 1. */
	double share() {
		double inside = 0;
		for (long z = 0; z < anatomical.size(2); z++) {
			for (long y = 0; y < anatomical.size(1); y++) {
				inside += new FieldOfView(toFunctional, functional.size(), anatomical
					.size(0), y, z).count();
			}
		}
		return inside / anatomical.size(0) / anatomical.size(1) / anatomical.size(
			2);
	}
}
