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
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.engine.EngineFile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * Loads files from a Maven repository. What broke off is continued where the
 * server can do that, at once or by the next installation, and nothing gets its
 * name before its size and SHA-256 are right.
 */
final class Download {

	private static final int ATTEMPTS = 4;
	private static final long POLL_MILLIS = 100;
	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

	/** Ends the names of files that are not complete. */
	private static final String UNFINISHED = ".part";

	private final URI repository;
	private final Duration pause;
	private final Duration patience;
	private final HttpClient client = HttpClient.newBuilder().followRedirects(
		HttpClient.Redirect.NORMAL).connectTimeout(CONNECT_TIMEOUT).build();

	/**
	 * Prepares to load files.
	 *
	 * @param repository the root of a Maven repository, ending with a slash
	 * @param pause time from a broken attempt to the next one
	 * @param patience the time over which a server's rate is measured; one that
	 *          is too slow, or says nothing, counts as broken
	 */
	Download(final URI repository, final Duration pause,
		final Duration patience)
	{
		this.repository = repository;
		this.pause = pause;
		this.patience = patience;
	}

	/**
	 * Loads a file into a folder, unless it is there already.
	 *
	 * @return the file, whose content is right
	 * @throws FusionException if the repository does not have it, has another
	 *           content, or cannot be reached; in the last case, what was loaded
	 *           is kept for the next time
	 * @throws IOException if the file cannot be written
	 * @throws CancellationException if the monitor wants to end
	 */
	Path load(final EngineFile file, final Path folder, final Progress progress)
		throws IOException
	{
		final Path complete = folder.resolve(file.name());
		progress.begin("Downloading " + file.name());
		if (!file.isAt(complete)) {
			final Path unfinished = folder.resolve(unfinishedName(file.name()));
			fetch(file, unfinished, progress);
			WholeFile.replace(unfinished, complete);
		}
		progress.end(file.size());
		return complete;
	}

	/** Name of a file that is not complete. */
	static String unfinishedName(final String name) {
		return name + UNFINISHED;
	}

	private void fetch(final EngineFile file, final Path unfinished,
		final Progress progress) throws IOException
	{
		BrokenTransferException broken = null;
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			if (attempt > 0) rest(progress, size(unfinished));
			final long before = size(unfinished);
			try {
				transfer(file, unfinished, progress);
			}
			catch (final BrokenTransferException exc) {
				broken = exc;
				continue;
			}
			if (file.isAt(unfinished)) return;
			final long found = size(unfinished);
			Files.delete(unfinished);
			// NB: a remainder that did not fit may be the fault of an earlier
			// download
			if (before == 0) throw wrongContent(file, found);
		}
		throw brokenOff(file, size(unfinished), broken);
	}

	private void transfer(final EngineFile file, final Path unfinished,
		final Progress progress) throws BrokenTransferException, IOException
	{
		try (FileChannel channel = FileChannel.open(unfinished,
			StandardOpenOption.CREATE, StandardOpenOption.WRITE,
			StandardOpenOption.APPEND); FileLock lock = channel.tryLock())
		{
			if (lock == null) throw new OverlappingFileLockException();
			if (channel.size() >= file.size()) channel.truncate(0);
			new Transfer(client, uri(file), channel, file.size(), patience, progress)
				.run();
		}
		catch (final OverlappingFileLockException exc) {
			throw new FusionException("Another installation is writing " +
				unfinished + ": wait until it is done.", exc);
		}
	}

	/** Waits until the next attempt. */
	private void rest(final Progress progress, final long done) {
		final long end = System.nanoTime() + pause.toNanos();
		do {
			progress.at(done);
			sleep(POLL_MILLIS);
		}
		while (System.nanoTime() < end);
	}

	private URI uri(final EngineFile file) {
		return repository.resolve(file.path());
	}

	private FusionException wrongContent(final EngineFile file,
		final long found)
	{
		return new FusionException(uri(file) +
			" is not the file that LYWNet was built with: found " + found +
			" bytes or more of another content, expected " + file.size() +
			" bytes of a known SHA-256. Nothing was installed. Try another network or " +
			"mirror, or unpack the LYWNet package that holds the engine.");
	}

	private FusionException brokenOff(final EngineFile file, final long found,
		final BrokenTransferException cause)
	{
		return new FusionException(uri(file) + " cannot be loaded (" + cause
			.getMessage() + ") after " + ATTEMPTS + " attempts: found " + found +
			" of " + file.size() +
			" bytes. Check the network and its proxy, then install again: " +
			"what is loaded is not loaded again.", cause);
	}

	/**
	 * Waits.
	 *
	 * @throws CancellationException if the thread is interrupted
	 */
	static void sleep(final long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			throw new CancellationException("The installation was interrupted.");
		}
	}

	private static long size(final Path file) throws IOException {
		return Files.exists(file) ? Files.size(file) : 0;
	}
}
