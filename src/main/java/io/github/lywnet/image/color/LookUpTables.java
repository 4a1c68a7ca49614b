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

package io.github.lywnet.image.color;

import ij.IJ;
import ij.plugin.LutLoader;
import ij.process.LUT;

import io.github.lywnet.common.FusionException;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds look-up tables of ImageJ: those built in, those in its luts folder,
 * files.
 */
public final class LookUpTables {

	private static final String EXTENSION = ".lut";

	/** Those that {@link LutLoader} computes. */
	private static final List<String> BUILT_IN = Arrays.asList("Fire", "Grays",
		"Ice", "Spectrum", "3-3-2 RGB", "Red", "Green", "Blue", "Cyan", "Magenta",
		"Yellow", "Red/Green");

	private LookUpTables() {
		// static methods only
	}

	/** Whether a text is the name of one of ImageJ's tables, and no file's. */
	public static boolean isName(final String text) {
		return isBuiltIn(text) || installed(text).isPresent();
	}

	/**
	 * Finds a table.
	 *
	 * @param name the name of one of ImageJ's tables, in any case, as in its menu
	 *          Image &gt; Lookup Tables; or the path of a .lut file
	 * @throws FusionException if there is none; the message lists the names
	 */
	public static LUT find(final String name) {
		if (isBuiltIn(name)) return new LUT(LutLoader.getLut(name.toLowerCase(
			Locale.ROOT)), 0, 255);
		final File file = installed(name).orElse(new File(name));
		if (!file.isFile()) throw new FusionException(
			"There is no look-up table \"" + name +
				"\": expected a .lut file, or one of " + names() + ".");
		final LUT read = LutLoader.openLut("noerror:" + file.getPath());
		if (read == null) throw new FusionException("The file " + file +
			" is no look-up table: expected a .lut file of ImageJ, 768 bytes or 256 " +
			"lines of red, green and blue.");
		return read;
	}

	private static boolean isBuiltIn(final String name) {
		return BUILT_IN.stream().anyMatch(name::equalsIgnoreCase);
	}

	private static Optional<File> installed(final String name) {
		return installed().filter(file -> title(file).equalsIgnoreCase(name))
			.findFirst();
	}

	private static String names() {
		return Stream.concat(BUILT_IN.stream(), installed().map(
			LookUpTables::title)).distinct().collect(Collectors.joining(", "));
	}

	private static String title(final File file) {
		final String name = file.getName();
		return name.substring(0, name.length() - EXTENSION.length());
	}

	/** The files in ImageJ's luts folder, where there is one. */
	private static Stream<File> installed() {
		final String folder = IJ.getDirectory("luts");
		final File[] files = folder == null ? null : new File(folder).listFiles((
			dir, name) -> name.toLowerCase(Locale.ROOT).endsWith(EXTENSION));
		return files == null ? Stream.empty() : Arrays.stream(files).sorted();
	}
}
