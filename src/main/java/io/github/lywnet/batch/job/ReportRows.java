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

package io.github.lywnet.batch.job;

import io.github.lywnet.batch.CsvFile;
import io.github.lywnet.batch.CsvText;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report while it is being written: each row is on the disk when it has been
 * added, so that the report of a killed run is whole up to its last line. Not
 * thread-safe.
 */
final class ReportRows implements AutoCloseable {

	private final CsvFile csv;
	private final List<String> header;
	private final ReportRow row;

	/**
	 * What was known before by pair, and is taken from here when it is known
	 * anew.
	 */
	private final Map<List<String>, List<String>> earlier = new LinkedHashMap<>();

	/** By the number of the set. */
	private final SortedMap<Integer, List<String>> rows = new TreeMap<>();

	/** Whether the file has them in this order and no others. */
	private boolean isOrdered;
	private final FileChannel channel;

	/** What the file system knows the file by; null where it does not tell. */
	private final Object identity;

	/**
	 * Begins a report.
	 *
	 * @param row makes its rows
	 * @param known the rows of an earlier report to be continued; none for a new
	 *          one
	 * @throws UsageException if another run is writing it
	 * @throws FusionException if it cannot be written
	 */
	ReportRows(final CsvFile csv, final ReportRow row,
		final List<List<String>> known)
	{
		this.csv = csv;
		this.row = row;
		header = row.header();
		isOrdered = known.isEmpty();
		known.forEach(cells -> earlier.put(ReportRow.pair(cells), cells));
		final List<List<String>> begin = new ArrayList<>(Arrays.asList(header));
		begin.addAll(earlier.values());
		checkFree();
		csv.write(begin);
		try {
			identity = identity();
			channel = FileChannel.open(csv.file(), StandardOpenOption.APPEND);
		}
		catch (final IOException exc) {
			throw csv.unwritable(exc);
		}
		lock();
	}

	/** Locks the report, which another run may have replaced a moment ago. */
	private void lock() {
		if (!isLocked(channel)) return;
		try {
			channel.close();
		}
		catch (final IOException exc) {
			// that it is in use says more
		}
		throw inUse();
	}

	private Object identity() throws IOException {
		return Files.readAttributes(csv.file(), BasicFileAttributes.class)
			.fileKey();
	}

	/** Refuses a report that another run holds open, whose rows would be lost. */
	private void checkFree() {
		if (!Files.exists(csv.file())) return;
		try (FileChannel old = FileChannel.open(csv.file(),
			StandardOpenOption.WRITE))
		{
			if (isLocked(old)) throw inUse();
		}
		catch (final IOException exc) {
			throw csv.unwritable(exc);
		}
	}

	private UsageException inUse() {
		return new UsageException("The report " + csv.file() +
			" is being written by another run: expected one for each run, and for " +
			"each shard. Choose another name, or wait until that run has ended.");
	}

	/**
	 * Locks a file until its channel is closed, or tells that somebody else has.
	 */
	private static boolean isLocked(final FileChannel file) {
		try {
			// NB: behind the end, as Windows lets nobody read what is locked
			return file.tryLock(Long.MAX_VALUE - 1, 1, false) == null;
		}
		catch (final OverlappingFileLockException exc) {
			return true;
		}
		catch (final IOException exc) {
			return false; // NB: some network file systems have no locks
		}
	}

	/**
	 * Adds what became of a set. What an earlier run knows of a set that was not
	 * worked on now is kept.
	 *
	 * @param index the number of the set, by which the rows are ordered in the
	 *          end
	 * @throws FusionException if it cannot be written
	 */
	void add(final ImageSetOutcome outcome, final int index) {
		final List<String> cells = row.cells(outcome);
		final List<String> known = earlier.remove(ReportRow.pair(cells));
		isOrdered &= rows.isEmpty() || index > rows.lastKey();
		if (known != null && !outcome.isNews()) rows.put(index, known);
		else {
			append(cells);
			rows.put(index, cells);
		}
	}

	private void append(final List<String> cells) {
		final ByteBuffer line = ByteBuffer.wrap(CsvText.line(cells).getBytes(
			StandardCharsets.UTF_8));
		checkThere();
		try {
			final long whole = channel.size();
			try {
				while (line.hasRemaining()) {
					channel.write(line);
				}
				channel.force(false);
			}
			catch (final IOException exc) {
				channel.truncate(whole); // NB: a full disk takes a part of the row
				throw exc;
			}
		}
		catch (final IOException exc) {
			throw csv.unwritable(exc);
		}
	}

	/** Refuses to add rows to a file that nobody will find. */
	private void checkThere() {
		try {
			if (Objects.equals(identity, identity())) return;
		}
		catch (final IOException exc) {
			// it is gone
		}
		throw new FusionException("The report " + csv.file() +
			" was deleted or replaced while it was being written, so that its next " +
			"rows would be lost: expected it to be left alone. Go on with --resume, " +
			"under another name if another run writes to this one.");
	}

	/**
	 * Brings a report that was continued, or whose sets were not done in their
	 * order, to one row for each set: those of this run in its order, then those
	 * that an earlier run knows of others.
	 */
	@Override
	public void close() {
		try {
			channel.close();
		}
		catch (final IOException exc) {
			throw csv.unwritable(exc);
		}
		if (isOrdered) return;
		final List<List<String>> all = new ArrayList<>(Arrays.asList(header));
		all.addAll(rows.values());
		all.addAll(earlier.values());
		csv.write(all);
	}
}
