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

package io.github.lywnet.command.spark;

import io.github.lywnet.batch.Batch;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Work on pairs some of whose files are on other file systems than this
 * computer's: copies images in, and the fused image out, where it appears when
 * it is complete.
 */
final class StagedFusion implements Batch.Work {

	/** Extensions of volumes whose header and voxels are two files. */
	private static final String IN_TWO_FILES = ".+\\.(hdr|img)(\\.gz)?";

	private final Batch.Work work;
	private final RunInputs inputs;

	/**
	 * @param work on files of this computer
	 * @param inputs what must not be replaced
	 */
	StagedFusion(final Batch.Work work, final RunInputs inputs) {
		this.work = work;
		this.inputs = inputs;
	}

	@Override
	public ImageSetOutcome apply(final ImageSet set) {
		if (Stream.of(Role.values()).map(set::file).allMatch(
			StagedFusion::isLocal))
		{
			return work.apply(set);
		}
		try {
			final Path folder = Files.createTempDirectory("lywnet");
			try {
				return apply(set, folder);
			}
			finally {
				delete(folder);
			}
		}
		catch (final IOException exc) {
			throw new FusionException("The images of " + set.name() +
				" cannot be copied: " + exc +
				". Check that the file system can be read " +
				"and written, and that there is room in " + System.getProperty(
					"java.io.tmpdir") + ".", exc);
		}
	}

	private static boolean isLocal(final Path file) {
		return file.getFileSystem() == FileSystems.getDefault();
	}

	private ImageSetOutcome apply(final ImageSet set, final Path folder)
		throws IOException
	{
		ImageSet staged = set;
		for (final Role role : Role.values()) {
			final Path file = set.file(role);
			if (isLocal(file)) continue;
			final Path place = Files.createDirectory(folder.resolve(role.key()));
			if (role != Role.FUSED) copyIn(file, place);
			staged = staged.with(role, place.resolve(file.getFileName().toString()));
		}
		final ImageSetOutcome outcome = fused(set, staged);
		final Path file = outcome.set().file(Role.FUSED);
		if (isLocal(set.file(Role.FUSED))) return outcome.of(set.with(Role.FUSED,
			file));
		final Path target = set.file(Role.FUSED).resolveSibling(file.getFileName()
			.toString());
		inputs.checkNone(target);
		copyOut(file, target);
		return outcome.of(set.with(Role.FUSED, target));
	}

	/** Messages name the files that the user knows. */
	private ImageSetOutcome fused(final ImageSet set, final ImageSet staged) {
		try {
			return work.apply(staged);
		}
		catch (final FusionException exc) {
			String message = exc.getMessage();
			for (final Role role : Role.values()) {
				message = message.replace(staged.file(role).toString(), set.file(role)
					.toString());
			}
			throw new FusionException(message, exc);
		}
	}

	private static void copyIn(final Path source, final Path folder)
		throws IOException
	{
		final String name = source.getFileName().toString();
		if (Files.isDirectory(source)) {
			final Path target = Files.createDirectory(folder.resolve(name));
			for (final Path slice : list(source)) {
				if (Files.isRegularFile(slice)) copy(slice, target.resolve(slice
					.getFileName().toString()));
			}
			return;
		}
		copy(source, folder.resolve(name));
		if (!name.matches(IN_TWO_FILES)) return;
		final String base = name.substring(0, name.indexOf('.'));
		for (final Path other : list(source.getParent())) {
			final String otherName = other.getFileName().toString();
			if (otherName.startsWith(base + ".") && otherName.matches(IN_TWO_FILES) &&
				!otherName.equals(name)) copy(other, folder.resolve(otherName));
		}
	}

	private static List<Path> list(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.collect(Collectors.toList());
		}
	}

	private static void copyOut(final Path file, final Path target)
		throws IOException
	{
		final Path unfinished = target.resolveSibling("." + UUID.randomUUID());
		try {
			copy(file, unfinished);
			Files.move(unfinished, target);
		}
		catch (final IOException exc) {
			Files.deleteIfExists(unfinished);
			throw exc;
		}
	}

	private static void copy(final Path source, final Path target)
		throws IOException
	{
		try (InputStream in = Files.newInputStream(source);
				OutputStream out = Files.newOutputStream(target))
		{
			in.transferTo(out);
		}
	}

	private static void delete(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : (Iterable<Path>) files.sorted(Comparator
				.reverseOrder())::iterator)
			{
				Files.delete(file);
			}
		}
	}
}
