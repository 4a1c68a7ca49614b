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
import io.github.lywnet.engine.EngineFile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar that holds TensorFlow's libraries, whole and checked. */
final class LibraryJar {

	private static final int BUFFER_SIZE = 1 << 20;

	private final Path jar;

	LibraryJar(final Path jar) {
		this.jar = jar;
	}

	/**
	 * Unpacks one library. Only its own name is used, so that nothing is written
	 * outside the folder.
	 *
	 * @throws FusionException if the jar does not hold it
	 * @throws IOException if it cannot be written
	 * @throws CancellationException if the monitor wants to end
	 */
	void unpack(final EngineFile library, final Path folder,
		final Progress progress) throws IOException
	{
		progress.begin("Unpacking " + library.name());
		final Path file = folder.resolve(library.name());
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			final ZipEntry entry = zip.getEntry(library.path());
			if (entry == null) throw damaged(library);
			try (InputStream content = zip.getInputStream(entry);
					FileChannel channel = FileChannel.open(file,
						StandardOpenOption.CREATE, StandardOpenOption.WRITE,
						StandardOpenOption.TRUNCATE_EXISTING))
			{
				copy(content, Channels.newOutputStream(channel), progress);
				channel.force(true);
			}
		}
		if (!library.isAt(file)) throw damaged(library);
		progress.end(library.size());
	}

	private static void copy(final InputStream content, final OutputStream output,
		final Progress progress) throws IOException
	{
		final byte[] buffer = new byte[BUFFER_SIZE];
		long done = 0;
		for (int count = content.read(buffer); count >= 0; count = content.read(
			buffer))
		{
			output.write(buffer, 0, count);
			done += count;
			progress.at(done);
		}
	}

	private FusionException damaged(final EngineFile library) {
		return new FusionException("The list of TensorFlow's libraries is wrong: " +
			jar.getFileName() + " does not hold the expected " + library.path() +
			". Please report it.");
	}
}
