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

package io.github.lywnet.benchmark;

import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.registration.AlignmentCheck;
import io.github.lywnet.space.registration.AlignmentFinding;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import net.imglib2.img.array.ArrayImgs;

/**
 * Measures how often the alignment check warns of pairs that are registered and
 * of such that are not: a table for docs/registration.md. Argument: the folder
 * with train and dev of registered pairs.
 */
public final class AlignmentBenchmark {

	private static final int SIZE = 256;

	/** 8 % of the width. */
	private static final double SHIFT = 0.08 * SIZE;

	private static final int TIMED = 2000;

	private AlignmentBenchmark() {
		// static methods only
	}

	/** @param args the folder of the pairs */
	public static void main(final String... args) throws IOException {
		System.out.print(section(Paths.get(args[0])));
	}

	/** The table and the time, in Markdown. */
	static String section(final Path pairs) throws IOException {
		final StringBuilder page = new StringBuilder(
			"| pairs | set | registered | " +
				"shifted by 8 % | quarter turn | other case | black | mirrored |\n" +
				"| --- | --- | --- | --- | --- | --- | --- | --- |\n");
		for (final String part : new String[] { "train", "dev" }) {
			for (final String set : new String[] { "MRI-CT", "MRI-PET",
				"MRI-SPECT" })
			{
				page.append(row(part, set, pairs.resolve(part).resolve(set)));
			}
		}
		page.append("\nTime of a check of a 256 x 256 pair: ").append(time(pairs
			.resolve("dev").resolve("MRI-PET"))).append(
				" ms, one thread, median (smallest to " + "largest).\n");
		return page.toString();
	}

	private static String row(final String part, final String set,
		final Path folder) throws IOException
	{
		final List<Path> files = files(folder.resolve("A"));
		final Random random = new Random(1);
		final double[] warned = new double[6];
		int others = 0;
		for (final Path file : files) {
			final float[] a = read(file), f = read(folder.resolve("B").resolve(file
				.getFileName()));
			final double angle = 2 * Math.PI * random.nextDouble();
			warned[0] += warns(a, f);
			warned[1] += warns(a, moved(f, (int) Math.round(SHIFT * Math.cos(angle)),
				(int) Math.round(SHIFT * Math.sin(angle))));
			warned[2] += warns(a, turned(f));
			warned[4] += warns(a, new float[f.length]);
			warned[5] += warns(a, mirrored(f));
			final List<Path> strangers = new ArrayList<>(files);
			strangers.removeIf(other -> subject(other).equals(subject(file)));
			if (strangers.isEmpty()) continue;
			others++;
			warned[3] += warns(a, read(folder.resolve("B").resolve(strangers.get(
				random.nextInt(strangers.size())).getFileName())));
		}
		final StringBuilder row = new StringBuilder("| " + set + " | " + part);
		for (int i = 0; i < warned.length; i++) {
			final int all = i == 3 ? others : files.size();
			row.append(String.format(Locale.ROOT, " | %.1f %% (%.0f of %d)", 100 *
				warned[i] / all, warned[i], all));
		}
		return row.append(" |\n").toString();
	}

	private static Spread time(final Path folder) throws IOException {
		final Path file = files(folder.resolve("A")).get(0);
		final float[] a = read(file), f = read(folder.resolve("B").resolve(file
			.getFileName()));
		final double[] times = new double[TIMED];
		for (int i = -TIMED; i < TIMED; i++) {
			final long start = System.nanoTime();
			warns(a, f);
			if (i >= 0) times[i] = (System.nanoTime() - start) * 1e-6;
		}
		return new Spread(times);
	}

	private static int warns(final float[] a, final float[] f) {
		final AlignmentFinding finding = AlignmentCheck.of(ArrayImgs.floats(a, SIZE,
			SIZE, 1), ArrayImgs.floats(f, SIZE, SIZE, 1), Geometry.pixels(SIZE, SIZE,
				1));
		return finding.isSuspicious() ? 1 : 0;
	}

	/** The case: the number that a file's name begins with. */
	private static String subject(final Path file) {
		return file.getFileName().toString().replaceAll("\\D.*", "");
	}

	static List<Path> files(final Path folder) throws IOException {
		final List<Path> files = new ArrayList<>();
		try (Stream<Path> list = Files.list(folder)) {
			list.sorted().forEach(files::add);
		}
		return files;
	}

	/** The luminance of an image of 256 x 256. */
	static float[] read(final Path file) throws IOException {
		final BufferedImage image = ImageIO.read(file.toFile());
		if (image.getWidth() != SIZE || image.getHeight() != SIZE) {
			throw new IOException(file + " is not 256 x 256");
		}
		final float[] values = new float[SIZE * SIZE];
		for (int i = 0; i < values.length; i++) {
			final int x = i % SIZE, y = i / SIZE;
			final int rgb = image.getRGB(x, y);
			// NB: getRGB changes the grey levels of a grey image
			values[i] = image.getRaster().getNumBands() == 1 ? image.getRaster()
				.getSample(x, y, 0) : 0.299f * (rgb >> 16 & 255) + 0.587f * (rgb >> 8 &
					255) + 0.114f * (rgb & 255);
		}
		return values;
	}

	private static float[] moved(final float[] f, final int dx, final int dy) {
		final float[] moved = new float[f.length];
		for (int i = 0; i < f.length; i++) {
			final int x = i % SIZE - dx, y = i / SIZE - dy;
			if (x >= 0 && x < SIZE && y >= 0 && y < SIZE) moved[i] = f[y * SIZE + x];
		}
		return moved;
	}

	private static float[] turned(final float[] f) {
		final float[] turned = new float[f.length];
		for (int i = 0; i < f.length; i++) {
			turned[i] = f[i % SIZE * SIZE + SIZE - 1 - i / SIZE];
		}
		return turned;
	}

	private static float[] mirrored(final float[] f) {
		final float[] mirrored = new float[f.length];
		for (int i = 0; i < f.length; i++) {
			mirrored[i] = f[i / SIZE * SIZE + SIZE - 1 - i % SIZE];
		}
		return mirrored;
	}
}
