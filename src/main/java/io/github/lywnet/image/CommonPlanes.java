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
package io.github.lywnet.image;

import io.github.lywnet.network.FusionException;

/**
 * The planes of two images brought together, so that they have the same
 * channels, slices and frames.
 */
final class CommonPlanes {

	private final Planes anatomical;
	private final Planes functional;

	/**
	 * Brings two images together.
	 *
	 * @param repeatSingle whether the plane of an image that has one goes with all
	 *          planes of the other
	 * @throws FusionException if that is not possible or not wanted, naming both
	 *           dimensions
	 */
	CommonPlanes(final Planes anatomical, final Planes functional,
		final boolean repeatSingle)
	{
		final Dimensions a = anatomical.dimensions();
		final Dimensions f = functional.dimensions();
		final boolean repeat = repeatSingle && !a.hasPlanesOf(f);
		this.anatomical = repeat && a.planes() == 1 ? new RepeatedPlane(anatomical,
			f) : anatomical;
		this.functional = repeat && f.planes() == 1 ? new RepeatedPlane(functional,
			a) : functional;
		checkPlanes(a, f);
	}

	Planes anatomical() {
		return anatomical;
	}

	Planes functional() {
		return functional;
	}

	private void checkPlanes(final Dimensions a, final Dimensions f) {
		if (anatomical.dimensions().hasPlanesOf(functional.dimensions())) return;
		final String advice = a.planes() == 1 || f.planes() == 1
			? "To fuse the one plane with every plane of the other image, choose the " +
				"option repeat."
			: "Take planes out with Image > Duplicate..., or put slices and frames " +
				"right with Image > Properties... or Image > Hyperstacks > Re-order " +
				"Hyperstack...";
		throw new FusionException(
			"The images differ in their planes: the anatomical image has " + a +
			", the functional image " + f + " (" + Dimensions.ORDER +
			"). Expected as many channels, slices and frames. " + advice);
	}
}
