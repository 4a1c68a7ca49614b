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

package io.github.lywnet.batch;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.space.registration.ItkTransformFile;
import io.github.lywnet.space.registration.RigidTransform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that gets the transform of a registration, see
 * {@link ItkTransformFile}. An earlier one that this program has written is
 * replaced, any other file is not.
 *
 * <pre>
 * final TransformFile file = new TransformFile(path); // before the work
 * file.write(pair.transform().get());
 * </pre>
 */
public final class TransformFile {

	private final Path file;

	/**
	 * Makes a file to be written and sees to its folder.
	 *
	 * @throws UsageException if the name ends with neither .tfm nor .txt, or
	 *           there is a file of it that this program has not written
	 */
	public TransformFile(final Path file) {
		this.file = file.toAbsolutePath();
		if (Files.isDirectory(file) || !isName(file)) throw new UsageException(
			"The transform " + file +
				" has no known format: expected a file whose name " +
				"ends with .tfm.");
		OutputFolder.prepare(this.file.getParent());
		OutputFile.checkBegin(this.file, ItkTransformFile.BEGIN);
	}

	/**
	 * Whether a path is called like a file rather than a folder of transforms.
	 */
	public static boolean isName(final Path path) {
		final String name = path.toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".tfm") || name.endsWith(".txt");
	}

	/**
	 * Refuses to save what there will not be.
	 *
	 * @param isRegistered whether an image is registered
	 * @throws UsageException if none is
	 */
	public static void requireRegistration(final boolean isRegistered) {
		if (!isRegistered) throw new UsageException(
			"A transform shall be saved, but register is none: expected rigid, or the " +
				"path of a transform. To fuse with a transform that you have, give it as " +
				"register.");
	}

	/** The file that is written, as an absolute path. */
	public Path file() {
		return file;
	}

	/**
	 * Writes the file, which appears when it is complete.
	 *
	 * @throws FusionException if it cannot be written
	 */
	public void write(final RigidTransform transform) {
		try {
			ItkTransformFile.write(transform, file);
		}
		catch (final IOException exc) {
			throw new FusionException("The transform " + file +
				" cannot be written: " + exc +
				". Check the folder and the free space of its disk.", exc);
		}
	}
}
