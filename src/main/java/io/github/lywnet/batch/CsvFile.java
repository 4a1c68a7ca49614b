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
import io.github.lywnet.common.WholeFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A CSV file of this program (RFC 4180, UTF-8, no formulas), to be written; an
 * earlier one of the name is replaced, any other file is not.
 */
public final class CsvFile {

	private final Path file;

	/**
	 * Makes a file to be written and sees to its folder.
	 *
	 * @param columns the first ones of all such files
	 * @throws UsageException if the file cannot be a CSV file, or is one of
	 *           another kind
	 */
	public CsvFile(final Path file, final List<String> columns) {
		this.file = file.toAbsolutePath();
		if (Files.isDirectory(file) || !"csv".equals(ImageNames.extension(file
			.getFileName().toString())))
		{
			throw new UsageException("The report " + file +
				" is no CSV file: expected a name that ends with .csv.");
		}
		OutputFolder.prepare(this.file.getParent());
		OutputFile.checkBegin(this.file, String.join(",", columns));
	}

	/** The file that is written, as an absolute path. */
	public Path file() {
		return file;
	}

	/**
	 * Writes the file, which appears when it is complete.
	 *
	 * @param rows the cells of each row, the header first
	 * @throws FusionException if it cannot be written
	 */
	public void write(final List<List<String>> rows) {
		final String text = rows.stream().map(CsvText::line).collect(Collectors
			.joining());
		try {
			WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
		}
		catch (final IOException exc) {
			throw unwritable(exc);
		}
	}

	/**
	 * Reads the rows that an earlier run has written, without what a killed one
	 * has written of its last.
	 *
	 * @return the header first; nothing if there is no file
	 * @throws FusionException if it cannot be read
	 */
	public List<List<String>> read() {
		if (!Files.exists(file)) return Collections.emptyList();
		try {
			return CsvText.wholeRows(new String(Files.readAllBytes(file),
				StandardCharsets.UTF_8));
		}
		catch (final IOException exc) {
			throw new FusionException("The report " + file + " cannot be read: " +
				exc + ". Check that you may read it.", exc);
		}
	}

	/** The error where a row cannot be added. */
	public FusionException unwritable(final IOException exc) {
		return new FusionException("The report " + file + " cannot be written: " +
			exc +
			". Its rows up to here are whole; make room, or mend what is wrong, and go " +
			"on with --resume.", exc);
	}
}
