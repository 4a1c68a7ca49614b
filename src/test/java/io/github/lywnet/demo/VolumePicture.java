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

package io.github.lywnet.demo;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;

import io.github.lywnet.image.color.LookUpTables;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.phantom.VolumeFiles;
import io.github.lywnet.script.FusionTool;
import io.github.lywnet.space.CommonGrid;
import io.github.lywnet.space.Resampled;

import java.nio.file.Path;
import java.nio.file.Paths;

import net.imglib2.RandomAccess;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Draws docs/volume.png: a phantom's MRI, its PET as stored and on the voxels
 * of the MRI, and both fused, as axial (above) and sagittal (below) planes
 * through the lesion.
 */
public final class VolumePicture {

	/** Where the lesion is, mm. */
	private static final double[] LESION = { 11, -6, 4 };

	private static final int MRI_ZOOM = 3;
	private static final double BRIGHTEST_MRI = 900;
	private static final double BRIGHTEST_PET = 10000;

	private VolumePicture() {
		// main only
	}

	/**
	 * Draws the picture.
	 *
	 * @param args the folder {@code test-data/volumes} and the PNG file
	 */
	public static void main(final String... args) {
		final Path folder = Paths.get(args[0]);
		final ImagePlus mri = ImageFiles.open(folder.resolve(
			"anatomical/head-1.nii.gz"));
		final ImagePlus pet = ImageFiles.open(folder.resolve(
			"functional/head-1.nii.gz"));
		final ImageStack onMri = resampled(mri, pet);
		final FusionTool tool = new FusionTool();
		tool.setResample(true);
		tool.setLut("Fire");
		final ImageStack fused = tool.fuse(mri, pet).getStack();

		final double[] inMri = VolumeFiles.MRI.inverse().apply(LESION[0], LESION[1],
			LESION[2]);
		final double[] inPet = VolumeFiles.PET.inverse().apply(LESION[0], LESION[1],
			LESION[2]);
		final LUT fire = LookUpTables.find("Fire");
		final LUT grey = LookUpTables.find("Grays");
		final int petZoom = MRI_ZOOM * 3;
		final ImageProcessor[][] tiles = { { //
			shown(axial(mri.getStack(), inMri), grey, BRIGHTEST_MRI, MRI_ZOOM), //
			shown(axial(pet.getStack(), inPet), fire, BRIGHTEST_PET, petZoom), //
			shown(axial(onMri, inMri), fire, BRIGHTEST_PET, MRI_ZOOM), //
			enlarged(axial(fused, inMri), MRI_ZOOM) }, { //
				shown(sagittal(mri.getStack(), inMri), grey, BRIGHTEST_MRI, MRI_ZOOM), //
				shown(sagittal(pet.getStack(), inPet), fire, BRIGHTEST_PET, petZoom), //
				shown(sagittal(onMri, inMri), fire, BRIGHTEST_PET, MRI_ZOOM), //
				enlarged(sagittal(fused, inMri), MRI_ZOOM) } };
		ImageFiles.save(new ImagePlus("volume", Montage.of(tiles)), Paths.get(
			args[1]), true);
		System.exit(0); // NB: the engine keeps threads
	}

	/** The PET on the voxels of the MRI. */
	private static ImageStack resampled(final ImagePlus mri,
		final ImagePlus pet)
	{
		final int width = pet.getWidth(), height = pet.getHeight();
		final float[] values = new float[width * height * pet.getNSlices()];
		for (int z = 0; z < pet.getNSlices(); z++) {
			final float[] plane = (float[]) pet.getStack().getProcessor(z + 1)
				.convertToFloatProcessor().getPixels();
			System.arraycopy(plane, 0, values, z * plane.length, plane.length);
		}
		final RandomAccess<FloatType> voxel = Resampled.values(ArrayImgs.floats(
			values, width, height, pet.getNSlices(), 1, 1), CommonGrid.of(
				ImageGeometry.of(mri), ImageGeometry.of(pet), true)).randomAccess();
		final ImageStack stack = new ImageStack(mri.getWidth(), mri.getHeight());
		for (int z = 0; z < mri.getNSlices(); z++) {
			final FloatProcessor plane = new FloatProcessor(mri.getWidth(), mri
				.getHeight());
			for (int y = 0; y < mri.getHeight(); y++) {
				for (int x = 0; x < mri.getWidth(); x++) {
					voxel.setPosition(new long[] { x, y, z, 0, 0 });
					plane.setf(x, y, voxel.get().get());
				}
			}
			stack.addSlice(plane);
		}
		return stack;
	}

	/** The slice with a voxel. */
	private static ImageProcessor axial(final ImageStack stack,
		final double[] voxel)
	{
		return stack.getProcessor((int) Math.round(voxel[2]) + 1).duplicate();
	}

	/** The plane across the rows with a voxel, the last slice above. */
	private static ImageProcessor sagittal(final ImageStack stack,
		final double[] voxel)
	{
		final int x = (int) Math.round(voxel[0]);
		final ImageProcessor plane = stack.getProcessor(1).createProcessor(stack
			.getHeight(), stack.getSize());
		for (int z = 0; z < stack.getSize(); z++) {
			final ImageProcessor slice = stack.getProcessor(z + 1);
			for (int y = 0; y < stack.getHeight(); y++) {
				plane.set(y, stack.getSize() - 1 - z, slice.get(x, y));
			}
		}
		return plane;
	}

	private static ImageProcessor shown(final ImageProcessor plane, final LUT lut,
		final double brightest, final int zoom)
	{
		plane.setMinAndMax(0, brightest);
		final ImageProcessor grey = plane.convertToByteProcessor(true);
		grey.setLut(lut);
		return enlarged(grey.convertToRGB(), zoom);
	}

	private static ImageProcessor enlarged(final ImageProcessor plane,
		final int zoom)
	{
		plane.setInterpolationMethod(ImageProcessor.NONE);
		return plane.resize(plane.getWidth() * zoom, plane.getHeight() * zoom);
	}
}
