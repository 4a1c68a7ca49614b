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
import io.github.lywnet.image.PairOptions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of pairs in a CSV file: columns {@code anatomical}, {@code functional}
 * and {@code output}; if wanted {@code name} and the options of pairs by their
 * keys ({@code range}), which count for that pair; all other columns are
 * carried into the report. Paths are relative to the file. Blanks around a cell
 * are left out unless they are within quotes, as in {@code " mri.nii"}. In
 * UTF-8, or in UTF-16 with a byte order mark.
 */
public final class Manifest {

	private static final String NAME = "name";
	private static final String OUTPUT = "output";

	/** The columns that a list begins with. */
	private static final List<String> COLUMNS = Arrays.asList(NAME,
		Role.ANATOMICAL.key(), Role.FUNCTIONAL.key(), OUTPUT);

	private static final char BYTE_ORDER_MARK = '\ufeff';

	private final Path file;
	private final List<String> columns;
	private final List<ImageSet> sets = new ArrayList<>();

	private Manifest(final Path file) {
		this.file = file;
		final List<List<String>> rows = rows();
		if (rows.isEmpty()) throw refusal("is empty",
			"a header, and a row below it for each pair");
		columns = columns(rows.get(0));
		checkColumns();
		for (int i = 1; i < rows.size(); i++) {
			sets.add(set(i, rows.get(i)));
		}
		if (sets.isEmpty()) throw refusal("has no pairs",
			"a row below the header for each");
		checkUnique();
		final RunInputs inputs = RunInputs.ofFusion(sets);
		sets.stream().map(set -> set.file(Role.FUSED)).filter(
			fused -> fused != null).forEach(inputs::checkNone);
	}

	/**
	 * Reads a list.
	 *
	 * @return the pairs in the order of the file, {@link Role#FUSED} being the
	 *         file to write; one whose images are missing has a
	 *         {@link ImageSet#problem()}
	 * @throws UsageException if it cannot be read, lacks a column, has no pairs,
	 *           or two pairs have one output, or an output is an image of any
	 *           pair
	 */
	public static List<ImageSet> read(final Path file) {
		return Collections.unmodifiableList(new Manifest(file).sets);
	}

	/**
	 * Pairs as the text of a list, with absolute paths; those with a
	 * {@link ImageSet#problem()} are left out.
	 */
	public static String text(final List<ImageSet> sets) {
		final StringBuilder text = new StringBuilder(CsvText.line(COLUMNS));
		for (final ImageSet set : sets) {
			if (set.problem() != null) continue;
			final List<String> cells = new ArrayList<>(Collections.singletonList(set
				.name()));
			for (final Role role : Role.values()) {
				cells.add(set.file(role).toAbsolutePath().normalize().toString());
			}
			text.append(CsvText.line(cells));
		}
		return text.toString();
	}

	private List<List<String>> rows() {
		if (!Files.exists(file)) throw new UsageException(
			"There is no list of pairs " + file + ": expected a CSV file.");
		try {
			return CsvText.rows(decoded(Files.readAllBytes(file)));
		}
		catch (final CharacterCodingException exc) {
			throw refusal(
				"is neither text in UTF-8 nor in UTF-16 with a byte order mark",
				"CSV in UTF-8");
		}
		catch (final IllegalArgumentException exc) {
			throw refusal("is no CSV: " + exc.getMessage(), "one line for each pair");
		}
		catch (final IOException exc) {
			throw new UsageException("The list of pairs " + file +
				" cannot be read: " + exc +
				". Check its name, and that you may read it.");
		}
	}

