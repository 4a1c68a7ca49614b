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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.phantom.HeadVolume;
import io.github.lywnet.phantom.VolumeFiles;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.Test;

/**
 * Tests {@link RigidRegistration} with ellipsoids that both images show
 * differently.
 */
public class RigidRegistrationTest {

	private static final long[] SIZE = { 40, 48, 36 };
	private static final long[] COARSE = { 30, 34, 28 };

	/** Along each axis, of a voxel. */
	private static final int PARTS = 2;

	/** In mm: a quarter of a voxel of the functional image. */
	private static final double TOLERANCE = 1.5;

	/** From the anatomical to the functional image. */
	private static final Affine3D MOVE = Affine3D.translation(9, -7, 5).after(
		RigidTransform.rotation(0.1, -0.12, 0.15));

	@Test
	public void findsHowAVolumeWasMoved() {
		assertFound(MOVE, patient(SIZE, 4, ""), patient(COARSE, 6, ""), false);
	}

	@Test
	public void leavesANearlySymmetricHeadWhereExactHeadersPutIt() {
		final HeadVolume head = new HeadVolume(11, -6, 4);
		final Geometry mri = Geometry.patient(new long[] { 64, 76, 56 },
			VolumeFiles.MRI, "", "test"), pet = Geometry.patient(new long[] { 24, 28,
				22 }, VolumeFiles.PET, "", "test");
		final RigidTransform found = RigidRegistration.of(image(mri, (x, y,
			z) -> (float) head.mri(x, y, z)), mri, image(pet, (x, y,
				z) -> (float) head.pet(x, y, z)), pet, FusionMonitor.NONE).transform();
		for (int corner = 0; corner < 8; corner++) {
			assertArrayEquals(found.toString(), new double[3], found.displacement(
				(corner & 1) == 0 ? -26 : 26, (corner & 2) == 0 ? -33 : 33, (corner &
					4) == 0 ? -25 : 25), 1);
		}
	}

	@Test
	public void respectsOrientation() {
		// stored from head to feet and from left to right
		final double[] centre = { 3, 2, -4 };
		final Geometry turned = Geometry.patient(COARSE, Affine3D.of(-6, 0, 0,
			centre[0] + 87, 0, 6, 0, centre[1] - 99, 0, 0, -6, centre[2] + 81), "",
			"test");
		assertFound(MOVE, patient(SIZE, 4, ""), turned, false);
	}

	@Test
	public void startsAtTheCentresWhereFramesOfReferenceDiffer() {
		final Affine3D far = Affine3D.translation(400, -900, 300).after(MOVE);
		final Geometry moving = Geometry.patient(COARSE, Affine3D.translation(400,
			-900, 300).after(patient(COARSE, 6, "").toWorld()), "1.2", "test");
		assertFound(far, patient(SIZE, 4, "1.1"), moving, false);
	}

	@Test
	public void findsHowAPlaneWasMoved() {
		final Affine3D move = Affine3D.translation(10, -6, 0).after(RigidTransform
			.rotation(0, 0, 0.15));
		final long[] size = { 96, 96, 1 };
		assertFound(move, flat(size, 2), flat(size, 2), false);
	}

	@Test
	public void leavesOutWhatIsMissing() {
		assertFound(MOVE, patient(SIZE, 4, ""), patient(COARSE, 6, ""), true);
	}

	@Test
	public void isTheSameForAnyNumberOfThreads() throws Exception {
		final Geometry fixed = patient(SIZE, 4, ""), moving = patient(COARSE, 6,
			"");
		final double[] one = inPool(1, fixed, moving), three = inPool(3, fixed,
			moving);
		assertArrayEquals(one, three, 0);
	}

	@Test
	public void tellsProgressAndEndsWhenItShall() {
		final Geometry fixed = patient(SIZE, 4, ""), moving = patient(COARSE, 6,
			"");
		final List<Long> done = new ArrayList<>();
		assertThrows(FusionCanceledException.class, () -> RigidRegistration.of(
			anatomical(fixed), fixed, functional(moving, MOVE), moving,
			new FusionMonitor()
			{

				@Override
				public void progress(final long steps, final long total) {
					assertTrue(steps <= total);
					done.add(steps);
				}

				@Override
				public boolean isCanceled() {
					return done.size() == 2;
				}
			}));
		assertEquals(2, done.size());
	}

