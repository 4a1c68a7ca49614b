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

package io.github.lywnet.space.registration;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.util.Locale;

/**
 * What a registration has found, or why it failed. Immutable.
 *
 * <pre>
 *
 * RegistrationResult result = RigidRegistration.of(mri, mriGeometry, pet,
 * 	petGeometry, FusionMonitor.NONE);
 * RigidTransform transform = result.transform(); // or a FusionException
 * </pre>
 */
public final class RegistrationResult {

	private final RegistrationPair pair;
	private final RigidTransform best;
	private final double before;
	private final double after;

	/** Empty if it succeeded. */
	private final String failure;

	RegistrationResult(final RegistrationPair pair, final RigidTransform best,
		final double before, final double after, final String failure)
	{
		this.pair = pair;
		this.best = best;
		this.before = before;
		this.after = after;
		this.failure = failure;
	}

	/** Whether the transform may be used. */
	public boolean isSuccess() {
		return failure.isEmpty();
	}

	/** Why it failed, in a sentence for the user; empty if it succeeded. */
	public String failure() {
		return failure;
	}

	/**
	 * The transform from the fixed (anatomical) to the moving (functional)
	 * image's coordinates in mm, those of {@link #fixedGeometry()} and
	 * {@link #movingGeometry()}.
	 *
	 * @throws FusionException if the registration failed, saying why
	 */
	public RigidTransform transform() {
		if (!isSuccess()) throw new FusionException("The registration failed: " +
			failure + " Nothing was fused. Check that both images show the same " +
			"part of the same person, bring them nearer by hand, or give a transform " +
			"from a file.");
		return best;
	}

	/**
	 * From voxel indices of the fixed to voxel indices of the moving image.
	 *
	 * @throws FusionException if the registration failed, saying why
	 */
	public Affine3D toMovingVoxels() {
		return transform().toMovingVoxels(fixedGeometry(), movingGeometry());
	}

	/**
	 * Where the fixed image lies in the transform's coordinates: as it was given,
	 * but on its own axes if only one of the images has patient coordinates.
	 */
	public Geometry fixedGeometry() {
		return pair.fixedGeometry();
	}

	/** Where the moving image lies in the transform's coordinates. */
	public Geometry movingGeometry() {
		return pair.movingGeometry();
	}

	/**
	 * The mutual information in bits of the images as they lay: by their
	 * coordinates, or, where these are not shared, with their centres on each
	 * other.
	 */
	public double informationBefore() {
		return before;
	}

	/** The mutual information in bits under the transform. */
	public double informationAfter() {
		return after;
	}

	/**
	 * For the log: the rotation in degrees, the shift of the fixed image's centre
	 * in mm (pixels where nothing is calibrated), and the information before and
	 * after; or the failure.
	 */
	@Override
	public String toString() {
		if (!isSuccess()) return "failed: " + failure;
		final double[] shift = best.displacement(fixedGeometry().centre());
		final double length = Math.sqrt(shift[0] * shift[0] + shift[1] * shift[1] +
			shift[2] * shift[2]);
		final String unit = fixedGeometry().level() == Geometry.Level.PIXELS
			? "pixels" : "mm";
		return String.format(Locale.ROOT,
			"turned by %.2f degrees, centre moved by %.2f %s (%.2f, %.2f, %.2f), " +
				"mutual information %.3f to %.3f bits", best.angle(), length, unit,
			shift[0], shift[1], shift[2], before, after);
	}
}
