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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeNoException;

import io.github.lywnet.engine.JvmRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link WholeFile}. */
public class WholeFileTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void filesAreMadeAndReplaced() throws IOException {
		final Path file = temporary.getRoot().toPath().resolve("file");
		WholeFile.write(file, new byte[] { 1, 2, 3 });
		WholeFile.write(file, new byte[] { 4 });
		assertArrayEquals(new byte[] { 4 }, Files.readAllBytes(file));
		assertEquals(1, temporary.getRoot().list().length);
	}

	@Test
	public void permissionsAreThoseOfAnyNewFile() throws IOException {
		final Path file = temporary.getRoot().toPath().resolve("file");
		WholeFile.write(file, new byte[0]);
		final Path other = Files.createFile(file.resolveSibling("other"));
		assertEquals(other.toFile().canWrite(), file.toFile().canWrite());
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			assertEquals(Files.getPosixFilePermissions(other), Files
				.getPosixFilePermissions(file));
		}
	}

	@Test
	public void namesMayBeAsLongAsTheFileSystemAllows() throws IOException {
		final Path file = temporary.getRoot().toPath().resolve("n".repeat(255));
		try {
			Files.createFile(file);
		}
		catch (final IOException exc) {
			assumeNoException("this file system wants shorter names", exc);
		}
		WholeFile.write(file, new byte[] { 1 });
		assertArrayEquals(new byte[] { 1 }, Files.readAllBytes(file));
	}

	@Test
	public void aFailureLeavesNothingBehind() throws IOException {
		final Path folder = temporary.newFolder("folder").toPath();
		Files.createFile(folder.resolve("content"));
		assertThrows(IOException.class, () -> WholeFile.write(folder, new byte[] {
			1 }));
		assertEquals(1, temporary.getRoot().list().length);
		assertEquals(1, folder.toFile().list().length);
	}

	/** Deleting the old file first would leave none for a moment. */
	@Test
	public void readersAlwaysFindAFile() throws Exception {
		final Path file = temporary.getRoot().toPath().resolve("file");
		final byte[] content = new byte[10];
		WholeFile.write(file, content);
		final AtomicBoolean writing = new AtomicBoolean(true);
		final ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			final Future<Integer> missing = threads.submit(() -> {
				int count = 0;
				while (writing.get()) {
					if (!Files.exists(file)) count++;
				}
				return count;
			});
			final Future<?> other = threads.submit(() -> writeOften(file, content));
			writeOften(file, content);
			other.get();
			writing.set(false);
			assertEquals(0, (int) missing.get());
		}
		finally {
			writing.set(false);
			threads.shutdown();
		}
		assertArrayEquals(content, Files.readAllBytes(file));
		assertEquals(1, temporary.getRoot().list().length);
	}

	private static Void writeOften(final Path file, final byte[] content)
		throws IOException
	{
		for (int i = 0; i < 300; i++) {
			WholeFile.write(file, content);
		}
		return null;
	}

	@Test
	public void contentMayCloseTheFile() throws IOException {
		final Path file = temporary.getRoot().toPath().resolve("file");
		WholeFile.write(file, stream -> {
			stream.write(7);
			stream.close();
		});
		assertArrayEquals(new byte[] { 7 }, Files.readAllBytes(file));
	}

	@Test
	public void whatAKilledProcessLeftIsDeleted() throws Exception {
		final Path folder = temporary.getRoot().toPath();
		final Process process = new JvmRun().start(WriteForEver.class, folder
			.toString());
		assertEquals('w', process.getInputStream().read());
		final List<Path> left = Files.list(folder).collect(Collectors.toList());
		assertEquals(1, left.size());

		final Path sibling = Files.createDirectory(folder.resolve("sibling"));
		final Path foreign = Files.createFile(folder.resolve(".lywnet-thesis.doc"));
		process.destroyForcibly().waitFor();
		WholeFile.write(folder.resolve("file"), new byte[0]);
		assertFalse(Files.exists(left.get(0)));
		assertTrue(Files.exists(sibling));
		assertTrue(Files.exists(foreign));
	}

	@Test
	public void whatAnotherProcessWritesIsLeftAlone() throws Exception {
		final Path folder = temporary.getRoot().toPath();
		final Process process = new JvmRun().start(WriteForEver.class, folder
			.toString());
		try {
			assertEquals('w', process.getInputStream().read());
			WholeFile.write(folder.resolve("file"), new byte[0]);
			assertEquals(2, folder.toFile().list().length);
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	/** Begins to write a file in a folder, says so, and never ends. */
	static final class WriteForEver {

		public static void main(final String[] args) throws IOException {
			WholeFile.write(Paths.get(args[0], "never"), stream -> {
				stream.write(1);
				System.out.print('w');
				System.out.flush();
				try {
					Thread.sleep(Long.MAX_VALUE);
				}
				catch (final InterruptedException exc) {
					throw new IOException(exc);
				}
			});
		}
	}
}