	@Test
	public void failsWithNoise() {
		final Geometry fixed = patient(SIZE, 4, ""), moving = patient(COARSE, 6,
			"");
		final Random random = new Random(1);
		final RandomAccessibleInterval<FloatType> noise = image(moving, (x, y,
			z) -> random.nextFloat());
		final RegistrationResult result = RigidRegistration.of(anatomical(fixed),
			fixed, noise, moving, FusionMonitor.NONE);
		assertFalse(result.toString(), result.isSuccess());
		final String message = assertThrows(FusionException.class,
			result::transform).getMessage();
		assertTrue(message, message.contains("failed") && message.contains(
			"depend"));
	}

	@Test
	public void failsIfAnotherPlaceTellsAsMuch() {
		final Geometry plane = flat(new long[] { 96, 96, 1 }, 2);
		final double scale = 2.2, side = 45;
		final RandomAccessibleInterval<FloatType> one = image(plane, (x, y,
			z) -> tissue(scale * x, scale * y, 0)), two = image(plane, (x, y,
				z) -> 4 - tissue(scale * (Math.abs(x) - side) * Math.signum(x), scale *
					y, 0));
		final RegistrationResult result = RigidRegistration.of(one, plane, two,
			plane, FusionMonitor.NONE);
		assertTrue(result.toString(), result.failure().contains("another place"));
	}

	@Test
	public void refusesWhatCannotBeRegistered() {
		final Geometry volume = patient(SIZE, 4, "");
		assertRefused(volume, patient(new long[] { 5, 5, 5 }, 4, ""), "too small");
		assertRefused(volume, patient(new long[] { 40, 48, 1 }, 4, ""),
			"single slice");
		assertRefused(volume, patient(new long[] { 40, 48, 3 }, 4, ""),
			"less than 4 slices");
		assertRefused(volume, Geometry.pixels(40, 48, 36), "voxel sizes");
		assertRefused(Geometry.pixels(40, 48, 36), Geometry.pixels(40, 48, 36),
			"voxel sizes");
		assertRefused(Geometry.pixels(40, 48, 1), Geometry.pixels(20, 24, 1),
			"pixel sizes");
		assertRefused(patient(new long[] { 40, 48, 1 }, 4, ""), Geometry.patient(
			new long[] { 40, 48, 1 }, Affine3D.of(0, 0, 4, 0, 4, 0, 0, 0, 0, 4, 0, 0),
			"", "test"), "not parallel");
	}

	@Test
	public void refusesConstantAndEmptyImages() {
		final Geometry volume = patient(SIZE, 4, "");
		for (final float value : new float[] { 3, Float.NaN,
			Float.POSITIVE_INFINITY })
		{
			final RandomAccessibleInterval<FloatType> constant = image(volume, (x, y,
				z) -> value);
			final String message = assertThrows(FusionException.class,
				() -> RigidRegistration.of(anatomical(volume), volume, constant, volume,
					FusionMonitor.NONE)).getMessage();
			assertTrue(message, message.contains("functional") && message.contains(
				"constant"));
		}
	}

	private static void assertRefused(final Geometry fixed, final Geometry moving,
		final String reason)
	{
		final String message = assertThrows(FusionException.class,
			() -> RigidRegistration.of(anatomical(fixed), fixed, anatomical(moving),
				moving, FusionMonitor.NONE)).getMessage();
		assertTrue(message, message.contains(reason));
	}

