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

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Registered pairs of brain slices, and what becomes of them when the
 * functional image is misplaced or that of another case. A file's name is the
 * case and, in the last three digits, the slice.
 */
public final class AlignmentCases {

	/** What is done with the functional image. */
	public enum Kind {

			/** Nothing. */
			REGISTERED,
			/** Moved by 8 % of the width in a random direction. */
			SHIFTED,
			/** Turned by 90 degrees to the left or the right. */
			TURNED,
			/** Turned by 180 degrees. */
			HALF_TURNED,
			/** Of another case and, as a share of its slices, 20 % or more away. */
			OTHER_CASE,
			/** Of another case, from the same place up to 10 % of its slices. */
			OTHER_CASE_SAME_PLACE,
			/** Black. */
			BLACK,
			/** Mirrored left to right. */
			MIRRORED
	}

	static final int SIZE = 256;

	/** Pixels: 8 % of the width. */
	private static final double SHIFT = 0.08 * SIZE;

	/** Shares of a case's slices. */
	private static final double OTHER_PLACE = 0.2, SAME_PLACE = 0.1;

	private final List<Path> anatomical = new ArrayList<>();
	private final Random random = new Random(1);

	/**
	 * @param folders each with a folder A and a folder B of files of the same
	 *          names
	 */
	public AlignmentCases(final Path... folders) throws IOException {
		for (final Path folder : folders) {
			try (Stream<Path> list = Files.list(folder.resolve("A"))) {
				list.sorted(Comparator.comparing(Path::toString)).forEach(
					anatomical::add);
			}
		}
	}

	/** The pairs' anatomical files. */
	public List<Path> files() {
		return Collections.unmodifiableList(anatomical);
	}

	/** The anatomical image of a pair: x, y and one plane. */
	public static RandomAccessibleInterval<FloatType> anatomical(final Path file)
		throws IOException
	{
		return plane(read(file));
	}

	/**
	 * The functional image of a pair, misplaced.
	 *
	 * @param file the anatomical one
	 * @return null if there is none, as of another case
	 */
	public RandomAccessibleInterval<FloatType> functional(final Path file,
		final Kind kind) throws IOException
	{
		switch (kind) {
			case SHIFTED:
				final double angle = 2 * Math.PI * random.nextDouble();
				return plane(moved(read(pet(file)), (int) Math.round(SHIFT * Math.cos(
					angle)), (int) Math.round(SHIFT * Math.sin(angle))));
			case TURNED:
				return plane(turned(read(pet(file)), random.nextBoolean() ? 1 : 3));
			case HALF_TURNED:
				return plane(turned(read(pet(file)), 2));
			case OTHER_CASE:
				return other(file, OTHER_PLACE, 1);
			case OTHER_CASE_SAME_PLACE:
				return other(file, 0, SAME_PLACE);
			case BLACK:
				return plane(new float[SIZE * SIZE]);
			case MIRRORED:
				return plane(mirrored(read(pet(file))));
			default:
				return plane(read(pet(file)));
		}
	}

	/** The case: what a file's name begins with. */
	public static String subject(final Path file) {
		final String name = number(file);
		return name.substring(0, name.length() - 3);
	}

	private static String number(final Path file) {
		return file.getFileName().toString().replaceAll("\\D.*", "");
	}

	private static int slice(final Path file) {
		final String name = number(file);
		return Integer.parseInt(name.substring(name.length() - 3));
	}

	private static Path pet(final Path file) {
		return file.getParent().resolveSibling("B").resolve(file.getFileName());
	}

	/** The functional image of another case whose distance is in a range. */
	private RandomAccessibleInterval<FloatType> other(final Path file,
		final double from, final double to) throws IOException
	{
		final List<Path> others = new ArrayList<>();
		for (final Path other : anatomical) {
			final double distance = Math.abs(place(other) - place(file));
			if (!subject(other).equals(subject(file)) && distance >= from &&
				distance <= to) others.add(other);
		}
		return others.isEmpty() ? null : plane(read(pet(others.get(random.nextInt(
			others.size())))));
	}

	/** Where a slice lies among those of its case, 0 to 1. */
	private double place(final Path file) {
		int first = Integer.MAX_VALUE, last = 0;
		for (final Path other : anatomical) {
			if (!subject(other).equals(subject(file))) continue;
			first = Math.min(first, slice(other));
			last = Math.max(last, slice(other));
		}
		return first == last ? 0.5 : (slice(file) - first) / (double) (last -
			first);
	}

	private static RandomAccessibleInterval<FloatType> plane(
		final float[] values)
	{
		return ArrayImgs.floats(values, SIZE, SIZE, 1);
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

	private static float[] turned(final float[] f, final int quarters) {
		float[] turned = f;
		for (int quarter = 0; quarter < quarters; quarter++) {
			final float[] from = turned;
			turned = new float[f.length];
			for (int i = 0; i < f.length; i++) {
				turned[i] = from[i % SIZE * SIZE + SIZE - 1 - i / SIZE];
			}
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
