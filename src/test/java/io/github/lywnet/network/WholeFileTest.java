package io.github.lywnet.network;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
	public void aFailureLeavesNothingBehind() throws IOException {
		final Path folder = temporary.newFolder("folder").toPath();
		Files.createFile(folder.resolve("content"));
		assertThrows(IOException.class, () -> WholeFile.write(folder, new byte[] {
			1 }));
		assertEquals(1, temporary.getRoot().list().length);
		assertEquals(1, folder.toFile().list().length);
	}
}
