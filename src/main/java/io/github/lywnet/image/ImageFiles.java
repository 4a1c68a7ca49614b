package io.github.lywnet.image;

import ij.ImagePlus;
import ij.io.FileSaver;

import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.WholeFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.imageio.ImageIO;

/**
 * Opens and saves image files without windows, dialogs or a console.
 * <p>
 * PNG, JPEG and TIFF files of one plane are read, whatever their names, and come
 * out as ImageJ's File &gt; Open gives them. PNG and TIFF files are written. May
 * be called from several threads.
 * </p>
 */
public final class ImageFiles {

	private ImageFiles() {
		// static methods only
	}

	/**
	 * Opens an image file.
	 *
	 * @return the image, not shown; its title is the file's name
	 * @throws FusionException if the file is missing, a folder, unreadable,
	 *           truncated or damaged, no PNG, JPEG or TIFF, or has several planes
	 */
	public static ImagePlus open(final Path file) {
		if (Files.isDirectory(file)) throw new FusionException(file +
			" is a folder: expected an image file.");
		if (!Files.isRegularFile(file)) throw new FusionException(
			"There is no image file " + file + ".");
		try {
			return TiffFile.isTiff(file) ? TiffFile.read(file) : RasterFile.read(file);
		}
		catch (final FusionException exc) {
			throw exc;
		}
		catch (final OutOfMemoryError exc) {
			throw new FusionException("The image file " + file +
				" does not fit into memory: it is too large for the " + Runtime.getRuntime()
					.maxMemory() / (1 << 20) + " MB of this Java, or damaged.", exc);
		}
		// NB: readers throw all kinds of RuntimeException for damaged files
		catch (final IOException | RuntimeException exc) {
			throw new FusionException("The image file " + file +
				" cannot be read: it is incomplete, damaged or locked (" + exc +
				"). Expected a complete PNG, JPEG or TIFF file.", exc);
		}
	}

	/**
	 * Checks that an image can be saved to a file, before work is done for it.
	 *
	 * @throws FusionException if the name does not end in .png, .tif or .tiff, the
	 *           file's folder is missing or cannot be written, or the file is a
	 *           folder, or exists and shall not be overwritten
	 */
	public static void checkOutput(final Path file, final boolean overwrite) {
		if (!isPng(file) && !isTiff(file)) throw new FusionException(
			"The output file " + file + " has an unknown extension: expected .png, " +
				".tif or .tiff.");
		final Path folder = folder(file);
		if (!Files.isDirectory(folder)) throw new FusionException("The output file " +
			file + " cannot be written: there is no folder " + folder + ".");
		if (!Files.isWritable(folder)) throw new FusionException("The output file " +
			file + " cannot be written: the folder " + folder + " is read-only.");
		if (Files.isDirectory(file)) throw new FusionException("The output file " +
			file + " is a folder: expected the name of a file.");
		if (!overwrite && Files.exists(file)) throw new FusionException(
			"The output file " + file + " exists already: choose another name, or allow " +
				"overwriting.");
	}

	/**
	 * Saves an image of one plane as PNG (pixels only) or TIFF (with calibration, as
	 * ImageJ does), by the file's extension. The file appears when it is complete.
	 *
	 * @throws FusionException if {@link #checkOutput} refuses the file, or writing
	 *           fails; then nothing is left behind
	 */
	public static void save(final ImagePlus image, final Path file,
		final boolean overwrite)
	{
		checkOutput(file, overwrite);
		try {
			WholeFile.write(file, isPng(file) ? png(image) : new FileSaver(image)
				.serialize());
		}
		catch (final IOException exc) {
			throw new FusionException("The output file " + file +
				" cannot be written: " + exc + ".", exc);
		}
	}

	private static byte[] png(final ImagePlus image) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image.getProcessor().getBufferedImage(), "png", bytes);
		return bytes.toByteArray();
	}

	private static Path folder(final Path file) {
		return file.toAbsolutePath().getParent();
	}

	private static boolean isPng(final Path file) {
		return lowerCaseName(file).endsWith(".png");
	}

	private static boolean isTiff(final Path file) {
		return lowerCaseName(file).endsWith(".tif") || lowerCaseName(file).endsWith(
			".tiff");
	}

	private static String lowerCaseName(final Path file) {
		return file.toString().toLowerCase(Locale.ROOT);
	}
}
