package io.github.lywnet.command.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.ImageFiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link Demo}. */
public class DemoTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	public void pairsOfAllModalitiesAreFusedAgainAndAgain() throws IOException {
		final Path project = temporary.getRoot().toPath();
		final String model = WeightedSumModel.write(project.resolve("model"))
			.toString();
		for (final String modality : new String[] { "MRI-CT", "MRI-PET" }) {
			final Path data = project.resolve("test-data").resolve(modality);
			TestImages.grey(data.resolve("anatomical").resolve("head.png"), 16, 12);
			TestImages.red(data.resolve("functional").resolve("head.png"), 16, 12);
		}
		assertEquals(ExitStatus.DONE, demo(project).run(model));
		assertEquals(ExitStatus.DONE, demo(project).run(model));
		final String table = new String(out.toByteArray(), StandardCharsets.UTF_8);
		assertTrue(table, table.contains("MRI-CT/head "));
		assertTrue(table, table.contains("MRI-PET/head "));
		assertEquals(16, ImageFiles.open(project.resolve(
			"target/fused/MRI-PET/head.png")).getWidth());
	}

	@Test
	public void aFolderWithoutTestDataIsRefused() {
		assertThrows(UsageException.class, () -> demo(temporary.getRoot().toPath())
			.run("any"));
	}

	private Demo demo(final Path project) {
		return new Demo(new Console(out, new ByteArrayOutputStream(),
			StandardCharsets.UTF_8), project);
	}
}