	private static void assertFound(final Affine3D move, final Geometry fixed,
		final Geometry moving, final boolean missing)
	{
		final RandomAccessibleInterval<FloatType> anatomical = anatomical(fixed);
		if (missing) Views.interval(anatomical, new long[3], new long[] { SIZE[0] -
			1, SIZE[1] - 1, 8 }).forEach(value -> value.set(Float.NaN));
		final RegistrationResult result = RigidRegistration.of(anatomical, fixed,
			functional(moving, move), moving, FusionMonitor.NONE);
		final RigidTransform found = result.transform();
		assertTrue(result.toString(), result.informationAfter() > result
			.informationBefore());
		for (int corner = 0; corner < 8; corner++) {
			final double x = (corner & 1) == 0 ? -40 : 40, y = (corner & 2) == 0 ? -50
				: 50, z = fixed.size(2) == 1 ? 0 : (corner & 4) == 0 ? -40 : 40;
			assertArrayEquals(result.toString(), move.apply(x, y, z), found.toMoving()
				.apply(x, y, z), TOLERANCE);
		}
	}

	private static double[] inPool(final int threads, final Geometry fixed,
		final Geometry moving) throws Exception
	{
		final ForkJoinPool pool = new ForkJoinPool(threads);
		try {
			return pool.submit(() -> RigidRegistration.of(anatomical(fixed), fixed,
				functional(moving, MOVE), moving, FusionMonitor.NONE).transform()
				.toMoving().toArray()).get();
		}
		finally {
			pool.shutdown();
		}
	}

	/** The patient's origin in the middle. */
	private static Geometry patient(final long[] size, final double spacing,
		final String frameOfReference)
	{
		return Geometry.patient(size, Affine3D.translation(-(size[0] - 1) / 2.0 *
			spacing, -(size[1] - 1) / 2.0 * spacing, -(size[2] - 1) / 2.0 * spacing)
			.after(Affine3D.scaling(spacing, spacing, spacing)), frameOfReference,
			"test");
	}

	private static Geometry flat(final long[] size, final double spacing) {
		return Geometry.calibrated(size, new double[] { spacing, spacing, 1 },
			new double[] { -(size[0] - 1) / 2.0 * spacing, -(size[1] - 1) / 2.0 *
				spacing, 0 });
	}

	private static RandomAccessibleInterval<FloatType> anatomical(
		final Geometry geometry)
	{
		return image(geometry, (x, y, z) -> new float[] { 0, 60, 100, 30,
			80 }[tissue(x, y, z)]);
	}

	/** The same head with other intensities, seen where the transform puts it. */
	private static RandomAccessibleInterval<FloatType> functional(
		final Geometry geometry, final Affine3D move)
	{
		final Affine3D back = move.inverse();
		return image(geometry, (x, y, z) -> {
			final double[] at = back.apply(x, y, z);
			return new float[] { 1, 2, 4, 9, 6 }[tissue(at[0], at[1], at[2])];
		});
	}

	private static int tissue(final double x, final double y, final double z) {
		if (!in(x / 62, y / 76, z / 58)) return 0;
		if (in((x - 22) / 12, (y + 20) / 20, (z - 8) / 14)) return 3;
		if (in((x + 20) / 9, (y - 25) / 14, (z + 10) / 18)) return 4;
		return in(x / 54, y / 68, z / 50) ? 2 : 1;
	}

	private static boolean in(final double x, final double y, final double z) {
		return x * x + y * y + z * z < 1;
	}

	/** Each voxel is the mean over its box, as a scanner's is. */
	private static RandomAccessibleInterval<FloatType> image(
		final Geometry geometry, final Drawing drawing)
	{
		final long[] size = geometry.size();
		final float[] values = new float[(int) (size[0] * size[1] * size[2])];
		for (int i = 0; i < values.length; i++) {
			float sum = 0;
			for (int part = 0; part < PARTS * PARTS * PARTS; part++) {
				final double[] at = geometry.toWorld().apply(i % size[0] + offset(part),
					i / size[0] % size[1] + offset(part / PARTS), size[2] == 1 ? 0 : i /
						size[0] / size[1] + offset(part / PARTS / PARTS));
				sum += drawing.value(at[0], at[1], at[2]);
			}
			values[i] = sum / (PARTS * PARTS * PARTS);
		}
		return ArrayImgs.floats(values, size);
	}

	/** Of a part of a voxel from its centre, in voxels. */
	private static double offset(final int part) {
		return (part % PARTS - (PARTS - 1) / 2.0) / PARTS;
	}

	private interface Drawing {

		float value(double x, double y, double z);
	}
}
