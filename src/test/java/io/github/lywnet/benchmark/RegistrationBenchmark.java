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
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.registration.RegistrationResult;
import io.github.lywnet.space.registration.RigidRegistration;
import io.github.lywnet.space.registration.RigidTransform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import net.imglib2.img.array.ArrayImgs;

/**
 * Measures the rigid registration, beside elastix in the same run: the first
 * part of docs/registration.md. Arguments: the folder of the reference data,
 * the number of random starts of each pair, how many of these elastix does,
 * too, and the file to write.
 */
public final class RegistrationBenchmark {

	private static final double SHIFT = 20, TURN = 15, PLANE_TURN = 10;

	/** Pixels. */
	private static final double FOUND = 1.5;

	/** Corners in pixels. */
	private static final double[][] MIDDLE_HALF = { { 64, 64, 0 }, { 192, 64, 0 },
		{ 64, 192, 0 }, { 192, 192, 0 } };

	private RegistrationBenchmark() {
		// static methods only
	}

	/** @param args shared folder, starts, starts of elastix, page */
	public static void main(final String... args) throws IOException,
		InterruptedException
	{
		final Path shared = Paths.get(args[0]);
		final StringBuilder page = new StringBuilder("# Registration\n\n" + Machine
			.description() + ". Other processes were running: times compare within " +
			"this run only. Medians (smallest to largest).\n\n## Volumes\n\nRandom " +
			"starts, up to 20 mm and 15 degrees on each axis. Distances are the " +
			"largest at the eight corners of the head, in mm.\n\n| pair | starts | " +
			"within 2 mm of elastix's transform | distance from it | spread of these " +
			"| time, s | elastix, s |\n" +
			"| --- | --- | --- | --- | --- | --- | --- |\n");
		final Path volumes = shared.resolve("volumes");
		for (final String line : Files.readAllLines(volumes.resolve(
			"elastix-rigid.csv")))
		{
			if (line.startsWith("fixed")) continue;
			page.append(volumes(volumes, line.split(","), Integer.parseInt(args[1]),
				Integer.parseInt(args[2])));
		}
		page.append("\n").append(LargeVolumes.run()).append("\n\n## Planes\n\n" +
			"Pairs of `dev` moved by up to 20 pixels and 10 degrees. Distances are the " +
			"largest at the corners of the middle half, in pixels: from where the pair " +
			"lay before it was moved, and from where the pair that was not moved is " +
			"registered to. The last three columns are of pairs that were not moved: how " +
			"far this registration and elastix (the same settings as for volumes) move " +
			"them, and how far these two are apart.\n\n" +
			"| pairs | within 1.5 of where it lay | distance | within 1.5 of the " +
			"registration of the pair as it is | distance | not moved: from where it lay " +
			"| elastix, not moved: from where it lay | elastix, not moved: within 1.5 of " +
			"where it lay | not moved: from elastix |\n" +
			"| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
		for (final String set : new String[] { "MRI-CT", "MRI-PET", "MRI-SPECT" }) {
			page.append(planes(set, shared.resolve("aanlib/dev").resolve(set)));
		}
		Files.writeString(Paths.get(args[3]), page);
	}

	private static String volumes(final Path folder, final String[] line,
		final int starts, final int elastixStarts) throws IOException,
		InterruptedException
	{
		final Affine3D reference = reference(line);
		final NiftiVolume fixed = new NiftiVolume(folder.resolve(line[0])), moving =
			new NiftiVolume(folder.resolve(line[1]));
		final Random random = new Random(1);
		final List<Affine3D> good = new ArrayList<>();
		final double[] distances = new double[starts], times = new double[starts],
				elastix = new double[elastixStarts];
		for (int i = 0; i < starts; i++) {
			final Affine3D move = move(random, SHIFT, TURN, true);
			final Geometry moved = Geometry.patient(moving.geometry.size(), move
				.after(moving.geometry.toWorld()), "", "moved");
			final long begin = System.nanoTime();
			final RegistrationResult result = RigidRegistration.of(fixed.values,
				fixed.geometry, moving.values, moved, FusionMonitor.NONE);
			times[i] = (System.nanoTime() - begin) * 1e-9;
			distances[i] = 1e3;
			if (result.isSuccess()) {
				final Affine3D found = move.inverse().after(result.transform()
					.toMoving());
				distances[i] = distance(found, reference, head());
				if (distances[i] <= 2) good.add(found);
			}
			System.out.println(line[1] + " " + distances[i] + " mm, " + times[i] +
				" s, " + result);
			if (i < elastixStarts) elastix[i] = ElastixRun.seconds(folder.resolve(
				line[0]), folder.resolve(line[1]), RigidTransform.of(move.inverse()));
		}
		double spread = 0;
		for (final Affine3D a : good) {
			for (final Affine3D b : good) {
				spread = Math.max(spread, distance(a, b, head()));
			}
		}
		return String.format(Locale.ROOT,
			"| %s, %s | %d | %.0f %% | %s | %.2f | %s | %s |\n", line[0], line[1],
			starts, 100.0 * good.size() / starts, new Spread(distances), spread,
			new Spread(times), new Spread(elastix));
	}

	/** The transform in a line of elastix-rigid.csv. */
	static Affine3D reference(final String[] line) {
		return Affine3D.of(Arrays.stream(line).skip(2).mapToDouble(
			Double::parseDouble).toArray());
	}

	private static String planes(final String set, final Path folder)
		throws IOException, InterruptedException
	{
		final AlignmentCases cases = new AlignmentCases(folder);
		final Random random = new Random(1);
		final int count = cases.files().size();
		final double[] fromTruth = new double[count], fromOptimum =
			new double[count], offset = new double[count], elastixOffset =
				new double[count], fromElastix = new double[count];
		for (int i = 0; i < count; i++) {
			final Path file = cases.files().get(i);
			final Affine3D move = Affine3D.translation(127.5, 127.5, 0).after(move(
				random, SHIFT, PLANE_TURN, false)).after(Affine3D.translation(-127.5,
					-127.5, 0));
			final float[] anatomical = AlignmentCases.read(file), functional =
				AlignmentCases.read(folder.resolve("B").resolve(file.getFileName()));
			final RegistrationResult moved = registered(anatomical, moved(functional,
				move.inverse())), unmoved = registered(anatomical, functional);
			fromTruth[i] = distance(moved, move);
			offset[i] = distance(unmoved, Affine3D.scaling(1, 1, 1));
			final Affine3D elastix = ElastixRun.ofPlanes(anatomical, functional,
				AlignmentCases.SIZE);
			elastixOffset[i] = distance(elastix, Affine3D.scaling(1, 1, 1),
				MIDDLE_HALF);
			fromElastix[i] = distance(unmoved, elastix);
			fromOptimum[i] = unmoved.isSuccess() ? distance(moved, move.after(unmoved
				.transform().toMoving())) : Double.POSITIVE_INFINITY;
			System.out.println(set + " " + file.getFileName() + " " + fromTruth[i] +
				" " + fromOptimum[i] + " " + moved);
		}
		return "| " + set + " | " + share(fromTruth) + " | " + new Spread(
			fromTruth) + " | " + share(fromOptimum) + " | " + new Spread(
				fromOptimum) + " | " + new Spread(offset) + " | " + new Spread(
					elastixOffset) + " | " + share(elastixOffset) + " | " + new Spread(
						fromElastix) + " |\n";
	}

	private static String share(final double[] distances) {
		final long found = Arrays.stream(distances).filter(
			distance -> distance <= FOUND).count();
		return String.format(Locale.ROOT, "%.0f %% (%d of %d)", 100.0 * found /
			distances.length, found, distances.length);
	}

	private static RegistrationResult registered(final float[] anatomical,
		final float[] functional)
	{
		final Geometry geometry = Geometry.pixels(256, 256, 1);
		return RigidRegistration.of(ArrayImgs.floats(anatomical, 256, 256, 1),
			geometry, ArrayImgs.floats(functional, 256, 256, 1), geometry,
			FusionMonitor.NONE);
	}

	/** At the corners of the middle half; infinite if the registration failed. */
	private static double distance(final RegistrationResult result,
		final Affine3D expected)
	{
		return result.isSuccess() ? distance(result.transform().toMoving(),
			expected, MIDDLE_HALF) : Double.POSITIVE_INFINITY;
	}

	/** A random rigid transform: shifts in mm and turns in degrees. */
	static Affine3D move(final Random random, final double shift,
		final double degrees, final boolean space)
	{
		final double[] numbers = new double[6];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = (2 * random.nextDouble() - 1) * (i < 3 ? shift : Math
				.toRadians(degrees));
		}
		final Affine3D about = turn(2, numbers[5]);
		return Affine3D.translation(numbers[0], numbers[1], space ? numbers[2] : 0)
			.after(space ? turn(0, numbers[3]).after(turn(1, numbers[4])).after(about)
				: about);
	}

