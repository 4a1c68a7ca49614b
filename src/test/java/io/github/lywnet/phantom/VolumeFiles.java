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

package io.github.lywnet.phantom;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.lywnet.image.dicom.DicomWriter;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes heads as volumes that do not have the same voxels: MRI of 1 mm, axial;
 * PET of 3 mm, stored from the patient's right to the left and from the back to
 * the front, and tilted by 12 degrees about the axis from ear to ear. Two heads
 * are NIfTI files, one is a pair of DICOM series.
 */
public final class VolumeFiles {

	private static final int MRI_WIDTH = 64;
	private static final int MRI_HEIGHT = 76;
	private static final int MRI_DEPTH = 56;
	private static final int PET_WIDTH = 24;
	private static final int PET_HEIGHT = 28;
	private static final int PET_DEPTH = 22;
	private static final int DICOM_STEP = 4;

	/** From voxels of the MRI to patient coordinates. */
	public static final Affine3D MRI = centred(Affine3D.scaling(1, 1, 1),
		MRI_WIDTH, MRI_HEIGHT, MRI_DEPTH);

	/** From voxels of the PET to patient coordinates. */
	public static final Affine3D PET = centred(tilt(12).after(Affine3D.scaling(3,
		-3, 3)), PET_WIDTH, PET_HEIGHT, PET_DEPTH);

	private VolumeFiles() {
		// static methods only
	}

	/**
	 * Draws all volumes again.
	 *
	 * @param args one folder, as for {@link #write(Path)}
	 * @throws IOException if a file cannot be written
	 */
	public static void main(final String... args) throws IOException {
		write(Paths.get(args[0]));
	}

	/**
	 * Draws all volumes: {@code volumes/anatomical} and
	 * {@code volumes/functional} with a NIfTI file for each head, and
	 * {@code dicom/mri} and {@code dicom/pet} with a file for each slice.
	 *
	 * @param folder made if missing
	 */
	public static void write(final Path folder) throws IOException {
		final HeadVolume first = new HeadVolume(11, -6, 4);
		final HeadVolume second = new HeadVolume(9, 12, -3);
		final Path anatomical = Files.createDirectories(folder.resolve(
			"volumes/anatomical"));
		final Path functional = Files.createDirectories(folder.resolve(
			"volumes/functional"));
		for (int i = 0; i < 2; i++) {
			final HeadVolume head = i == 0 ? first : second;
			ImageFiles.save(mri(head), anatomical.resolve("head-" + (i + 1) +
				".nii.gz"), true);
			ImageFiles.save(pet(head), functional.resolve("head-" + (i + 1) +
				".nii.gz"), true);
		}
		writeSeries(folder.resolve("dicom/mri"), "MR", MRI.after(Affine3D.scaling(1,
			1, DICOM_STEP)), first.mri(MRI.after(Affine3D.scaling(1, 1, DICOM_STEP)),
				MRI_WIDTH, MRI_HEIGHT, MRI_DEPTH / DICOM_STEP), MRI_WIDTH, MRI_HEIGHT);
		writeSeries(folder.resolve("dicom/pet"), "PT", PET, first.pet(PET,
			PET_WIDTH, PET_HEIGHT, PET_DEPTH), PET_WIDTH, PET_HEIGHT);
	}

	/** The MRI of a head. */
	public static ImagePlus mri(final HeadVolume head) {
		return image("mri", head.mri(MRI, MRI_WIDTH, MRI_HEIGHT, MRI_DEPTH), MRI,
			MRI_WIDTH, MRI_HEIGHT, MRI_DEPTH);
	}

	/** The PET of a head. */
	public static ImagePlus pet(final HeadVolume head) {
		return image("pet", head.pet(PET, PET_WIDTH, PET_HEIGHT, PET_DEPTH), PET,
			PET_WIDTH, PET_HEIGHT, PET_DEPTH);
	}

	private static ImagePlus image(final String title, final short[] values,
		final Affine3D toPatient, final int width, final int height,
		final int depth)
	{
		final ImageStack stack = new ImageStack(width, height);
		for (int z = 0; z < depth; z++) {
			stack.addSlice("", Arrays.copyOfRange(values, z * width * height, (z +
				1) * width * height));
		}
		final ImagePlus image = new ImagePlus(title, stack);
		ImageGeometry.set(image, Geometry.patient(new long[] { width, height,
			depth }, toPatient, "", "phantom"));
		return image;
	}

	private static void writeSeries(final Path folder, final String modality,
		final Affine3D toPatient, final short[] values, final int width,
		final int height) throws IOException
	{
		for (int z = 0; z < values.length / width / height; z++) {
			slice(modality, toPatient, z, width, height).pixels(Arrays.copyOfRange(
				values, z * width * height, (z + 1) * width * height)).write(folder
					.resolve(String.format(Locale.ROOT, "slice-%02d.dcm", z + 1)));
		}
	}

	private static DicomWriter slice(final String modality,
		final Affine3D toPatient, final int z, final int width, final int height)
	{
		final double[] x = toPatient.axis(0), y = toPatient.axis(1);
		final double across = length(x), down = length(y);
		final double[] first = toPatient.apply(0, 0, z);
		return new DicomWriter().text(0x00080060, "CS", modality).text(0x00100010,
			"PN", "Phantom^Head").text(0x0020000E, "UI", "MR".equals(modality)
				? "2.25.1001" : "2.25.1002").text(0x00200013, "IS", Integer.toString(z +
					1)).text(0x00200052, "UI", "2.25.1000").text(0x00200037, "DS", joined(
						x[0] / across, x[1] / across, x[2] / across, y[0] / down, y[1] /
							down, y[2] / down)).text(0x00200032, "DS", joined(first)).text(
								0x00280030, "DS", joined(down, across)).size(width, height);
	}

	/** Numbers of at most 16 characters, as DICOM wants them. */
	private static String joined(final double... numbers) {
		final StringBuilder joined = new StringBuilder();
		for (final double number : numbers) {
			if (joined.length() > 0) joined.append((char) 92);
			joined.append(String.format(Locale.ROOT, "%.9f", number));
		}
		return joined.toString();
	}

	private static double length(final double[] vector) {
		return StrictMath.sqrt(vector[0] * vector[0] + vector[1] * vector[1] +
			vector[2] * vector[2]);
	}

	/** A turn about the axis from ear to ear. */
	private static Affine3D tilt(final double degrees) {
		final double cosine = StrictMath.cos(StrictMath.toRadians(degrees));
		final double sine = StrictMath.sin(StrictMath.toRadians(degrees));
		return Affine3D.of(1, 0, 0, 0, 0, cosine, -sine, 0, 0, sine, cosine, 0);
	}

	/** The map with the middle of the volume at the origin. */
	private static Affine3D centred(final Affine3D map, final int width,
		final int height, final int depth)
	{
		return map.after(Affine3D.translation((1 - width) / 2.0, (1 - height) / 2.0,
			(1 - depth) / 2.0));
	}
}
