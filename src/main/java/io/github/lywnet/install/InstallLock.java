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

package io.github.lywnet.install;

import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Lets one installation at a time, of all processes, work on a folder. It is a
 * lock on a file beside the folder, which ends with the process in any case.
 */
final class InstallLock implements AutoCloseable {

	private static final long POLL_MILLIS = 100;

	/**
	 * NB: one process has a file's lock once, and closing the file anywhere ends
	 * it.
	 */
	private static final Set<Path> IN_THIS_PROCESS = new HashSet<>();

	private final Path file;
	private final FileChannel channel;

	private InstallLock(final Path file, final FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Waits until no other installation works on a folder.
	 *
	 * @param folder need not exist
	 * @throws IOException if nothing can be written beside it
	 * @throws CancellationException if the monitor wants to end
	 */
	static InstallLock on(final Path folder, final Progress progress)
		throws IOException
	{
		Files.createDirectories(folder.getParent());
		final Path file = folder.resolveSibling(folder.getFileName() + ".lock");
		while (true) {
			final InstallLock lock = tryLock(file);
			if (lock != null) return lock;
			progress.begin("Waiting for another installation");
			Download.sleep(POLL_MILLIS);
		}
	}

	private static InstallLock tryLock(final Path file) throws IOException {
		synchronized (IN_THIS_PROCESS) {
			if (!IN_THIS_PROCESS.add(file)) return null;
			InstallLock lock = null;
			try {
				lock = lockFile(file);
			}
			finally {
				if (lock == null) IN_THIS_PROCESS.remove(file);
			}
			return lock;
		}
	}

	private static InstallLock lockFile(final Path file) throws IOException {
		if (Files.exists(file) && Files.size(file) > 0) throw new FusionException(
			"There is a file " + file +
				" that is not LYWNet's, where an installation keeps its lock: move it elsewhere.");
		final FileChannel channel = FileChannel.open(file,
			StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		boolean locked = false;
		try {
			final Object key = key(file);
			final FileLock lock = channel.tryLock();
			// NB: who held it may have deleted it meanwhile
			locked = lock != null && Objects.equals(key, key(file));
		}
		finally {
			if (!locked) channel.close();
		}
		return locked ? new InstallLock(file, channel) : null;
	}

	/** What tells a file from another of the same name; null on Windows. */
	private static Object key(final Path file) throws IOException {
		if (!Files.exists(file)) return file;
		return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
	}

	/** Ends the lock and deletes its file. */
	@Override
	public void close() throws IOException {
		synchronized (IN_THIS_PROCESS) {
			IN_THIS_PROCESS.remove(file);
			Files.deleteIfExists(file);
			channel.close();
		}
	}
}
