package io.github.lywnet.phantom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;

import javax.imageio.ImageIO;

/** Writes the phantoms of {@link PhantomPairs} as PNG files. */
public final class PhantomFiles {

	private PhantomFiles() {
		// static methods only
	}

	/**
	 * Draws all pairs again.
	 *
	 * @param args one folder, as for {@link #write(Path)}
	 * @throws IOException if a file cannot be written
	 */
	public static void main(final String... args) throws IOException {
		if (args.length != 1) throw new IllegalArgumentException(
			"Expected one argument, the folder to write to, for example test-data; " +
				"found " + args.length + ".");
		write(Paths.get(args[0]));
	}

	/**
	 * Draws all pairs. Files with their names are replaced, others left alone.
	 *
	 * @param folder gets a folder for each kind of pair; made if missing
	 * @throws IOException if a file cannot be written
	 */
	public static void write(final Path folder) throws IOException {
		for (final PhantomPair pair : PhantomPairs.all()) {
			final HeadPhantom phantom = pair.phantom();
			write(Scanner.image(phantom, pair.anatomical()), pair.anatomicalFile(
				folder));
			write(Scanner.image(phantom, pair.functional()), pair.functionalFile(
				folder));
		}
	}

	private static void write(final BufferedImage image, final Path file)
		throws IOException
	{
		final ByteArrayOutputStream png = new ByteArrayOutputStream();
		ImageIO.write(image, "png", png);
		Files.createDirectories(file.getParent());
		final Path temporary = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.write(temporary, png.toByteArray());
			Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}
}
