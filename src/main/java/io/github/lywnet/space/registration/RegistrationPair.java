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
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Two volumes, or two planes, that can be registered: checked, and placed in
 * coordinates of the same meaning. Immutable.
 */
final class RegistrationPair {

	/** Fewer voxels along x or y tell nothing. */
	private static final int LEAST_SIZE = 16;

	/** Fewer slices do not hold a turned volume. */
	private static final int LEAST_SLICES = 4;

	/** How far planes may be from parallel: 10 degrees. */
	private static final double PARALLEL = Math.cos(Math.toRadians(10));

	private static final String CALIBRATE =
		" Set both images' voxel sizes in a unit of length with Image > " +
			"Properties..., or use images that have them.";

	private final RandomAccessibleInterval<FloatType> fixed;
	private final RandomAccessibleInterval<FloatType> moving;
	private final Geometry fixedGeometry;
	private final Geometry movingGeometry;

	/**
	 * @throws FusionException if they cannot be registered, naming the way out
	 */
	RegistrationPair(final RandomAccessibleInterval<FloatType> fixed,
		final Geometry fixedGeometry,
		final RandomAccessibleInterval<FloatType> moving,
		final Geometry movingGeometry)
	{
		checkSize("anatomical", fixed, fixedGeometry);
		checkSize("functional", moving, movingGeometry);
		checkSlices(fixedGeometry, movingGeometry);
		checkUnits(fixedGeometry, movingGeometry);
		this.fixed = fixed;
		this.moving = moving;
		final boolean different = fixedGeometry.level() != movingGeometry.level();
		this.fixedGeometry = different ? fixedGeometry.onOwnAxes() : fixedGeometry;
		this.movingGeometry = different ? movingGeometry.onOwnAxes()
			: movingGeometry;
		if (isPlane()) checkParallel();
	}

	/** Whether these are planes. */
	boolean isPlane() {
		return fixedGeometry.size(2) == 1;
	}

	/** Where the fixed image lies, in the coordinates of the transform. */
	Geometry fixedGeometry() {
		return fixedGeometry;
	}

	/** Where the moving image lies, in the coordinates of the transform. */
	Geometry movingGeometry() {
		return movingGeometry;
	}

	/** Whether the coordinates of both have the same origin. */
	boolean sharesCoordinates() {
		if (fixedGeometry.level() == Level.PIXELS) return true;
		final String a = fixedGeometry.frameOfReference(), b = movingGeometry
			.frameOfReference();
		return fixedGeometry.hasOrigin() && movingGeometry.hasOrigin() && (a
			.isEmpty() || b.isEmpty() || a.equals(b));
	}

	/** The finest voxels that both images have along some axis, in mm. */
	double spacing() {
		return Math.max(smallestSpacing(fixedGeometry), smallestSpacing(
			movingGeometry));
	}

	/** The fixed image in memory with voxels of up to a size in mm. */
	VoxelVolume fixed(final double spacing) {
		return loaded("anatomical", fixed, fixedGeometry, spacing);
	}

	/** The moving image in memory with voxels of up to a size in mm. */
	VoxelVolume moving(final double spacing) {
		return loaded("functional", moving, movingGeometry, spacing);
	}

	private static VoxelVolume loaded(final String name,
		final RandomAccessibleInterval<FloatType> values, final Geometry geometry,
		final double spacing)
	{
		final VoxelVolume volume = VoxelVolume.of(values, geometry, spacing);
		if (volume.range().isConstant()) throw new FusionException("The " + name +
			" image cannot be registered: it is constant, or has no finite values. " +
			"Expected an image with contrast.");
		return volume;
	}

	private static void checkSize(final String name,
		final RandomAccessibleInterval<FloatType> values, final Geometry geometry)
	{
		if (values.numDimensions() != 3) throw new IllegalArgumentException(
			"expected x, y and z, found " + values.numDimensions() + " dimensions");
		for (int axis = 0; axis < 3; axis++) {
			if (values.dimension(axis) != geometry.size(axis)) {
				throw new IllegalArgumentException("the " + name + " image has " +
					values.dimension(axis) + " voxels along axis " + axis +
					", its geometry " + geometry.size(axis));
			}
		}
		if (geometry.size(0) < LEAST_SIZE || geometry.size(1) < LEAST_SIZE) {
			throw new FusionException("The " + name +
				" image is too small to be registered: " + geometry + ". Expected at " +
				"least " + LEAST_SIZE + " x " + LEAST_SIZE + " voxels.");
		}
	}

	private static void checkSlices(final Geometry fixed, final Geometry moving) {
		if (fixed.size(2) == 1 && moving.size(2) == 1) return;
		if (fixed.size(2) == 1 || moving.size(2) == 1) throw new FusionException(
			"A single slice cannot be registered to a volume: the anatomical image " +
				"has " + fixed.size(2) + " slices, the functional image " + moving.size(
					2) +
				". Give the volume that the slice is from, or take the matching " +
				"slice out of the volume (Image > Stacks) and register the two slices.");
		if (fixed.size(2) >= LEAST_SLICES && moving.size(2) >= LEAST_SLICES) return;
		throw new FusionException("Volumes of less than " + LEAST_SLICES +
			" slices cannot be registered: the anatomical image has " + fixed.size(
				2) + ", the functional image " + moving.size(2) +
			". Register single slices, or give more of the volumes.");
	}

	private static void checkUnits(final Geometry fixed, final Geometry moving) {
		final boolean pixels = fixed.level() == Level.PIXELS;
		if (pixels != (moving.level() == Level.PIXELS)) throw new FusionException(
			"A rigid registration needs the voxel sizes of both images; only one has " +
				"them (anatomical image: " + fixed + "; functional image: " + moving +
				")." + CALIBRATE);
		if (pixels && fixed.size(2) > 1) throw new FusionException(
			"A rigid registration of volumes needs their voxel sizes; these have none " +
				"(anatomical image: " + fixed + "; functional image: " + moving + ")." +
				CALIBRATE);
		if (pixels && (fixed.size(0) != moving.size(0) || fixed.size(1) != moving
			.size(1))) throw new FusionException(
				"A rigid registration of images of different sizes needs their pixel " +
					"sizes; these have none (anatomical image: " + fixed +
					"; functional image: " + moving + ")." + CALIBRATE);
	}

	private void checkParallel() {
		final double[] a = FixedFrame.normal(fixedGeometry), b = FixedFrame.normal(
			movingGeometry);
		final double cosine = Math.abs(a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
		if (cosine < PARALLEL) throw new FusionException(
			"The two slices cannot be registered: they are not parallel (anatomical " +
				"image: " + fixedGeometry.planes() + ", functional image: " +
				movingGeometry.planes() + "). Give the volumes that they are from.");
	}

	private double smallestSpacing(final Geometry geometry) {
		final double inPlane = Math.min(geometry.spacing(0), geometry.spacing(1));
		return isPlane() ? inPlane : Math.min(inPlane, geometry.spacing(2));
	}
}
