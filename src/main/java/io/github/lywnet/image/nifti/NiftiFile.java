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

package io.github.lywnet.image.nifti;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.measure.Calibration;
import ij.process.ImageProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.space.Geometry;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Opens NIfTI-1 and NIfTI-2 files as images of ImageJ: {@code .nii}, or
 * {@code .hdr} with {@code .img}, compressed by gzip or not, in either byte
 * order. May be used from several threads.
 * <p>
 * Voxels of uint8 become 8-bit images, uint16 and int16 become 16-bit images
 * (int16 as ImageJ holds signed values), RGB24 becomes RGB, and int8, 32-bit
 * and 64-bit types become 32-bit images. A scaling (scl_slope and scl_inter) is
 * the linear calibration function of 8-bit and 16-bit images, whose pixels stay
 * as stored; 32-bit images hold the scaled values. With a negative slope all
 * become 32-bit, so that darker pixels are lower values in all images. The
 * third axis are slices, the fourth frames; files with several numbers for each
 * voxel are refused.
 * </p>
 * <p>
 * The {@link ImageGeometry} is that of the header: sform, else qform, else the
 * spacing alone.
 * </p>
 *
 * <pre>
 * ImagePlus mri = NiftiFile.open(Paths.get("t1.nii.gz"));
 * ImageGeometry.of(mri).orientation(); // RAS: rows run to the patient's right
 * </pre>
 */
public final class NiftiFile {

	private static final int GZIP_MAGIC = 0x1f8b;
	private static final int BUFFER = 1 << 16;

	/** More bytes than deflate makes of one (RFC 1951: 258 bytes of 2 bits). */
	private static final long MAX_RATIO = 1100;

	/**
	 * Bytes behind the voxels that are read for the checksum, which comes last.
	 */
	private static final long MAX_TAIL = 1 << 24;

	private final Path headerFile;
	private final NiftiHeader header;
	private final PlaneReader reader;

	private NiftiFile(final Path headerFile) throws IOException {
		this.headerFile = headerFile;
		header = new NiftiHeader(headerFile, start(headerFile));
		reader = new PlaneReader(header);
	}

	/**
	 * Whether a file is NIfTI or its predecessor ANALYZE 7.5, or wants to be: by
	 * its first bytes, or by the name .nii, .hdr or .img. What is damaged, or
	 * lacks its other file, or is ANALYZE, is left to {@link #open} to refuse.
	 *
	 * @throws IOException if the file cannot be read
	 */
	public static boolean isNifti(final Path file) throws IOException {
		if (!Files.isRegularFile(file)) return false;
		if (NiftiNames.ends(file, NiftiNames.SINGLE, NiftiNames.HEADER,
			NiftiNames.VOXELS)) return true;
		try {
			return NiftiHeader.isHeader(start(file));
		}
		catch (final EOFException | ZipException exc) {
			return false;
		}
	}

	/**
	 * Opens a file. Several planes that are not compressed are read when they are
	 * asked for, as a virtual stack that throws a {@link FusionException} where
	 * that is no longer possible.
	 *
	 * @param file a .nii, or either of a .hdr and its .img
	 * @return the image, not shown; its title is the file's name
	 * @throws FusionException if the file is missing, damaged, incomplete,
	 *           ANALYZE, of a type of voxels that is not read, or does not fit
	 *           into memory
	 */
	public static ImagePlus open(final Path file) {
		if (!Files.isRegularFile(file)) throw new FusionException(
			"There is no NIfTI file " + file + ".");
		try {
			return new NiftiFile(headerFile(file)).image(file);
		}
		catch (final EOFException | ZipException exc) {
			throw Refusal.of(file, "is cut short or damaged (" + exc.getMessage() +
				")", "a complete file of gzip", Refusal.SAVE_AGAIN);
		}
		catch (final IOException exc) {
			throw new FusionException("The NIfTI file " + file + " cannot be read (" +
				exc + "). Check that it is not locked, and that " + "you may read it.",
				exc);
		}
	}

