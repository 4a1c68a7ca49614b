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

package io.github.lywnet.common;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes files that appear when they are complete: whoever looks, at any moment
 * and from any process, finds all of the new content, or all of what was there
 * before; of two writers the later one wins. Before a file gets its name its
 * content is flushed to the disk, so that a power failure does not leave an
 * empty file either. Safe to call from any thread.
 * <p>
 * That needs a file system that can replace a file in one step, as all local
 * ones of Linux, macOS and Windows can, and NFS and SMB. On one that cannot
 * (Java then throws {@link AtomicMoveNotSupportedException}), the old file is
 * deleted first and is missing for a moment. On Windows a file that another
 * program holds open without sharing cannot be replaced: that is an
 * IOException, and the old file stays.
 * </p>
 * <p>
 * What a killed process has left behind is deleted when the next one writes its
 * first file into the folder. A file that is being written is locked and
 * therefore left alone, except across computers on a network file system whose
 * locks are those of one computer only.
 * </p>
 */
public final class WholeFile {

	private static final String PREFIX = ".lywnet-";
	private static final String SUFFIX = ".tmp";

	private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

	/** Folders where there is nothing left of killed processes. */
	private static final Set<Path> TIDY = ConcurrentHashMap.newKeySet();

	private WholeFile() {
		// static methods only
	}

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {

		/**
		 * Writes all of it.
		 *
		 * @param file may be closed
		 */
		void writeTo(OutputStream file) throws IOException;
	}

	/**
	 * Writes or replaces a file, as {@link #write(Path, Content)} does.
	 *
	 * @throws IOException if it cannot be written
	 */
	public static void write(final Path file, final byte[] content)
		throws IOException
	{
		write(file, stream -> stream.write(content));
	}

	/**
	 * Writes or replaces a file. If that fails, or the process is told to end, no
	 * part of the new content is left behind.
	 *
	 * @throws IOException if it cannot be written
	 * @throws RuntimeException what the content throws
	 */
	public static void write(final Path file, final Content content)
		throws IOException
	{
		// NB: not Files.createTempFile, whose files nobody else may read; and not
		// the
		// file's own name with more, which file systems may find too long
		final Path unfinished = file.toAbsolutePath().resolveSibling(PREFIX + UUID
			.randomUUID() + SUFFIX);
		tidy(unfinished.getParent());
		unfinished.toFile().deleteOnExit();
		UNFINISHED.add(unfinished);
		try (FileChannel channel = FileChannel.open(unfinished,
			StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))
		{
			// NB: held until the file has its name, or tidy() would delete it
			lock(channel);
			content.writeTo(new OpenStream(Channels.newOutputStream(channel)));
			channel.force(true);
			move(unfinished, file);
		}
		finally {
			UNFINISHED.remove(unfinished);
			Files.deleteIfExists(unfinished);
		}
	}

	/**
	 * Flushes a complete file to the disk and gives it a name in the same file
	 * system, in the place of what had that name.
	 *
	 * @throws IOException if that fails; the old file stays
	 */
	public static void replace(final Path complete, final Path file)
		throws IOException
	{
		try (FileChannel channel = FileChannel.open(complete,
			StandardOpenOption.WRITE))
		{
			channel.force(true);
		}
		move(complete, file);
	}

	private static void move(final Path complete, final Path file)
		throws IOException
	{
		try {
			Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (final AtomicMoveNotSupportedException exc) {
			Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/**
	 * Whether a file is one that is being written, or that a killed process has
	 * left.
	 */
	public static boolean isUnfinished(final Path file) {
		final String name = file.getFileName().toString();
		return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
	}

	/**
	 * Deletes what is written of incomplete files. For a process that is about to
	 * be killed; where it ends orderly, that is done without.
	 */
	public static void deleteUnfinished() {
		UNFINISHED.forEach(file -> file.toFile().delete());
	}

	/** Deletes what killed processes have left in a folder. */
	private static void tidy(final Path folder) {
		if (!TIDY.add(folder)) return;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX +
			"*" + SUFFIX))
		{
			for (final Path file : files) {
				if (isAbandoned(file)) Files.deleteIfExists(file);
			}
		}
		catch (final IOException exc) {
			// what cannot be deleted harms nobody; a folder that is missing is told
			// later
		}
	}

	private static boolean isAbandoned(final Path file) {
		// NB: closing a file would end this process's own lock on it
		if (UNFINISHED.contains(file)) return false;
		try (FileChannel channel = FileChannel.open(file,
			StandardOpenOption.WRITE))
		{
			return lock(channel) != null;
		}
		catch (final IOException exc) {
			return false;
		}
	}

	/** A lock that ends with the channel, or null if it cannot be had. */
	private static FileLock lock(final FileChannel channel) {
		try {
			// NB: behind the end, as Windows lets nobody read what is locked
			return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
		}
		catch (final IOException | OverlappingFileLockException exc) {
			return null; // NB: some network file systems have no locks
		}
	}

	/**
	 * Leaves the file open when it is closed, so that it can be flushed and
	 * moved.
	 */
	private static final class OpenStream extends FilterOutputStream {

		OpenStream(final OutputStream file) {
			super(file);
		}

		@Override
		public void write(final byte[] bytes, final int start, final int count)
			throws IOException
		{
			out.write(bytes, start, count);
		}

		@Override
		public void close() throws IOException {
			flush();
		}
	}
}