	private static Affine3D turn(final int axis, final double angle) {
		final double[] rows = new double[12];
		rows[axis * 5] = 1;
		final int a = (axis + 1) % 3, b = (axis + 2) % 3;
		rows[a * 5] = Math.cos(angle);
		rows[b * 5] = Math.cos(angle);
		rows[a * 4 + b] = -Math.sin(angle);
		rows[b * 4 + a] = Math.sin(angle);
		return Affine3D.of(rows);
	}

	/** The image seen through a transform from its pixels to the given ones. */
	private static float[] moved(final float[] values, final Affine3D source) {
		final float[] moved = new float[values.length];
		for (int i = 0; i < moved.length; i++) {
			final double[] at = source.apply(i % 256, i / 256, 0);
			final int x = (int) Math.floor(at[0]), y = (int) Math.floor(at[1]);
			if (x < 0 || y < 0 || x > 254 || y > 254) continue;
			final double dx = at[0] - x, dy = at[1] - y;
			final int k = x + 256 * y;
			moved[i] = (float) ((1 - dy) * ((1 - dx) * values[k] + dx * values[k +
				1]) + dy * ((1 - dx) * values[k + 256] + dx * values[k + 257]));
		}
		return moved;
	}

	/** The corners of the head in LPS coordinates. */
	static double[][] head() {
		final double[][] corners = new double[8][];
		for (int i = 0; i < 8; i++) {
			corners[i] = new double[] { (i & 1) == 0 ? -60 : 60, (i & 2) == 0 ? 90
				: -50, (i & 4) == 0 ? -40 : 60 };
		}
		return corners;
	}

	static double distance(final Affine3D a, final Affine3D b,
		final double[][] places)
	{
		double largest = 0;
		for (final double[] place : places) {
			final double[] p = a.apply(place[0], place[1], place[2]), q = b.apply(
				place[0], place[1], place[2]);
			largest = Math.max(largest, Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(
				p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2)));
		}
		return largest;
	}
}
