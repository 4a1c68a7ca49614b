package io.github.lywnet;

import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The reference data beside the checkout, which is never committed. System
 * property {@code lywnet.shared} names it; default {@code ../shared}.
 */
public final class SharedData {

	private SharedData() {
		// static methods only
	}

	/**
	 * A file or folder of the reference data. The calling test is skipped where it
	 * is absent.
	 */
	public static Path require(final String relativePath) {
		final Path path = Paths.get(System.getProperty("lywnet.shared", "../shared"),
			relativePath);
		assumeTrue("skipped: no reference data at " + path, Files.exists(path));
		return path;
	}
}
