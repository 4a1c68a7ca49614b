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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the files of the fused images, and sees that they can be written. */
public final class FusedFiles {

	private static final String EXTENSION = ".png";
	private static final String TIFF_EXTENSION = ".tif";

	private static final Set<String> WRITABLE = new HashSet<>(Arrays.asList("png",
		"tif", "tiff"));

	private FusedFiles() {
		// static methods only
	}

	/**
	 * Gives every set its file for {@link Role#FUSED}.
	 *
	 * @param pairing the sets
	 * @param output for a pair of files, the fused file or an existing folder; for
	 *          folders, a folder, which is made if it is missing
	 * @throws UsageException if that is no place for the fused images
	 */
	public static List<ImageSet> assign(final ImagePairing pairing,
		final Path output)
	{
		final boolean intoFolder = pairing.areFolders() || Files.isDirectory(
			output);
		if (intoFolder) checkFolder(output);
		else checkFile(output);
		return pairing.sets().stream().map(set -> {
			final ImageSet assigned = set.with(Role.FUSED, intoFolder ? output.resolve(
				set.name() + EXTENSION) : output);
			checkNoInput(assigned);
			return assigned;
		}).collect(Collectors.toList());
	}

	private static void checkFolder(final Path output) {
		if (Files.exists(output) && !Files.isDirectory(output)) {
			throw new UsageException("The output " + output +
				" is a file: expected a folder, because the inputs are folders.");
		}
		OutputFolder.prepare(output);
	}

	private static void checkFile(final Path output) {
		if (!WRITABLE.contains(ImageFolder.extension(output.getFileName()
			.toString())))
		{
			throw new UsageException("The output " + output +
				" is neither a folder nor a file that can be written: expected an existing folder, " +
				"or a name that ends with .png, .tif or .tiff.");
		}
		OutputFolder.prepare(output.toAbsolutePath().getParent());
	}

	/**
	 * Gives a set in an output folder a TIFF file instead of PNG, for what PNG cannot
	 * hold.
	 *
	 * @throws UsageException if that is one of the images that are fused
	 */
	static ImageSet asTiff(final ImageSet set) {
		final Path png = set.file(Role.FUSED);
		final ImageSet changed = set.with(Role.FUSED, png.resolveSibling(ImageFolder
			.baseName(png.getFileName().toString()) + TIFF_EXTENSION));
		checkNoInput(changed);
		return changed;
	}

	/** Refuses to replace an image that is fused. */
	private static void checkNoInput(final ImageSet set) {
		for (final Role role : Arrays.asList(Role.ANATOMICAL, Role.FUNCTIONAL)) {
			final Path fused = set.file(Role.FUSED);
			final Path input = set.file(role);
			if (input == null || !Files.exists(fused) || !isSame(fused, input)) {
				continue;
			}
			throw new UsageException("The output would replace the " + role.key() +
				" image " + input + ": choose another file or folder.");
		}
	}

	private static boolean isSame(final Path fused, final Path input) {
		try {
			return Files.isSameFile(fused, input);
		}
		catch (final IOException exc) {
			return fused.toAbsolutePath().normalize().equals(input.toAbsolutePath()
				.normalize());
		}
	}
}
