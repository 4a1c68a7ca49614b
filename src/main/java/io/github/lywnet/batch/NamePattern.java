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

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The file names of the images of one {@link Role}: {@code *_MR.png}, where the
 * star stands for the part that the images of a set have in common, one
 * character at least. Immutable.
 * <p>
 * A pattern without the extension of an image, {@code *_MR} or {@code *_MR.*},
 * is one of names without their extension. Upper and lower case differ, but not
 * in the extension.
 * </p>
 */
final class NamePattern {

	private static final char STAR = '*';
	private static final String SEPARATOR = ",";
	private static final String ANY_EXTENSION = ".*";

	private final String pattern;
	private final String prefix;
	private final String suffix;

	/** Extension in lower case; empty for that of any image. */
	private final String extension;

	private NamePattern(final String text) {
		final String pattern = text.endsWith(ANY_EXTENSION) ? text.substring(0, text
			.length() - ANY_EXTENSION.length()) : text;
		final int star = pattern.indexOf(STAR);
		if (star < 0 || pattern.indexOf(STAR, star + 1) >= 0 || pattern.matches(
			".*[/\\\\].*"))
		{
			throw new UsageException("The pattern \"" + text +
				"\" is no pattern of file names: expected one *, for the part that the " +
				"names of a pair have in common, and no folder, as in *_MR.png.");
		}
		this.pattern = pattern;
		final boolean isWhole = ImageNames.isImage(pattern) || ImageNames.extension(
			pattern).equals(ImageNames.DICOM);
		extension = isWhole ? ImageNames.extension(pattern) : "";
		prefix = pattern.substring(0, star);
		suffix = (isWhole ? ImageNames.baseName(pattern) : pattern).substring(star +
			1);
	}

	/**
	 * Reads the patterns of roles.
	 *
	 * @param text one pattern for all of them, or one for each with commas
	 *          between; blank for equal base names
	 * @throws UsageException if it is not
	 */
	static Map<Role, NamePattern> parse(final String text,
		final Collection<Role> roles)
	{
		final boolean isBlank = text == null || text.trim().isEmpty();
		final String[] parts = (isBlank ? ImagePairing.EQUAL_NAMES : text).split(
			SEPARATOR, -1);
		if (parts.length != 1 && parts.length != roles.size()) {
			final List<String> keys = new ArrayList<>();
			roles.forEach(role -> keys.add(role.key()));
			throw new UsageException("The pattern \"" + text + "\" has " +
				parts.length + " parts: expected one for all images, or, with commas " +
				"between, one for each of " + String.join(", ", keys) + ".");
		}
		final Map<Role, NamePattern> patterns = new EnumMap<>(Role.class);
		int part = 0;
		for (final Role role : roles) {
			patterns.put(role, new NamePattern(parts[part].trim()));
			if (parts.length > 1) part++;
		}
		return patterns;
	}

	/**
	 * What the star stands for in the name of an image file, or null if the name
	 * is not of this pattern.
	 */
	String commonPart(final String fileName) {
		return extension.isEmpty() || hasExtensionOf(fileName) ? common(ImageNames
			.baseName(fileName)) : null;
	}

	/**
	 * What the star stands for in the name of a folder, or null if the name is
	 * not of this pattern.
	 */
	String commonPartOfFolder(final String folderName) {
		return extension.isEmpty() ? common(folderName) : null;
	}

	private String common(final String name) {
		final boolean matches = name.length() > prefix.length() + suffix.length() &&
			name.startsWith(prefix) && name.endsWith(suffix);
		return matches ? name.substring(prefix.length(), name.length() - suffix
			.length()) : null;
	}

	/** Whether it is one of files with an extension, and that is the file's. */
	boolean hasExtensionOf(final String fileName) {
		return !extension.isEmpty() && extension.equals(ImageNames.extension(
			fileName));
	}

	/** Whether it is one of files with an extension. */
	boolean isOfFiles() {
		return !extension.isEmpty();
	}

	/** Whether it is one of single DICOM files. */
	boolean isOfDicomFiles() {
		return extension.equals(ImageNames.DICOM);
	}

	/** The names of images with a common part, for messages: {@code 7_MR.*}. */
	String example(final String commonPart) {
		return prefix + commonPart + suffix + "." + (extension.isEmpty() ? STAR
			: extension);
	}

	/** Whether it is that of base names without more. */
	boolean isPlain() {
		return pattern.equals(ImagePairing.EQUAL_NAMES);
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof NamePattern && pattern.equals(
			((NamePattern) other).pattern);
	}

	@Override
	public int hashCode() {
		return pattern.hashCode();
	}

	@Override
	public String toString() {
		return pattern;
	}
}
