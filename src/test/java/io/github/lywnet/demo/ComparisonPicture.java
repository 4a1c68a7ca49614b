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
import ij.process.ImageProcessor;

import io.github.lywnet.image.ComparedImages;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.settings.Settings;
import io.github.lywnet.view.Comparison;
import io.github.lywnet.view.ComparisonOptions;

import java.awt.Color;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * Draws docs/comparison.png: a phantom's MRI and its PET, turned and moved, as
 * they lie on each other (above) and registered (below), in some layouts of the
 * comparison.
 */
public final class ComparisonPicture {

	private static final String[] LAYOUTS = { "blend", "checkerboard",
		"contours" };

	private static final double DEGREES = 7;
	private static final int RIGHT = 10, DOWN = -6;

	private ComparisonPicture() {
		// main only
	}

	/**
	 * Draws the picture.
	 *
	 * @param args the folder {@code test-data/MRI-PET} and the PNG file
	 */
	public static void main(final String... args) {
		final Path folder = Paths.get(args[0]);
		final ImagePlus mri = ImageFiles.open(folder.resolve(
			"anatomical/head-1.png"));
		final ImagePlus pet = ImageFiles.open(folder.resolve(
			"functional/head-1.png"));
		pet.getProcessor().setBackgroundColor(Color.BLACK);
		pet.getProcessor().setInterpolationMethod(ImageProcessor.BILINEAR);
		pet.getProcessor().rotate(DEGREES);
		pet.getProcessor().translate(RIGHT, DOWN);
		final ImageProcessor[][] tiles = { row(mri, pet, new PairOptions()), row(
			mri, pet, new PairOptions().with(PairOptions.REGISTER,
				PairOptions.RIGID)) };
		ImageFiles.save(new ImagePlus("comparison", Montage.of(tiles)), Paths.get(
			args[1]), true);
	}

	private static ImageProcessor[] row(final ImagePlus mri, final ImagePlus pet,
		final PairOptions options)
	{
		final ComparedImages images = new ComparedImages(ImagePair.of(mri, pet,
			options), null);
		final ImageProcessor[] row = new ImageProcessor[LAYOUTS.length];
		for (int i = 0; i < row.length; i++) {
			row[i] = new Comparison(images, new ComparisonOptions(Settings.NONE.with(
				ComparisonOptions.LAYOUT, LAYOUTS[i]).with(ComparisonOptions.LEVEL,
					"0.3"))).image("row").getProcessor();
		}
		return row;
	}
}
