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

import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.registration.RigidTransform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rigid registration by elastix in a process of its own: Mattes mutual
 * information, 32 bins, 4 levels, 250 steps of 2048 samples, two threads, the
 * geometric centres on each other first.
 */
final class ElastixRun {

	private static final String PARAMETERS =
		"(FixedInternalImagePixelType \"float\")\n" +
			"(MovingInternalImagePixelType \"float\")\n" +
			"(UseDirectionCosines \"true\")\n" +
			"(Registration \"MultiResolutionRegistration\")\n" +
			"(Interpolator \"BSplineInterpolator\")\n(BSplineInterpolationOrder 1)\n" +
			"(ResampleInterpolator \"FinalBSplineInterpolator\")\n" +
			"(Resampler \"DefaultResampler\")\n" +
			"(FixedImagePyramid \"FixedSmoothingImagePyramid\")\n" +
			"(MovingImagePyramid \"MovingSmoothingImagePyramid\")\n" +
			"(Optimizer \"AdaptiveStochasticGradientDescent\")\n" +
			"(Transform \"EulerTransform\")\n" +
			"(Metric \"AdvancedMattesMutualInformation\")\n" +
			"(AutomaticScalesEstimation \"true\")\n" +
			"(AutomaticTransformInitialization \"true\")\n" +
			"(AutomaticTransformInitializationMethod \"GeometricalCenter\")\n" +
			"(HowToCombineTransforms \"Compose\")\n(NumberOfHistogramBins 32)\n" +
			"(NumberOfResolutions 4)\n(MaximumNumberOfIterations 250)\n" +
			"(NumberOfSpatialSamples 2048)\n(NewSamplesEveryIteration \"true\")\n" +
			"(ImageSampler \"RandomCoordinate\")\n(WriteResultImage \"false\")\n";

	private ElastixRun() {
		// static methods only
	}

	/**
	 * Registers two files of volumes.
	 *
	 * @param start the transform from which it starts, fixed to moving
	 * @return seconds that the process took
	 */
	static double seconds(final Path fixed, final Path moving,
		final RigidTransform start) throws IOException, InterruptedException
	{
		final Path folder = Files.createTempDirectory("elastix");
		final Path parameters = start(folder, start);
		final long begin = System.nanoTime();
		run(folder, fixed, moving, 3, "-t0", parameters.toString());
		return (System.nanoTime() - begin) * 1e-9;
	}

	/**
	 * Registers two planes of the same size.
	 *
	 * @param fixed values row by row
	 * @param moving values row by row
	 * @param width pixels of a row
	 * @return the transform in pixels, fixed to moving
	 */
	static Affine3D ofPlanes(final float[] fixed, final float[] moving,
		final int width) throws IOException, InterruptedException
	{
		final Path folder = Files.createTempDirectory("elastix");
		run(folder, image(folder, "fixed", fixed, width), image(folder, "moving",
			moving, width), 2);
		final Path file = folder.resolve("TransformParameters.0.txt");
		final double[] turn = numbers(file, "TransformParameters"), centre =
			numbers(file, "CenterOfRotationPoint");
		final double cosine = Math.cos(turn[0]), sine = Math.sin(turn[0]);
		return Affine3D.translation(centre[0] + turn[1], centre[1] + turn[2], 0)
			.after(Affine3D.of(cosine, -sine, 0, 0, sine, cosine, 0, 0, 0, 0, 1, 0))
			.after(Affine3D.translation(-centre[0], -centre[1], 0));
	}

	private static void run(final Path folder, final Path fixed,
		final Path moving, final int dimensions, final String... more)
		throws IOException, InterruptedException
	{
		final Path parameters = Files.writeString(folder.resolve("rigid.txt"),
			PARAMETERS + "(FixedImageDimension " + dimensions +
				")\n(MovingImageDimension " + dimensions + ")\n");
		final List<String> command = new ArrayList<>(Arrays.asList("elastix", "-f",
			fixed.toString(), "-m", moving.toString(), "-p", parameters.toString(),
			"-out", folder.toString(), "-threads", "2"));
		command.addAll(Arrays.asList(more));
		final int status = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("log.txt").toFile()).start().waitFor();
		if (status != 0) throw new IOException("elastix failed: see " + folder);
	}

	/** A plane as a MetaImage of pixels of 1 mm. */
	private static Path image(final Path folder, final String name,
		final float[] values, final int width) throws IOException
	{
		final ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(
			ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		Files.write(folder.resolve(name + ".raw"), bytes.array());
		return Files.writeString(folder.resolve(name + ".mhd"),
			"ObjectType = Image\nNDims = 2\nDimSize = " + width + " " +
				values.length / width + "\nElementSpacing = 1 1\n" +
				"ElementType = MET_FLOAT\nElementByteOrderMSB = False\n" +
				"ElementDataFile = " + name + ".raw\n");
	}

	/** The numbers in a line such as {@code (CenterOfRotationPoint 1 2)}. */
	private static double[] numbers(final Path file, final String key)
		throws IOException
	{
		final String start = "(" + key + " ";
		final String line = Files.readAllLines(file).stream().filter(text -> text
			.startsWith(start)).findFirst().get();
		return Arrays.stream(line.substring(start.length(), line.indexOf(')'))
			.split(" ")).mapToDouble(Double::parseDouble).toArray();
	}

	/** The start as elastix reads it. */
	private static Path start(final Path folder, final RigidTransform transform)
		throws IOException
	{
		final double[] angles = transform.angles();
		final Affine3D map = transform.toMoving();
		final String numbers = Arrays.stream(new double[] { Math.toRadians(
			angles[0]), Math.toRadians(angles[1]), Math.toRadians(angles[2]), map.get(
				0, 3), map.get(1, 3), map.get(2, 3) }).mapToObj(Double::toString)
			.collect(Collectors.joining(" "));
		return Files.writeString(folder.resolve("start.txt"),
			"(Transform \"EulerTransform\")\n(NumberOfParameters 6)\n" +
				"(TransformParameters " + numbers + ")\n" +
				"(InitialTransformParametersFileName \"NoInitialTransform\")\n" +
				"(HowToCombineTransforms \"Compose\")\n(FixedImageDimension 3)\n" +
				"(MovingImageDimension 3)\n(CenterOfRotationPoint 0 0 0)\n" +
				"(ComputeZYX \"false\")\n(Size 2 2 2)\n(Index 0 0 0)\n(Spacing 1 1 1)\n" +
				"(Origin 0 0 0)\n(Direction 1 0 0 0 1 0 0 0 1)\n" +
				"(UseDirectionCosines \"true\")\n");
	}
}
