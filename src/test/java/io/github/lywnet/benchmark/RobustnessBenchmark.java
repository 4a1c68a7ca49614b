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
import io.github.lywnet.space.registration.RegistrationResult;
import io.github.lywnet.space.registration.RigidRegistration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Measures the registration of volumes that lie farther apart than others, or
 * of which parts are missing: a section of docs/registration.md. Arguments: the
 * folder of the volumes, the number of random starts of each pair and change,
 * and the file to write.
 */
public final class RobustnessBenchmark {

	/** In mm and degrees on each axis, from elastix's transform. */
	private static final double SHIFT = 30, TURN = 25;

	/** In mm. */
	private static final double FOUND = 3, NEAR = 10;

	private static final UnaryOperator<ChangedVolume> NOTHING = volume -> volume;

	private final Map<String, UnaryOperator<ChangedVolume>> anatomical =
		new LinkedHashMap<>();
	private final Map<String, UnaryOperator<ChangedVolume>> functional =
		new LinkedHashMap<>();

	private RobustnessBenchmark() {
		functional.put("nothing", NOTHING);
		functional.put("functional image without its lower 40 %", volume -> volume
			.withoutLowerPart(0.4));
		functional.put("functional image without its upper 30 %", volume -> volume
			.withoutUpperPart(0.3));
		functional.put("a quarter of the functional slices", volume -> volume.part(
			2, 0.4, 0.65));
		functional.put("functional slices three times as thick", volume -> volume
			.thickened(3));
		functional.put("noise of 3 % of the largest value in the functional image",
			volume -> volume.noisy(0.03, 1));
		functional.put("functional image stored in another order",
			ChangedVolume::reordered);
		anatomical.put("anatomical image without its lower 35 %", volume -> volume
			.withoutLowerPart(0.35));
		anatomical.put("half of the anatomical columns", volume -> volume.part(0,
			0.05, 0.55));
		anatomical.put("anatomical slices four times as thick", volume -> volume
			.thickened(4));
		anatomical.put("anatomical image shaded by 25 % along two axes",
			volume -> volume.shaded(0.25));
	}

	/** @param args folder of the volumes, starts, page */
	public static void main(final String... args) throws IOException {
		final StringBuilder page = new StringBuilder(String.format(Locale.ROOT,
			"%n## Volumes changed%n%nRandom starts, up to %.0f mm and %.0f degrees on " +
				"each axis from elastix's transform of the volumes as they are. " +
				"Distances from it as above.%n%n| pair | what was changed | starts | " +
				"within %.0f mm | to %.0f mm | farther | refused |%n" +
				"| --- | --- | --- | --- | --- | --- | --- |%n", SHIFT, TURN, FOUND,
			NEAR));
		final Path folder = Paths.get(args[0]);
		for (final String line : Files.readAllLines(folder.resolve(
			"elastix-rigid.csv")))
		{
			if (line.startsWith("fixed")) continue;
			page.append(new RobustnessBenchmark().pair(folder, line.split(","),
				Integer.parseInt(args[1])));
		}
		Files.writeString(Paths.get(args[2]), page);
	}

	private String pair(final Path folder, final String[] line,
		final int starts)
	{
		final ChangedVolume fixed = new ChangedVolume(new NiftiVolume(folder
			.resolve(line[0]))), moving = new ChangedVolume(new NiftiVolume(folder
				.resolve(line[1])));
		final Affine3D reference = RegistrationBenchmark.reference(line);
		final StringBuilder rows = new StringBuilder();
		functional.forEach((name, change) -> rows.append(row(line[1] + " | " + name,
			fixed, change.apply(moving), reference, starts)));
		anatomical.forEach((name, change) -> rows.append(row(line[1] + " | " + name,
			change.apply(fixed), moving, reference, starts)));
		return rows.toString();
	}

	private static String row(final String name, final ChangedVolume fixed,
		final ChangedVolume moving, final Affine3D reference, final int starts)
	{
		final Random random = new Random(1);
		int found = 0, near = 0, far = 0, refused = 0;
		for (int i = 0; i < starts; i++) {
			final double distance = distance(fixed, moving, reference, random);
			if (Double.isInfinite(distance)) refused++;
			else if (distance <= FOUND) found++;
			else if (distance <= NEAR) near++;
			else far++;
			System.out.println(name + " " + distance);
		}
		return "| " + name + " | " + starts + " | " + found + " | " + near + " | " +
			far + " | " + refused + " |\n";
	}

	/** From the reference, in mm; infinite if the registration fails. */
	private static double distance(final ChangedVolume fixed,
		final ChangedVolume moving, final Affine3D reference, final Random random)
	{
		// NB: moved about the head's centre, from where the images lie on each
		// other
		final Affine3D move = Affine3D.translation(0, 20, 10).after(
			RegistrationBenchmark.move(random, SHIFT, TURN, true)).after(Affine3D
				.translation(0, -20, -10)).after(reference.inverse());
		final ChangedVolume moved = moving.moved(move);
		final RegistrationResult result = RigidRegistration.of(fixed.values,
			fixed.geometry, moved.values, moved.geometry, FusionMonitor.NONE);
		return result.isSuccess() ? RegistrationBenchmark.distance(move.inverse()
			.after(result.transform().toMoving()), reference, RegistrationBenchmark
				.head()) : Double.POSITIVE_INFINITY;
	}
}
