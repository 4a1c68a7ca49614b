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
import io.github.lywnet.common.PlainText;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.settings.Setting;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The images that belong together, one for each {@link Role}, or the reason why
 * they cannot be used. Immutable. Serialised with the URIs of its files.
 */
public final class ImageSet implements Serializable {

	private static final long serialVersionUID = 1L;

	private final String name;
	private final Map<Role, Path> files;
	private final String problem;
	private final Map<String, String> columns;

	private ImageSet(final String name, final Map<Role, Path> files,
		final String problem, final Map<String, String> columns)
	{
		this.columns = columns;
		this.name = name;
		this.files = new EnumMap<>(Role.class);
		this.files.putAll(files);
		this.problem = problem;
	}

	/** A set whose images were found. */
	public static ImageSet complete(final String name,
		final Map<Role, Path> files)
	{
		return new ImageSet(name, files, null, Collections.emptyMap());
	}

	static ImageSet unusable(final String name, final Map<Role, Path> files,
		final String problem)
	{
		return new ImageSet(name, files, problem, Collections.emptyMap());
	}

	/** Whether what a list of pairs says in a column is an option of pairs. */
	public static boolean isOption(final String column) {
		return PairOptions.SETTINGS.stream().anyMatch(setting -> setting.key()
			.equals(column));
	}

	/** This set under another name. */
	public ImageSet renamed(final String newName) {
		return new ImageSet(newName, files, problem, columns);
	}

	/** This set, but not to be used for a reason. */
	ImageSet unusable(final String reason) {
		return new ImageSet(name, files, reason, columns);
	}

	/** This set with a file for one more role. */
	public ImageSet with(final Role role, final Path file) {
		final ImageSet extended = new ImageSet(name, files, problem, columns);
		extended.files.put(role, file);
		return extended;
	}

	/** This set with what else a list of pairs says of it, by column. */
	ImageSet withColumns(final Map<String, String> cells) {
		return new ImageSet(name, files, problem, Collections.unmodifiableMap(
			new LinkedHashMap<>(cells)));
	}

	/**
	 * What else a list of pairs says of it, by column: options of this pair, and
	 * others.
	 */
	public Map<String, String> columns() {
		return columns;
	}

	/**
	 * The options of this pair: those of its list, else those of the run.
	 *
	 * @throws FusionException if the list has an impossible value
	 */
	public PairOptions options(final PairOptions ofRun) {
		PairOptions options = ofRun;
		for (final Setting setting : PairOptions.SETTINGS) {
			final String value = columns.getOrDefault(setting.key(), "");
			if (!value.isEmpty()) options = options.with(setting, value);
		}
		return options;
	}

	/** An option as it is written: that of its list, else that of the run. */
	public String text(final Setting setting, final PairOptions ofRun) {
		final String own = columns.getOrDefault(setting.key(), "");
		return own.isEmpty() ? ofRun.text(setting) : own;
	}

	/**
	 * What of its options is no default, as {@code key=value} with blanks
	 * between.
	 */
	public String chosen(final PairOptions ofRun) {
		return PairOptions.SETTINGS.stream().map(setting -> {
			final String value = text(setting, ofRun);
			return value.equals(setting.standard()) ? "" : setting + "=" + value;
		}).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
	}

	/** What reports call the set: the base name of its files. */
	public String name() {
		return name;
	}

	/**
	 * The name for people to read: on one line, and no commands to a terminal.
	 */
	public String shownName() {
		return PlainText.of(name).replace('\n', '?');
	}

	/** The file of a role, or null where there is none. */
	public Path file(final Role role) {
		return files.get(role);
	}

	/** Why the set cannot be used, or null if it can. */
	public String problem() {
		return problem;
	}

	private Object writeReplace() {
		return new Written(this);
	}

	/** What is written of a set: paths cannot be. */
	private static final class Written implements Serializable {

		private static final long serialVersionUID = 1L;

		private final String name;
		private final Map<Role, URI> files = new EnumMap<>(Role.class);
		private final String problem;
		private final Map<String, String> columns;

		Written(final ImageSet set) {
			name = set.name;
			set.files.forEach((role, file) -> files.put(role, file.toUri()));
			problem = set.problem;
			columns = set.columns;
		}

		private Object readResolve() {
			final Map<Role, Path> paths = new EnumMap<>(Role.class);
			files.forEach((role, file) -> paths.put(role, FilePaths.of(file)));
			return new ImageSet(name, paths, problem, columns);
		}
	}
}
