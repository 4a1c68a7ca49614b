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

package io.github.lywnet.image.files;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.image.dicom.DicomSeries;
import io.github.lywnet.image.files.raster.Reason;
import io.github.lywnet.image.files.raster.UnsupportedImageException;
import io.github.lywnet.image.files.tiff.TiffFile;
import io.github.lywnet.image.files.tiff.TiffOutput;
import io.github.lywnet.image.nifti.NiftiFile;
import io.github.lywnet.image.nifti.NiftiOutput;
import io.github.lywnet.space.Geometry;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;

/**
 * Opens and saves image files without windows, dialogs or a console.
 * <p>
 * PNG, JPEG and TIFF files, stacks included, are read, whatever their names,
 * and come out as ImageJ's File &gt; Open gives them, but upright, transparent
 * pixels black, stacks as virtual ones, and only if they are whole. NIfTI files
 * and DICOM files and folders are read as volumes with their geometry, see
 * {@link NiftiFile} and {@link DicomSeries}. PNG, TIFF and NIfTI files are
 * written. May be called from several threads.
 * </p>
 * <p>
 * TIFF and BigTIFF files may be in strips or tiles, without compression or with
 * LZW, deflate, PackBits or JPEG. Grey levels of fewer than 8 bits are
 * stretched to 0 to 255, those of 9 to 16 bits are kept in 16; signed ones of 8
 * and 16 bits become 16 bits with ImageJ's calibration of signed images, all
 * others 32-bit. RGB of 16 bits for each colour is rounded to 8 bits, in PNG
 * files, too. JPEG files are grey or RGB (YCbCr) of 8 bits. What is of another
 * kind is refused by its name.
 * </p>
 */
public final class ImageFiles {

	private static final int BUFFER = 1 << 16;

	/** What is read; the first that knows a file by its beginning reads it. */
	private static final List<ImageFormat> FORMATS = Arrays.asList(
		new ImageFormat(PngChunks::begin, PngFile::read), //
		new ImageFormat(JpegHeader::begins, JpegFile::read),
		// NB: what precedes the mark of a DICOM file may begin as TIFF files do
		new ImageFormat(start -> TiffFile.begins(start) && !FileKind.DICOM.begins(
			start), TiffFile::read));

	private ImageFiles() {
		// static methods only
	}

	/**
	 * Opens an image file, or a folder of the DICOM files of one series.
	 *
	 * @return the image, not shown; its title is the file's name
	 * @throws FusionException if the file is missing, another folder, unreadable,
	 *           incomplete or damaged, of another kind than those, or of a kind
	 *           of TIFF, PNG or JPEG that is not read
	 */
	public static ImagePlus open(final Path file) {
		return open(file, note -> {
			// nobody wants to know
		});
	}

	/**
	 * Opens an image file, or a folder of the DICOM files of one series.
	 *
	 * @param log gets a line for what was left out, such as other files in a
	 *          folder
	 * @return the image, not shown; its title is the file's name
	 * @throws FusionException as {@link #open(Path)}
	 */
	public static ImagePlus open(final Path file, final Consumer<String> log) {
		return ImageSource.set(read(file, log), file);
	}

	private static ImagePlus read(final Path file, final Consumer<String> log) {
		if (Files.isDirectory(file)) return DicomSeries.open(file, log);
		if (!Files.exists(file)) throw new FusionException(
			"There is no image file " + file + ".");
		if (!Files.isRegularFile(file)) throw new FusionException(file +
			" is a device, a pipe or the like: expected an image file or a folder.");
		try {
			final ByteBuffer start = start(file);
			if (start.limit() == 0) throw new IOException("it is empty");
			for (final ImageFormat format : FORMATS) {
				if (format.begins(start)) return format.read(file);
			}
			if (NiftiFile.isNifti(file)) return NiftiFile.open(file);
			if (DicomSeries.isDicom(file)) return DicomSeries.open(file, log);
			throw new FusionException("The file " + file + " is " + FileKind.name(
				start) +
				", expected a PNG, JPEG, TIFF, NIfTI or DICOM image. Open it in ImageJ or Fiji " +
				"and save it as one of them.");
		}
		catch (final UnsupportedImageException exc) {
			throw new FusionException("The image file " + file + " " + exc
				.getMessage(), exc);
		}
		catch (final FusionException exc) {
			throw exc;
		}
		catch (final OutOfMemoryError exc) {
			throw new FusionException("The image file " + file +
				" does not fit into memory: it is too large for the " + Runtime
					.getRuntime().maxMemory() / (1 << 20) +
				" MB of this Java, or damaged.", exc);
		}
		// NB: readers throw all kinds of RuntimeException for damaged files
		catch (final IOException | RuntimeException exc) {
			throw new FusionException("The image file " + file +
				" cannot be read: it is incomplete, damaged or locked (" + Reason.of(
					exc) +
				"). Expected a complete PNG, JPEG, TIFF, NIfTI or DICOM file; copy or export it again.",
				exc);
		}
	}

	/**
	 * Whether a file or folder is one of NIfTI or DICOM by its content.
	 *
	 * @return false also for what cannot be read
	 */
	public static boolean isVolume(final Path file) {
		try {
			return Files.isDirectory(file) || NiftiFile.isNifti(file) || DicomSeries
				.isDicom(file);
		}
		catch (final IOException exc) {
			return false;
		}
	}

	/**
	 * The geometry of an image as far as it is known from headers alone, which is
	 * that of NIfTI files and of DICOM files and folders.
	 *
	 * @throws FusionException if a header is damaged, or the files are no volume
	 */
	public static Optional<Geometry> geometry(final Path file) {
		try {
			if (Files.isDirectory(file)) return DicomSeries.geometry(file);
			if (NiftiFile.isNifti(file)) return Optional.of(NiftiFile.geometry(file));
			return DicomSeries.isDicom(file) ? DicomSeries.geometry(file) : Optional
				.empty();
		}
		catch (final IOException exc) {
			throw new FusionException("The image file " + file + " cannot be read (" +
				exc + "). Check that you may read it.", exc);
		}
	}

