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

import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.script.FusionTool;

import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * Fuses two NIfTI volumes of other voxels: the PET is brought to the voxels of
 * the MRI by the coordinates of both headers.
 */
public final class FuseVolumesDemo {

	private FuseVolumesDemo() {
		// main only
	}

	/**
	 * Fuses two volumes.
	 *
	 * @param args the MRI, the PET, and the file for the fused volume, which is
	 *          replaced; {@code test-data/volumes} has examples
	 */
	public static void main(final String... args) {
		final ImagePlus fused = fuse(Paths.get(args[0]), Paths.get(args[1]));
		ImageFiles.save(fused, Paths.get(args[2]), true);
		System.out.println(fused.getInfoProperty());
		System.exit(0); // NB: the engine keeps threads
	}

	/** The fused volume, in colours, on the voxels of the MRI. */
	static ImagePlus fuse(final Path mriFile, final Path petFile) {
		final ImagePlus mri = ImageFiles.open(mriFile);
		final ImagePlus pet = ImageFiles.open(petFile);
		System.out.println("MRI: " + ImageGeometry.of(mri));
		System.out.println("PET: " + ImageGeometry.of(pet));
		final FusionTool tool = new FusionTool();
		tool.setModel("LYWNet-S");
		tool.setResample(true);
		tool.setLut("Fire");
		return tool.fuse(mri, pet);
	}
}
