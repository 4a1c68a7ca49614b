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

package io.github.lywnet.image.dicom;

import io.github.lywnet.common.FusionException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The header of a DICOM file, and where its pixels are. Immutable. */
final class DicomFile {

	private static final int PREAMBLE = 128;

	/**
	 * Bytes that a deflated file may inflate to: what an array and the memory
	 * hold.
	 */
	private static final int INFLATED = (int) Math.min(Integer.MAX_VALUE - 64,
		Runtime.getRuntime().maxMemory() / 4);

	private final Path path;
	private final String storageClass;
	private final TransferSyntax syntax;
	private final DicomDataset dataset;
	private final PixelLocation pixels;
	/** The data set of a deflated file; null for others. */
	private final byte[] inflated;

	private DicomFile(final Path path, final String storageClass,
		final TransferSyntax syntax, final DicomDataset dataset,
		final PixelLocation pixels, final byte[] inflated)
	{
		this.path = path;
		this.storageClass = storageClass;
		this.syntax = syntax;
		this.dataset = dataset;
		this.pixels = pixels;
		this.inflated = inflated;
	}

	/**
	 * Whether a file is one of DICOM by its first bytes: {@code DICM} at byte
	 * 128, or, as ImageJ has it, an element of group 2 or 8 at the start.
	 *
	 * @throws IOException if the file cannot be read
	 */
	static boolean isDicom(final Path path) throws IOException {
		try (ByteSource source = ByteSource.of(path)) {
			return hasPreamble(source) || hasElement(source);
		}
	}

	private static boolean hasPreamble(final ByteSource source)
		throws IOException
	{
		if (source.size() < PREAMBLE + 4) return false;
		final byte[] mark = source.read(PREAMBLE, 4);
		return mark[0] == 'D' && mark[1] == 'I' && mark[2] == 'C' && mark[3] == 'M';
	}

	/** A first element with a small number and a length that is plausible. */
	private static boolean hasElement(final ByteSource source)
		throws IOException
	{
		if (source.size() < PREAMBLE + 4) return false;
		final byte[] start = source.read(0, 8);
		if (start[0] != 2 && start[0] != 8 || start[1] != 0 || start[3] != 0) {
			return false;
		}
		return new DicomParser(source, 0, ByteOrder.LITTLE_ENDIAN).looksExplicit(
			0) || start[6] == 0 && start[7] == 0;
	}

	/**
	 * Reads the header of a file.
	 *
	 * @throws FusionException if it cannot be read, or is damaged
	 */
	static DicomFile read(final Path path) {
		try (ByteSource source = ByteSource.of(path)) {
			return read(path, source);
		}
		catch (final EOFException exc) {
			throw new FusionException("The DICOM file " + path +
				" ends within its header: expected pixel data behind it. Copy the file again.",
				exc);
		}
		catch (final DicomFormatException exc) {
			throw new FusionException("The DICOM file " + path + " is damaged: " + exc
				.getMessage() + ". Copy the file again.", exc);
		}
		catch (final IOException exc) {
			throw new FusionException("The file " + path + " cannot be read: " + exc +
				". Check that it is a file that you may read.", exc);
		}
	}

	private static DicomFile read(final Path path, final ByteSource source)
		throws IOException
	{
		final DicomParser start = new DicomParser(source, hasPreamble(source)
			? PREAMBLE + 4 : 0, ByteOrder.LITTLE_ENDIAN);
		final DicomDataset meta = start.metaInformation();
		final String storageClass = meta.string(Tag.MEDIA_STORAGE_SOP_CLASS_UID);
		final String uid = meta.string(Tag.TRANSFER_SYNTAX_UID);
		final boolean explicit = start.looksExplicit(start.position());
		final TransferSyntax syntax = uid.isEmpty() ? explicit
			? TransferSyntax.EXPLICIT_LITTLE_ENDIAN
			: TransferSyntax.IMPLICIT_LITTLE_ENDIAN : TransferSyntax.of(uid)
				.orElseThrow(() -> undecodable(path, uid));
		if (syntax == TransferSyntax.DEFLATED) return inflated(path, storageClass,
			source, start.position());
		final DicomParser parser = new DicomParser(source, start.position(), syntax
			.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		final DicomDataset dataset = parser.dataset(syntax.explicit());
		return new DicomFile(path, storageClass, syntax, dataset, parser.pixels(),
			null);
	}

	private static DicomFile inflated(final Path path, final String storageClass,
		final ByteSource source, final long position) throws IOException
	{
		if (source.size() - position > INFLATED) throw new FusionException(
			"The deflated DICOM file " + path + " has " + source.size() +
				" bytes: expected at most " + INFLATED +
				". Unpack it, for example with: dcmconv +te " + path + " unpacked.dcm");
		final byte[] deflated = source.read(position, (int) (source.size() -
			position));
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final Inflater inflater = new Inflater(true);
		try (InflaterInputStream stream = new InflaterInputStream(
			new ByteArrayInputStream(deflated), inflater))
		{
			final byte[] block = new byte[1 << 16];
			for (int count = stream.read(block); count > 0; count = stream.read(
				block))
			{
				if ((long) bytes.size() + count > INFLATED)
					throw new DicomFormatException("its deflated data have more than " +
						INFLATED + " bytes", "fewer");
				bytes.write(block, 0, count);
			}
		}
		finally {
			inflater.end();
		}
		final byte[] whole = bytes.toByteArray();
		final DicomParser parser = new DicomParser(ByteSource.of(whole), 0,
			ByteOrder.LITTLE_ENDIAN);
		final DicomDataset dataset = parser.dataset(true);
		return new DicomFile(path, storageClass, TransferSyntax.DEFLATED, dataset,
			parser.pixels(), whole);
	}

	/** Refuses a transfer syntax, and says how to unpack it. */
	static FusionException undecodable(final Path path, final Object syntax) {
		return new FusionException("The pixels of the DICOM file " + path +
			" are compressed with the transfer syntax " + syntax +
			", which cannot be decoded here: expected uncompressed pixels, RLE, or, where their libraries are installed, JPEG or JPEG 2000. " +
			"Unpack it with DCMTK (dcmdjpeg, for JPEG-LS dcmdjpls: dcmdjpeg in.dcm out.dcm) or GDCM (gdcmconv --raw in.dcm out.dcm).");
	}

	Path path() {
		return path;
	}

	/** The Media Storage SOP Class UID; empty if the file does not tell it. */
	String storageClass() {
		return storageClass;
	}

	TransferSyntax syntax() {
		return syntax;
	}

	DicomDataset dataset() {
		return dataset;
	}

	/** Where the pixels are; null if there are none. */
	PixelLocation pixels() {
		return pixels;
	}

	/** Whether planes can be read by need, without decoding. */
	boolean isPlain() {
		return syntax.encoding() == TransferSyntax.Encoding.NATIVE &&
			inflated == null;
	}

	/**
	 * The bytes in which {@link #pixels} are, to be closed.
	 *
	 * @throws IOException if the file cannot be read
	 */
	ByteSource open() throws IOException {
		return inflated == null ? ByteSource.of(path) : ByteSource.of(inflated);
	}

	@Override
	public String toString() {
		return path.toString();
	}
}
