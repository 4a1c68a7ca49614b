package io.github.lywnet.command.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests the refusals of {@link ImportCheckpointCommand}. */
public class ImportCheckpointCommandTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void aFileThatIsNoCheckpointFails() throws IOException {
		final Path file = temporary.newFile("model.pth").toPath();
		Files.write(file, new byte[100]);
		final Path output = temporary.getRoot().toPath().resolve("model");
		final CommandLineRun run = CommandLineRun.of("import-checkpoint",
			"--checkpoint", file, "--output", output);
		assertEquals(run.err(), ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().startsWith("Error: ") && run.err().contains(
			file.toString()));
		assertFalse(Files.exists(output));
	}

	@Test
	public void aMissingFileIsWrongUsage() {
		final CommandLineRun run = CommandLineRun.of("import-checkpoint",
			"--checkpoint", "absent.pth", "--output", temporary.getRoot());
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("absent.pth"));
	}
}
