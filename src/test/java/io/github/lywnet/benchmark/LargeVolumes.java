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

package io.github.lywnet.benchmark;

import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.phantom.HeadVolume;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.registration.RegistrationResult;
import io.github.lywnet.space.registration.RigidRegistration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.Locale;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Times the registration of phantom volumes as large as those of scanners, 256
 * x 256 x 180 voxels of 1 mm and 128 x 128 x 60 of 2 x 2 x 3 mm, in a process
 * of its own with a heap of 1 GiB, the images included.
 */
final class LargeVolumes {

	/** The phantom is a third as large as a head. */
	private static final double SCALE = 0.3;

	private static final double SHIFT = 12;

	private LargeVolumes() {
		// static methods only
	}

	/** Measures in a new process: a sentence in Markdown. */
	static String run() throws IOException, InterruptedException {
		final Process process = new ProcessBuilder(Paths.get(System.getProperty(
			"java.home"), "bin", "java").toString(), "-Xmx1g", "-cp", System
				.getProperty("java.class.path"), LargeVolumes.class.getName())
			.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		final String told = new String(process.getInputStream().readAllBytes(),
			StandardCharsets.UTF_8).trim();
		final int status = process.waitFor();
		if (status != 0) throw new IOException("status " + status + ": " + told);
		return told;
	}

	/** Registers once and prints what it took. */
	public static void main(final String... args) {
		final HeadVolume head = new HeadVolume(11, -6, 4);
		final Geometry fixed = geometry(256, 256, 180, 1, 1, 1, 0), moving =
			geometry(128, 128, 60, 2, 2, 3, SHIFT);
		final Geometry still = geometry(128, 128, 60, 2, 2, 3, 0);
		final RandomAccessibleInterval<FloatType> mri = image(fixed, head::mri),
				pet = image(still, head::pet);
		final long start = System.nanoTime();
		final RegistrationResult result = RigidRegistration.of(mri, fixed, pet,
			moving, FusionMonitor.NONE);
		final double seconds = (System.nanoTime() - start) * 1e-9;
		final double[] moved = result.transform().displacement(0, 0, 0);
		System.out.printf(Locale.ROOT,
			"A phantom of 256 x 256 x 180 voxels with one " +
				"of 128 x 128 x 60, %.0f mm away: %.1f s in a heap of 1 GiB with the images " +
				"in it; found to %.2f mm at the centre and %.2f degrees.%n", SHIFT,
			seconds, Math.sqrt(Math.pow(moved[0] - SHIFT, 2) + moved[1] * moved[1] +
				moved[2] * moved[2]), result.transform().angle());
	}

	private interface Field {

		double at(double x, double y, double z);
	}

	private static Geometry geometry(final int width, final int height,
		final int depth, final double x, final double y, final double z,
		final double shift)
	{
		return Geometry.patient(new long[] { width, height, depth }, Affine3D
			.translation(shift, 0, 0).after(Affine3D.scaling(x, y, z)).after(Affine3D
				.translation((1 - width) / 2.0, (1 - height) / 2.0, (1 - depth) / 2.0)),
			"", "phantom");
	}

	private static RandomAccessibleInterval<FloatType> image(
		final Geometry geometry, final Field field)
	{
		final long[] size = geometry.size();
		final float[] values = new float[(int) (size[0] * size[1] * size[2])];
		for (int i = 0; i < values.length; i++) {
			final double[] at = geometry.toWorld().apply(i % size[0], i / size[0] %
				size[1], i / size[0] / size[1]);
			values[i] = (float) field.at(SCALE * at[0], SCALE * at[1], SCALE * at[2]);
		}
		return ArrayImgs.floats(values, size);
	}
}
