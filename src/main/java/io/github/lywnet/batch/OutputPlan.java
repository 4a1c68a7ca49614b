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

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses the files of the fused images, and sees that they can be written. */
public final class OutputPlan {

	private static final Set<String> WRITABLE = new HashSet<>(Arrays.asList("png",
		"tif", "tiff", "nii", "nii.gz"));

	private OutputPlan() {
		// static methods only
	}

	/**
	 * Gives every set its file for {@link Role#FUSED}, as {@link #plan} does, and
	 * makes the folder if it is missing.
	 *
	 * @throws UsageException if that is no place for the fused images, or one of
	 *           them would replace an image of any set
	 */
	public static List<ImageSet> assign(final ImagePairing pairing,
		final Path output)
	{
		final List<ImageSet> sets = plan(pairing, output);
		OutputFolder.prepare(isFolder(pairing, output) ? output : output
			.toAbsolutePath().getParent());
		return sets;
	}

	/**
	 * Gives every set its file for {@link Role#FUSED}; in a folder one of PNG,
	 * the format of which may change when the images are known. Makes no folders.
	 *
	 * @param pairing the sets
	 * @param output for single images, the fused file or an existing folder; for
	 *          folders, a folder
	 * @throws UsageException if that is no place for the fused images, or one of
	 *           them would replace an image of any set
	 */
	public static List<ImageSet> plan(final ImagePairing pairing,
		final Path output)
	{
		return plan(pairing, output, set -> FusedFormat.PNG);
	}

	/**
	 * Gives every set its file for {@link Role#FUSED} in a format that holds the
	 * fused image, as far as its anatomical image's name tells. Makes no folders.
	 *
	 * @throws UsageException as {@link #plan(ImagePairing, Path)}
	 */
	public static List<ImageSet> planBySource(final ImagePairing pairing,
		final Path output)
	{
		return plan(pairing, output, set -> set.problem() == null ? FusedFormat.of(
			set.file(Role.ANATOMICAL)) : FusedFormat.PNG);
	}

	private static List<ImageSet> plan(final ImagePairing pairing,
		final Path output, final Function<ImageSet, FusedFormat> format)
	{
		final boolean intoFolder = isFolder(pairing, output);
		if (intoFolder) checkFolder(output);
		else checkFile(output);
		final RunInputs inputs = RunInputs.ofFusion(pairing.sets());
		final List<ImageSet> sets = pairing.sets().stream().map(set -> intoFolder
			? inFolder(set, output, format.apply(set)) : set.with(Role.FUSED, output))
			.collect(Collectors.toList());
		sets.stream().map(set -> set.file(Role.FUSED)).filter(file -> file != null)
			.forEach(inputs::checkNone);
		return sets;
	}

	/**
	 * Whether fused images get files in a folder, whose format is chosen for
	 * them.
	 */
	public static boolean isFolder(final ImagePairing pairing,
		final Path output)
	{
		return pairing.areFolders() || Files.isDirectory(output);
	}

	private static ImageSet inFolder(final ImageSet set, final Path folder,
		final FusedFormat format)
	{
		try {
			return set.with(Role.FUSED, folder.resolve(format.fileName(set.name())));
		}
		catch (final InvalidPathException exc) {
			return set.unusable("the name " + set.name() +
				" cannot be written in the encoding of this system, " + System
					.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()) +
				": start the program in a UTF-8 locale, such as with LC_ALL=C.UTF-8, " +
				"or rename the images");
		}
	}

	private static void checkFolder(final Path output) {
		if (Files.exists(output) && !Files.isDirectory(output)) {
			throw new UsageException("The output " + output +
				" is a file: expected a folder, because the inputs are folders.");
		}
	}

	/** Whether a file's name says that it can hold a fused image. */
	static boolean isWritable(final Path file) {
		return file.getFileName() != null && WRITABLE.contains(ImageNames.extension(
			file.getFileName().toString()));
	}

	private static void checkFile(final Path output) {
		if (!isWritable(output)) {
			throw new UsageException("The output " + output +
				" is neither a folder nor a file that can be written: expected an " +
				"existing folder, or a name that ends with .png, .tif, .tiff, .nii or " +
				".nii.gz.");
		}
	}
}