	private static String decoded(final byte[] bytes)
		throws CharacterCodingException
	{
		final Charset charset = bytes.length > 1 && (bytes[0] == (byte) 0xff &&
			bytes[1] == (byte) 0xfe || bytes[0] == (byte) 0xfe &&
				bytes[1] == (byte) 0xff) ? StandardCharsets.UTF_16
					: StandardCharsets.UTF_8;
		final String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes))
			.toString();
		// NB: what UTF-16 without a byte order mark looks like
		if (text.indexOf('\0') >= 0) throw new CharacterCodingException();
		return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text
			.substring(1) : text;
	}

	private static List<String> columns(final List<String> header) {
		final List<String> names = new ArrayList<>();
		header.forEach(name -> names.add(name.trim()));
		return names;
	}

	private void checkColumns() {
		for (final String needed : COLUMNS) {
			if (!needed.equals(NAME) && !columns.contains(needed)) throw refusal(
				"has no column " + needed + ", only: " + String.join(", ", columns),
				"the columns anatomical, functional and output, with commas between");
		}
		for (int i = 0; i < columns.size(); i++) {
			final String column = columns.get(i);
			if (columns.indexOf(column) < i) throw refusal("has two columns \"" +
				column + "\"", "different names");
			if (ReportColumns.contain(column) && !COLUMNS.contains(column) &&
				!ImageSet.isOption(column)) throw refusal("has a column " + column +
					", which reports have for what became of a pair", "another name");
		}
	}

	private ImageSet set(final int number, final List<String> row) {
		if (row.size() != columns.size()) throw refusal("has " + row.size() +
			" cells in row " + number + " below the header", columns.size() +
				" as in the header");
		final Map<String, String> cells = new LinkedHashMap<>();
		for (int i = 0; i < row.size(); i++) {
			cells.put(columns.get(i), cell(columns.get(i), row.get(i)));
		}
		final Map<Role, Path> files = new EnumMap<>(Role.class);
		String problem = null;
		for (final Role role : Role.values()) {
			final String column = role == Role.FUSED ? OUTPUT : role.key();
			try {
				final Path path = path(cells.remove(column));
				if (path != null) files.put(role, path);
				if (problem == null) problem = problem(column, role, path);
			}
			catch (final InvalidPathException exc) {
				problem = "the " + column + " is no path of a file: " + exc.getReason();
			}
		}
		final String name = cells.remove(NAME);
		final ImageSet set = ImageSet.complete(name == null || name.isEmpty()
			? standardName(number, files) : name, files).withColumns(cells);
		return problem == null ? set : set.unusable(problem);
	}

	/** A cell, in which files of options have absolute paths. */
	private String cell(final String column, final String text) {
		return PairOptions.SETTINGS.stream().filter(setting -> setting.key().equals(
			column)).map(setting -> PairOptions.absolute(setting, text, file
				.toAbsolutePath().getParent())).findFirst().orElse(text);
	}

	private Path path(final String cell) {
		if (cell.isEmpty()) return null;
		return FilePaths.of(file.toAbsolutePath().getParent(), cell);
	}

	private static String problem(final String column, final Role role,
		final Path path)
	{
		if (path == null) return "the " + column + " is empty";
		if (role == Role.FUSED) return OutputPlan.isWritable(path) ? null
			: "the output " + path +
				" has an unknown extension: expected .png, .tif, " +
				".tiff, .nii or .nii.gz";
		return Files.exists(path) ? null : "there is no " + column + " image " +
			path;
	}

	private static String standardName(final int number,
		final Map<Role, Path> files)
	{
		final Path fused = files.get(Role.FUSED);
		return fused == null || fused.getFileName() == null ? "row " + number
			: ImageNames.baseName(fused.getFileName().toString());
	}

	private void checkUnique() {
		final Map<Path, Integer> outputs = new HashMap<>();
		final Map<List<Object>, Integer> pairs = new HashMap<>();
		for (int i = 0; i < sets.size(); i++) {
			final ImageSet set = sets.get(i);
			final Path fused = set.file(Role.FUSED);
			final Integer same = fused == null ? null : outputs.put(fused, i + 1);
			if (same != null) throw refusal("has the output " + fused + " in rows " +
				same + " and " + (i + 1) + " below the header", "one for each pair");
			final Integer other = pairs.put(Arrays.asList(set.name(), set.file(
				Role.ANATOMICAL), set.file(Role.FUNCTIONAL)), i + 1);
			if (other != null) throw refusal("has the pair " + set.name() +
				" in rows " + other + " and " + (i + 1) + " below the header",
				"another name for each");
		}
	}

	private UsageException refusal(final String found, final String expected) {
		return new UsageException(new FusionException("The list of pairs " + file +
			" " + found + ": expected " + expected + "."));
	}
}