	/**
	 * The geometry of a file, of which the header alone is read.
	 *
	 * @param file a .nii, or either of a .hdr and its .img
	 * @throws FusionException if the header is missing, damaged, or of a kind
	 *           that is not read
	 */
	public static Geometry geometry(final Path file) {
		try {
			return NiftiGeometry.of(new NiftiFile(headerFile(file)).header);
		}
		catch (final IOException exc) {
			throw new FusionException("The NIfTI file " + file + " cannot be read (" +
				exc + "). Check that it is complete, and that you " + "may read it.",
				exc);
		}
	}

	private static Path headerFile(final Path file) {
		if (!NiftiNames.ends(file, NiftiNames.VOXELS)) return file;
		return NiftiNames.other(file, NiftiNames.HEADER).orElseThrow(() -> Refusal
			.of(file, "holds voxels without a header: there is no .hdr of that name",
				"the pair of .hdr and .img in one folder", "Put its .hdr beside it."));
	}

	private Path voxelFile() {
		if (header.isSingle()) return headerFile;
		if (!NiftiNames.ends(headerFile, NiftiNames.HEADER)) throw header.refusal(
			"is, by its magic bytes, the header of a pair",
			"a name that ends in .hdr");
		return NiftiNames.other(headerFile, NiftiNames.VOXELS).orElseThrow(
			() -> Refusal.of(headerFile,
				"is a header without voxels: there is no .img of that name",
				"the pair of .hdr and .img in one folder", "Put its .img beside it."));
	}

	private ImagePlus image(final Path file) throws IOException {
		final Geometry geometry = NiftiGeometry.of(header);
		final ImagePlus image = new ImagePlus(file.getFileName().toString(),
			stack());
		image.setDimensions(1, header.size(2), header.size(3));
		image.setOpenAsHyperStack(header.size(3) > 1);
		image.setFileInfo(fileInfo(file));
		// NB: the header counts, not what the user has set for all images
		image.setIgnoreGlobalCalibration(true);
		image.setProperty("Info", info());
		reader.calibration().calibrate(image.getCalibration());
		NiftiTime.calibrate(image.getCalibration(), header);
		ImageGeometry.set(image, geometry);
		if (geometry.level() == Geometry.Level.PATIENT) image.setProp(
			NiftiGeometry.SPACE, Long.toString(NiftiGeometry.spaceCode(header)));
		setRange(image);
		return image;
	}

	/** The first bytes of a file, unpacked. */
	private static byte[] start(final Path file) throws IOException {
		try (InputStream stream = stream(file)) {
			return stream.readNBytes(NiftiHeader.MAX_BYTES);
		}
	}

	private static InputStream stream(final Path file) throws IOException {
		final InputStream stream = Files.newInputStream(file);
		try {
			return isGzip(file) ? new GZIPInputStream(stream, BUFFER) : stream;
		}
		catch (final IOException exc) {
			stream.close();
			throw exc;
		}
	}

