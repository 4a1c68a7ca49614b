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
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.space.Affine3D;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rigid transforms in ITK's text format, {@code .tfm} or {@code .txt}, as
 * Slicer, ANTs, elastix and ITK read and write it.
 * <p>
 * A file's transform goes, as ITK's does, from the fixed image's coordinates
 * (the output's: here the anatomical image) to the moving image's (the input's:
 * here the functional image), in mm in the patient coordinates of DICOM (LPS).
 * A file of the other direction cannot be told from it: write it anew with the
 * images exchanged, or take {@link RigidTransform#inverse()}. Of images without
 * patient coordinates, the coordinates are those of the images' own axes.
 * </p>
 */
public final class ItkTransformFile {

	private static final String FIRST_LINE = "#Insight Transform File V1.0";

	/** What the files that are written begin with. */
	public static final String BEGIN = FIRST_LINE +
		"\n# LYWNet Fusion: from the anatomical image (fixed) to the functional image " +
		"(moving)\n";

	private static final long LARGEST = 1 << 20;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private static final String EXPECTED =
		" Expected one rigid transform: Euler3DTransform, VersorRigid3DTransform, " +
			"AffineTransform or MatrixOffsetTransformBase of three dimensions that " +
			"neither scale nor shear, or Euler2DTransform.";

	private final Path file;
	private final List<String> lines;

	private ItkTransformFile(final Path file, final List<String> lines) {
		this.file = file;
		this.lines = lines;
	}

	/**
	 * Reads a transform.
	 *
	 * @param file text in ITK's format, one transform
	 * @return from the anatomical to the functional image's coordinates in mm
	 * @throws IOException if it cannot be read
	 * @throws FusionException if it is no such file, holds several transforms or
	 *           one of another type, which is named, or is not rigid
	 */
	public static RigidTransform read(final Path file) throws IOException {
		if (Files.size(file) > LARGEST) throw noTransformFile(file, "it has " +
			Files.size(file) + " bytes");
		try {
			return new ItkTransformFile(file, Files.readAllLines(file,
				StandardCharsets.UTF_8).stream().map(String::trim).collect(Collectors
					.toList())).transform();
		}
		catch (final MalformedInputException exc) {
			throw noTransformFile(file, "it is not text");
		}
	}

	/**
	 * Writes a transform as an AffineTransform, whose matrix is read as it was
	 * written to the last bit; a file of that name is replaced when the new one
	 * is complete.
	 *
	 * @param transform from the anatomical to the functional image's coordinates
	 *          in mm
	 * @param file where to, {@code .tfm}
	 * @throws IOException if it cannot be written
	 */
	public static void write(final RigidTransform transform, final Path file)
		throws IOException
	{
		final Affine3D map = transform.toMoving();
		final String text = BEGIN + "#Transform 0\n" +
			"Transform: AffineTransform_double_3_3\nParameters: " + numbers(map.get(0,
				0), map.get(0, 1), map.get(0, 2), map.get(1, 0), map.get(1, 1), map.get(
					1, 2), map.get(2, 0), map.get(2, 1), map.get(2, 2), map.get(0, 3), map
						.get(1, 3), map.get(2, 3)) + "\nFixedParameters: 0 0 0\n";
		WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
	}

	private static String numbers(final double... values) {
		return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors
			.joining(" "));
	}

	private RigidTransform transform() {
		if (lines.isEmpty() || !lines.get(0).startsWith(
			"#Insight Transform File"))
		{
			throw noTransformFile(file, "its first line is not \"" + FIRST_LINE +
				"\"");
		}
		final List<String> types = values("Transform:");
		if (types.size() != 1) throw new FusionException("The transform file " +
			file + " holds " + types.size() + " transforms (" + String.join(", ",
				types) + ")." + EXPECTED);
		try {
			return RigidTransform.of(map(types.get(0)));
		}
		catch (final FusionException exc) {
			throw new FusionException("The transform file " + file +
				" cannot be used. " + exc.getMessage(), exc);
		}
	}

	/** ITK's types have names such as AffineTransform_double_3_3. */
	private Affine3D map(final String type) {
		switch (type.replaceAll("_(double|float)(?=_)", "")) {
			case "Euler3DTransform_3_3":
				return euler3D(numbers("Parameters:", 6));
			case "VersorRigid3DTransform_3_3":
				return versor(numbers("Parameters:", 6));
			case "AffineTransform_3_3":
			case "MatrixOffsetTransformBase_3_3":
				return matrix(numbers("Parameters:", 12));
			case "Euler2DTransform_2_2":
				return euler2D(numbers("Parameters:", 3));
			default:
				throw new FusionException("Its transform is of the type " + type + "." +
					EXPECTED);
		}
	}

	/** Rotations in radians about x, y and z, then a translation. */
	private Affine3D euler3D(final double... p) {
		final double[] fixed = numbers("FixedParameters:", 3, 4);
		final Affine3D x = RigidTransform.rotation(p[0], 0, 0), y = RigidTransform
			.rotation(0, p[1], 0), z = RigidTransform.rotation(0, 0, p[2]);
		// NB: the fourth number is ITK's ComputeZYX
		final Affine3D turn = fixed.length > 3 && fixed[3] != 0 ? z.after(y).after(
			x) : z.after(x).after(y);
		return about(fixed, turn, p[3], p[4], p[5]);
	}

	/** The vector part of a unit quaternion, then a translation. */
	private Affine3D versor(final double... p) {
		final double sine = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
		if (sine > 1 + 1e-6) throw new FusionException(
			"Its versor is longer than 1: " + sine + ".");
		// NB: angle / sine of its half tends to 2
		final double factor = sine < 1e-12 ? 2 : 2 * Math.asin(Math.min(1, sine)) /
			sine;
		return about(numbers("FixedParameters:", 3), RigidTransform.rotation(p[0] *
			factor, p[1] * factor, p[2] * factor), p[3], p[4], p[5]);
	}

	/** Rows of the matrix, then a translation. */
	private Affine3D matrix(final double... p) {
		return about(numbers("FixedParameters:", 3), Affine3D.of(p[0], p[1], p[2],
			0, p[3], p[4], p[5], 0, p[6], p[7], p[8], 0), p[9], p[10], p[11]);
	}

	/** An angle in radians and a translation in the plane. */
	private Affine3D euler2D(final double... p) {
		final double[] centre = Arrays.copyOf(numbers("FixedParameters:", 2), 3);
		return about(centre, RigidTransform.rotation(0, 0, p[0]), p[1], p[2], 0);
	}

	/** The linear part about a centre, then a translation. */
	private static Affine3D about(final double[] centre, final Affine3D linear,
		final double x, final double y, final double z)
	{
		return Affine3D.translation(centre[0] + x, centre[1] + y, centre[2] + z)
			.after(linear).after(Affine3D.translation(-centre[0], -centre[1],
				-centre[2]));
	}

	/**
	 * The numbers behind a key, of which there must be as many as one of the
	 * counts.
	 */
	private double[] numbers(final String key, final int... counts) {
		final List<String> found = values(key);
		final String text = found.size() == 1 ? found.get(0) : "";
		final String[] words = text.isEmpty() ? new String[0] : SPACE.split(text);
		if (Arrays.stream(counts).noneMatch(count -> count == words.length)) {
			throw new FusionException(String.format(Locale.ROOT,
				"Behind %s are %d numbers, expected %s.", key, words.length, Arrays
					.stream(counts).mapToObj(Integer::toString).collect(Collectors
						.joining(" or "))));
		}
		return Arrays.stream(words).mapToDouble(this::number).toArray();
	}

	private double number(final String word) {
		try {
			final double number = Double.parseDouble(word);
			if (Double.isFinite(number)) return number;
		}
		catch (final NumberFormatException exc) {
			// told below
		}
		throw new FusionException("It has \"" + word +
			"\" where a number belongs.");
	}

	private List<String> values(final String key) {
		return lines.stream().filter(line -> line.startsWith(key)).map(line -> line
			.substring(key.length()).trim()).collect(Collectors.toList());
	}

	private static FusionException noTransformFile(final Path file,
		final String found)
	{
		return new FusionException("The file " + file +
			" is no transform file of ITK's text format: " + found + "." + EXPECTED);
	}
}
