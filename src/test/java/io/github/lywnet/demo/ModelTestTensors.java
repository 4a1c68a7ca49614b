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
import io.github.lywnet.script.FusionTool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Writes the test tensors that a model's description for bioimage.io names:
 * {@code anatomical.npy}, {@code functional.npy} and {@code fused.npy}, float32
 * [1, height, width, 1], of a phantom's MRI and CT.
 */
public final class ModelTestTensors {

	private static final String PAIR = "test-data/MRI-CT/%s/head-1.png";

	private ModelTestTensors() {
		// main only
	}

	/**
	 * Writes the tensors.
	 *
	 * @param args the model and the folder for the files
	 * @throws IOException if a file cannot be written
	 */
	public static void main(final String... args) throws IOException {
		final Img<FloatType> mri = luminance("anatomical");
		final Img<FloatType> ct = luminance("functional");
		final FusionTool tool = new FusionTool();
		tool.setModel(args[0]);
		final Path folder = Paths.get(args[1]);
		write(mri, folder.resolve("anatomical.npy"));
		write(ct, folder.resolve("functional.npy"));
		write(tool.fuse(mri, ct), folder.resolve("fused.npy"));
		System.exit(0); // NB: the engine keeps threads
	}

	private static Img<FloatType> luminance(final String role) {
		final ImagePlus image = ImageFiles.open(Paths.get(String.format(PAIR,
			role)));
		final float[] values = new float[image.getWidth() * image.getHeight()];
		for (int i = 0; i < values.length; i++) {
			values[i] = image.getProcessor().get(i) / 255f;
		}
		return ArrayImgs.floats(values, image.getWidth(), image.getHeight());
	}

	/** Writes NumPy's format, version 1.0. */
	private static void write(final Img<FloatType> plane, final Path file)
		throws IOException
	{
		final int width = (int) plane.dimension(0), height = (int) plane.dimension(
			1);
		final String header =
			"{'descr': '<f4', 'fortran_order': False, 'shape': (1, " + height + ", " +
				width + ", 1), }";
		final int padding = 63 - (10 + header.length()) % 64;
		final ByteBuffer bytes = ByteBuffer.allocate(11 + header.length() +
			padding + 4 * width * height).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put(
			(byte) 1).put((byte) 0).putShort((short) (header.length() + padding + 1));
		bytes.put(header.getBytes(StandardCharsets.US_ASCII));
		for (int i = 0; i < padding; i++) {
			bytes.put((byte) ' ');
		}
		bytes.put((byte) '\n');
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				bytes.putFloat(plane.getAt(x, y).get());
			}
		}
		Files.write(file, bytes.array());
	}
}