	private static boolean isGzip(final Path file) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			return (stream.read() << 8 | stream.read()) == GZIP_MAGIC;
		}
	}

	private ImageStack stack() throws IOException {
		final Path file = voxelFile();
		final long bytes = Files.size(file);
		final boolean gzip = isGzip(file);
		if (header.end() > (gzip ? bytes * MAX_RATIO : bytes)) throw Refusal.of(
			file, "is cut short, or its header is damaged: it has " + bytes +
				" bytes" + (gzip ? ", compressed" : ""), header.end() + " bytes for " +
					size() + " voxels of " + header.type(), Refusal.SAVE_AGAIN);
		return gzip || header.planes() == 1 ? readAll(file) : new NiftiStack(file,
			header, reader);
	}

	private ImageStack readAll(final Path file) throws IOException {
		checkMemory(file);
		final ImageStack stack = new ImageStack(header.size(0), header.size(1));
		try (InputStream stream = stream(file)) {
			skip(stream, header.offset());
			for (int i = 0; i < header.planes(); i++) {
				stack.addSlice(null, reader.read(stream));
			}
			readTail(stream);
		}
		catch (final EOFException exc) {
			throw Refusal.of(file, "is cut short behind plane " + stack.size() +
				" of " + header.planes(), header.end() + " bytes, unpacked, for " +
					size() + " voxels of " + header.type(), Refusal.SAVE_AGAIN);
		}
		catch (final OutOfMemoryError exc) {
			throw tooLarge(file);
		}
		return stack;
	}

	private void checkMemory(final Path file) {
		if (memory() > Runtime.getRuntime().maxMemory()) throw tooLarge(file);
	}

	/** Bytes of all pixels, of as many bits as the image's. */
	private double memory() {
		final int bytes = reader.bitDepth() == 24 ? Integer.BYTES : reader
			.bitDepth() / 8;
		return (double) header.planeSize() * header.planes() * bytes;
	}

	private FusionException tooLarge(final Path file) {
		return Refusal.of(file, "has planes that take " + Math.round(memory() /
			(1 << 20)) + " MB of memory together", "less than the " + Runtime
				.getRuntime().maxMemory() / (1 << 20) + " MB of this Java",
			"Give Java more, or unpack a compressed file (gunzip): of a .nii, planes are " +
				"read one by one.");
	}

	private static void skip(final InputStream stream, final long bytes)
		throws IOException
	{
		final byte[] buffer = new byte[BUFFER];
		for (long left = bytes; left > 0; left -= BUFFER) {
			final int count = (int) Math.min(left, BUFFER);
			if (stream.readNBytes(buffer, 0, count) < count) throw new EOFException();
		}
	}

	/** Reads to the end, where gzip has its checksum, unless that is far away. */
	private static void readTail(final InputStream stream) throws IOException {
		final byte[] buffer = new byte[BUFFER];
		long tail = 0;
		while (tail < MAX_TAIL) {
			final int count = stream.read(buffer);
			if (count < 0) return;
			tail += count;
		}
	}

	private String size() {
		final String slices = header.size(0) + " x " + header.size(1) + " x " +
			header.size(2);
		return header.size(3) > 1 ? slices + " x " + header.size(3) : slices;
	}

	private FileInfo fileInfo(final Path file) {
		final FileInfo info = new FileInfo();
		info.fileName = file.getFileName().toString();
		info.directory = file.toAbsolutePath().getParent() + File.separator;
		info.width = header.size(0);
		info.height = header.size(1);
		info.nImages = header.planes();
		return info;
	}

	/**
	 * Technical lines; the texts of a header are left out, as they may hold
	 * names.
	 */
	private String info() {
		return "Format: NIfTI-" + header.version() + ", " + header.order()
			.toString().toLowerCase(Locale.ROOT).replace('_', '-') + "\n" +
			"Voxels: " + size() + " of " + header.type() + "\n" + "Scaling: " + header
				.scaling() + "\n" + "Coordinates: " + NiftiGeometry.space(NiftiGeometry
					.spaceCode(header)) + "\n";
	}

	/** Shows what the header says, else the middle plane's range. */
	private void setRange(final ImagePlus image) {
		if (image.getBitDepth() == 24) return;
		final double lowest = header.real(HeaderField.CAL_MIN, 0);
		final double highest = header.real(HeaderField.CAL_MAX, 0);
		final Calibration calibration = image.getCalibration();
		if (lowest < highest && Double.isFinite(highest - lowest)) {
			image.setDisplayRange(calibration.getRawValue(lowest), calibration
				.getRawValue(highest));
		}
		else if (image.getBitDepth() > 8) {
			final ImageProcessor middle = image.getStack().getProcessor(image
				.getNSlices() / 2 + 1);
			middle.resetMinAndMax();
			image.setDisplayRange(middle.getMin(), middle.getMax());
		}
	}
}
