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

import io.github.lywnet.common.WholeFile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import javax.imageio.ImageIO;

/** Writes the phantoms of {@link PhantomPairs} as PNG files. */
public final class PhantomFiles {

	private PhantomFiles() {
		// static methods only
	}

	/**
	 * Draws all pairs again.
	 *
	 * @param args one folder, as for {@link #write(Path)}
	 * @throws IOException if a file cannot be written
	 */
	public static void main(final String... args) throws IOException {
		if (args.length != 1) throw new IllegalArgumentException(
			"Expected one argument, the folder to write to, for example test-data; " +
				"found " + args.length + ".");
		write(Paths.get(args[0]));
	}

	/**
	 * Draws all pairs. Files with their names are replaced, others left alone.
	 *
	 * @param folder gets a folder for each kind of pair; made if missing
	 * @throws IOException if a file cannot be written
	 */
	public static void write(final Path folder) throws IOException {
		for (final PhantomPair pair : PhantomPairs.all()) {
			final HeadPhantom phantom = pair.phantom();
			write(Scanner.image(phantom, pair.anatomical()), pair.anatomicalFile(
				folder));
			write(Scanner.image(phantom, pair.functional()), pair.functionalFile(
				folder));
		}
	}

	private static void write(final BufferedImage image, final Path file)
		throws IOException
	{
		final ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(image, "png", png);
		Files.createDirectories(file.getParent());
		WholeFile.write(file, png.toByteArray());
	}
}