	private static ByteBuffer start(final Path file) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			return ByteBuffer.wrap(stream.readNBytes(ImageFormat.START));
		}
	}

	/**
	 * Checks that an image can be saved to a file, before work is done for it.
	 *
	 * @param overwrite whether a file that exists may be replaced
	 * @param needsTiff whether PNG cannot hold the image, because it is a stack
	 *          or has more than 8 bits
	 * @throws FusionException if the name does not end in .png, .tif, .tiff, .nii
	 *           or .nii.gz, the file's folder is missing or cannot be written, or
	 *           the file is a folder, or exists and shall not be overwritten, or
	 *           is the file of an open virtual stack, or is PNG and the image
	 *           needs TIFF
	 */
	public static void checkOutput(final Path file, final boolean overwrite,
		final boolean needsTiff)
	{
		checkPlace(file, overwrite);
		if (needsTiff && isPng(file)) throw new FusionException("The output file " +
			file + " is PNG, which holds one plane of 8 bits or RGB, but the fused " +
			"image is a stack or has 16 or 32 bits: expected .tif, .tiff, " +
			".nii or .nii.gz.");
	}

	/**
	 * Checks that a file is not the one that an image was opened from.
	 *
	 * @throws FusionException if it is, under whatever name
	 */
	public static void checkNotSource(final Path file, final ImagePlus image) {
		if (ImageSource.is(image, file)) throw new FusionException(
			"The output file " + file + " would replace the file that the image \"" +
				image.getTitle() + "\" was opened from: choose another name.");
	}

	private static void checkPlace(final Path file, final boolean overwrite) {
		if (!isPng(file) && !isTiff(file) && !NiftiOutput.isNifti(file))
			throw new FusionException("The output file " + file +
				" has an unknown extension: expected .png, " +
				".tif, .tiff, .nii or .nii.gz.");
		final Path folder = folder(file);
		if (!Files.isDirectory(folder)) throw new FusionException(
			"The output file " + file + " cannot be written: there is no folder " +
				folder + ".");
		if (!Files.isWritable(folder)) throw new FusionException(
			"The output file " + file + " cannot be written: the folder " + folder +
				" is read-only.");
		if (Files.isDirectory(file)) throw new FusionException("The output file " +
			file + " is a folder: expected the name of a file.");
		if (!overwrite && Files.exists(file)) throw new FusionException(
			"The output file " + file +
				" exists already: choose another name, or allow " + "overwriting.");
		final String open = OpenStacks.titleOn(file);
		if (open != null) throw new FusionException("The output file " + file +
			" cannot be replaced: the open image " + open +
			" reads its planes from it. Close that image, or choose another name.");
	}

	/**
	 * Saves an image as PNG (pixels only, one plane of 8 bits or RGB) or TIFF
	 * (with calibration, as ImageJ does) or NIfTI (with the geometry), by the
	 * file's extension. The file appears when it is complete.
	 *
	 * @throws FusionException if {@link #checkOutput} refuses the file, or
	 *           writing fails; then nothing is left behind
	 */
	public static void save(final ImagePlus image, final Path file,
		final boolean overwrite)
	{
		final boolean oneOf8Bits = image.getStackSize() == 1 && (image
			.getBitDepth() == 8 || image.getBitDepth() == 24);
		checkOutput(file, overwrite, !oneOf8Bits);
		write(file, stream -> {
			if (isPng(file)) writePng(image, stream);
			else if (NiftiOutput.isNifti(file)) writeNifti(image, image.getStack(),
				file, stream);
			else TiffOutput.write(image, stream);
		});
	}

	/**
	 * Saves a stack plane by plane as TIFF or NIfTI, by the file's extension. The
	 * file appears when it is complete.
	 *
	 * @param image all but the pixels, which are not looked at
	 * @param planes the planes, as many and of the same type; asked for each once
	 *          and in their order
	 * @throws FusionException if {@link #checkOutput} refuses the file, or
	 *           writing fails; then nothing is left behind
	 * @throws RuntimeException what the planes throw; nothing is left behind
	 *           either
	 */
	public static void saveStack(final ImagePlus image, final VirtualStack planes,
		final Path file, final boolean overwrite)
	{
		checkOutput(file, overwrite, true);
		write(file, stream -> {
			if (NiftiOutput.isNifti(file)) writeNifti(image, planes, file, stream);
			else TiffOutput.write(image, planes, stream);
		});
	}

	private static void write(final Path file, final WholeFile.Content content) {
		try {
			WholeFile.write(file, content);
		}
		catch (final IOException exc) {
			throw new FusionException("The output file " + file +
				" cannot be written (" + Reason.of(exc) +
				"): expected room on the disk and the right to write there.", exc);
		}
	}

	private static void writeNifti(final ImagePlus image, final ImageStack planes,
		final Path name, final OutputStream file) throws IOException
	{
		try (OutputStream stream = NiftiOutput.isCompressed(name)
			? new GZIPOutputStream(file, BUFFER) : new BufferedOutputStream(file,
				BUFFER))
		{
			NiftiOutput.write(image, planes, stream);
		}
	}

	private static void writePng(final ImagePlus image, final OutputStream file)
		throws IOException
	{
		try {
			ImageIO.write(image.getProcessor().getBufferedImage(), "png", file);
		}
		catch (final IIOException exc) {
			// NB: it says no more than that writing has failed
			if (exc.getCause() instanceof IOException) throw (IOException) exc
				.getCause();
			throw exc;
		}
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
