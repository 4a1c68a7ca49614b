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
import io.github.lywnet.image.dicom.PixelLocation.Range;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Decodes the frames of a file to samples as they are stored: pixel by pixel,
 * row by row, the samples of a pixel side by side; bits above those stored are
 * undefined. Safe for use by several threads.
 */
final class FrameDecoder {

	private final DicomFile file;
	private final PixelFormat format;

	FrameDecoder(final DicomFile file, final PixelFormat format) {
		this.file = file;
		this.format = format;
	}

	/**
	 * Decodes a frame.
	 *
	 * @param frame counted from 0
	 * @throws FusionException if it is damaged, or the file cannot be read any
	 *           more
	 */
	int[] decode(final int frame) {
		try (ByteSource source = file.open()) {
			switch (file.syntax().encoding()) {
				case NATIVE:
					return samples(uncompressed(source, frame), format.planar);
				case RLE:
					// Segments hold one byte of one sample each: colours are planes.
					return samples(RunLengths.decode(fragments(source, frame), format),
						true);
				default:
					return CompressedImage.decode(fragments(source, frame), format, file
						.syntax());
			}
		}
		catch (final NoClassDefFoundError exc) {
			// The libraries of compressed formats need not lie in every Fiji.
			throw DicomFile.undecodable(file.path(), file.syntax());
		}
		catch (final EOFException exc) {
			throw new FusionException("Frame " + (frame + 1) + " of the DICOM file " +
				file + " ends too early: expected " + format.columns + " x " +
				format.rows + " pixels. Copy the file again.", exc);
		}
		catch (final IOException exc) {
			throw new FusionException("Frame " + (frame + 1) + " of the DICOM file " +
				file + " (" + file.syntax() + ") cannot be decoded: " + exc
					.getMessage() +
				". Copy the file again, or unpack it with dcmdjpeg (DCMTK) or gdcmconv --raw (GDCM).",
				exc);
		}
	}

	private byte[] uncompressed(final ByteSource source, final int frame)
		throws IOException
	{
		final byte[] bytes = source.read(file.pixels().range.position + format
			.bytes() * frame, (int) format.bytes());
		if (file.syntax().bigEndian() && format.bitsAllocated == 8 && file
			.pixels().representation.equals("OW")) swapPairs(bytes);
		return bytes;
	}

	/**
	 * In big-endian files, pairs of bytes are words whose first byte comes
	 * second.
	 */
	private void swapPairs(final byte[] bytes) throws IOException {
		if (bytes.length % 2 != 0) throw new IOException(
			"its 8-bit pixels are stored in big-endian words, an odd number in a frame");
		for (int i = 0; i < bytes.length; i += 2) {
			final byte first = bytes[i];
			bytes[i] = bytes[i + 1];
			bytes[i + 1] = first;
		}
	}

	private int[] samples(final byte[] bytes, final boolean planar) {
		final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(file.syntax()
			.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
		final int[] samples = new int[format.columns * format.rows *
			format.samples];
		final int pixels = format.columns * format.rows;
		for (int i = 0; i < samples.length; i++) {
			final int target = planar && format.samples > 1 ? i % pixels *
				format.samples + i / pixels : i;
			samples[target] = format.bitsAllocated == 8 ? buffer.get() & 0xFF
				: format.bitsAllocated == 16 ? buffer.getShort() & 0xFFFF : buffer
					.getInt();
		}
		return samples;
	}

	/** The compressed bytes of a frame, of one fragment or several. */
	private byte[] fragments(final ByteSource source, final int frame)
		throws IOException
	{
		final List<Range> items = file.pixels().items;
		int from = frame + 1, to = frame + 2;
		if (items.size() - 1 > format.frames) {
			from = format.frames == 1 ? 1 : fragment(source, frame);
			to = frame + 1 == format.frames ? items.size() : fragment(source, frame +
				1);
		}
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (final Range item : items.subList(from, to)) {
			bytes.writeBytes(source.read(item.position, (int) Math.min(item.length,
				Integer.MAX_VALUE - 64)));
		}
		return bytes.toByteArray();
	}

	/** The first fragment of a frame, by the basic offset table: PS3.5, A.4. */
	private int fragment(final ByteSource source, final int frame)
		throws IOException
	{
		final List<Range> items = file.pixels().items;
		final Range table = items.get(0);
		if (table.length < 4L * format.frames) throw new IOException(
			"its frames are divided into " + (items.size() - 1) +
				" fragments without a table that tells which belong together");
		final long offset = ByteBuffer.wrap(source.read(table.position + 4L * frame,
			4)).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xFFFFFFFFL;
		final long position = items.get(1).position + offset;
		for (int i = 1; i < items.size(); i++) {
			if (items.get(i).position == position) return i;
		}
		throw new IOException("its offset table has the offset " + offset +
			", where no fragment begins");
	}
}
