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

package io.github.lywnet.engine.training;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A log of a training: a CSV file whose first column is the step. */
final class TrainingLog implements AutoCloseable {

	private final Path file;
	private final String header;
	private final BufferedWriter writer;

	/**
	 * Begins a log, or goes on with the one that is there.
	 *
	 * @param header names of the columns, separated by commas
	 * @param done steps done; later lines, of a training that was interrupted
	 *          after its last checkpoint, are dropped
	 */
	TrainingLog(final Path file, final String header, final long done) {
		this.file = file;
		this.header = header;
		try {
			// NB: whole before anything is added, as a process may be killed at any
			// moment
			WholeFile.write(file, (String.join("\n", linesUntil(done)) + "\n")
				.getBytes(StandardCharsets.UTF_8));
			writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8,
				StandardOpenOption.APPEND);
		}
		catch (final IOException exc) {
			throw failure(exc);
		}
	}

	private List<String> linesUntil(final long done) throws IOException {
		final List<String> lines = new ArrayList<>();
		lines.add(header);
		if (done == 0 || !Files.exists(file)) return lines;
		// NB: a damaged line, whatever its bytes, is one that is dropped
		for (final String line : new String(Files.readAllBytes(file),
			StandardCharsets.UTF_8).split("\\R"))
		{
			if (line.matches("\\d{1,18},.*") && Long.parseLong(line.substring(0, line
				.indexOf(','))) <= done)
			{
				lines.add(line);
			}
		}
		return lines;
	}

	/**
	 * Adds one line, at once on disk.
	 *
	 * @param format of the columns behind the step
	 */
	void add(final long step, final String format, final Object... values) {
		try {
			writer.write(step + "," + String.format(Locale.ROOT, format, values) +
				"\n");
			writer.flush();
		}
		catch (final IOException exc) {
			throw failure(exc);
		}
	}

	@Override
	public void close() {
		try {
			writer.close();
		}
		catch (final IOException exc) {
			throw failure(exc);
		}
	}

	private FusionException failure(final IOException exc) {
		return new FusionException("The log " + file + " cannot be written: " + exc
			.getMessage(), exc);
	}
}
