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
package io.github.lywnet.image.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import ij.ImagePlus;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.image.header.ScanHeader;
import io.github.lywnet.network.FusionException;

/**
 * Opens DICOM files with random damage: each must be opened, or refused by a
 * {@link FusionException}, in a few seconds.
 *
 * <pre>
 * java io.github.lywnet.image.dicom.DicomFuzz 5000 [file.dcm ...]
 * </pre>
 *
 * Files that are named are damaged in place of the drawn ones.
 */
public final class DicomFuzz {

	/** Files that take longer are kept, in ms. */
	private static final long SLOW = 2000;

	private final List<byte[]> files;
	private final Random random;
	private int opened;
	private long slowest;

	DicomFuzz(final List<byte[]> files, final long seed) {
		this.files = files;
		random = new Random(seed);
	}

	/** Files of every syntax that the writer knows, flat and with sequences. */
	static List<byte[]> drawn() throws IOException {
		final List<byte[]> files = new ArrayList<>();
		for (final String syntax : List.of(DicomWriter.IMPLICIT,
			DicomWriter.EXPLICIT, DicomWriter.DEFLATED, DicomWriter.BIG_ENDIAN,
			DicomWriter.RLE))
		{
			files.add(DicomWriter.slice().syntax(syntax).bytes());
			if (syntax.equals(DicomWriter.RLE)) continue;
			files.add(frames().syntax(syntax).bytes());
			files.add(frames().syntax(syntax).undefinedLengths().bytes());
		}
		files.add(DicomWriter.slice().withoutPreamble().bytes());
		return files;
	}

	private static DicomWriter frames() {
		final DicomWriter[] frames = new DicomWriter[3];
		for (int i = 0; i < frames.length; i++) {
			frames[i] = new DicomWriter().sequence(0x00209113, new DicomWriter()
				.position(0, 0, 2 * i)).sequence(0x00289145, new DicomWriter().text(
					0x00281053, "DS", Integer.toString(i + 1)));
		}
		return DicomWriter.slice().without(0x00200032).text(0x00280008, "IS", "3")
			.pixels(new short[36]).sequence(0x52009230, frames);
	}

	/**
	 * Damages and opens files.
	 *
	 * @return the longest time that one took, in ms
	 * @throws AssertionError at anything but an image or a refusal
	 */
	long run(final int count, final Path folder) throws IOException {
		final Path file = folder.resolve("damaged.dcm");
		for (int i = 0; i < count; i++) {
			final byte[] damaged = damaged(files.get(random.nextInt(files.size())));
			Files.write(file, damaged);
			final long start = System.nanoTime();
			try {
				final ImagePlus image = DicomSeries.open(file, note -> {});
				ImageGeometry.of(image);
				ScanHeader.of(image);
				opened++;
			}
			catch (final FusionException exc) {
				if (exc.getMessage().isEmpty()) throw new AssertionError(exc);
			}
			catch (final RuntimeException | Error exc) {
				final Path kept = folder.resolve("failed-" + i + ".dcm");
				Files.write(kept, damaged);
				throw new AssertionError("damage " + i + ", kept in " + kept, exc);
			}
			final long time = (System.nanoTime() - start) / 1000000;
			if (time > SLOW) Files.write(folder.resolve("slow-" + i + ".dcm"), damaged);
			slowest = Math.max(slowest, time);
		}
		return slowest;
	}

	/** How many damaged files were opened all the same. */
	int opened() {
		return opened;
	}

	private byte[] damaged(final byte[] sound) {
		final byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(sound, random
			.nextInt(sound.length + 1)) : sound.clone();
		final int changes = random.nextInt(4);
		for (int i = 0; i < changes && bytes.length > 0; i++) {
			// The header is damaged more often than what follows.
			final int at = random.nextInt(random.nextBoolean() ? bytes.length : Math
				.min(bytes.length, 1000));
			switch (random.nextInt(3)) {
				case 0:
					bytes[at] = (byte) random.nextInt(256);
					break;
				case 1:
					bytes[at] ^= 1 << random.nextInt(8);
					break;
				default:
					Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(
						4)), (byte) (random.nextBoolean() ? 0xFF : 0));
			}
		}
		return bytes;
	}

	/** Damages files as often as the first argument says. */
	public static void main(final String... args) throws IOException {
		final List<byte[]> files = new ArrayList<>();
		for (final String name : Arrays.asList(args).subList(1, args.length)) {
			files.add(Files.readAllBytes(Paths.get(name)));
		}
		final DicomFuzz fuzz = new DicomFuzz(files.isEmpty() ? drawn() : files, 1);
		final Path folder = Files.createTempDirectory("dicom-fuzz");
		final int count = Integer.parseInt(args[0]);
		final long slowest = fuzz.run(count, folder);
		System.out.println(count + " damaged files: " + fuzz.opened() +
			" opened, the others refused; the slowest took " + slowest +
			" ms; those of more than " + SLOW + " ms are in " + folder);
	}
}
