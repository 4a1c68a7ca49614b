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

package io.github.lywnet.image.files.tiff;

import ij.process.ImageProcessor;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Decodes the pixels of one page of a TIFF file. */
final class PageDecoder {

	/** The most bytes that are read at once where nothing is compressed. */
	private static final long PIECE = 1 << 24;

	private final ByteSource file;
	private final TiffPage page;
	private final TiffLayout layout;
	private final SampleBits bits;
	private final PlanePixels pixels;
	private final int[] row;

	private PageDecoder(final ByteSource file, final TiffPage page) {
		this.file = file;
		this.page = page;
		layout = page.layout();
		bits = new SampleBits(layout);
		pixels = new PlanePixels(layout);
		row = new int[page.segmentWidth() * layout.samplesTogether()];
	}

	/**
	 * Decodes a page.
	 *
	 * @return the upright plane
	 * @throws IOException if it is incomplete or damaged
	 */
	static ImageProcessor decode(final ByteSource file, final TiffPage page)
		throws IOException
	{
		final PageDecoder decoder = new PageDecoder(file, page);
		decoder.decode();
		return page.layout().orientation().upright(decoder.pixels.plane());
	}

	private void decode() throws IOException {
		int segment = 0;
		for (int sample = 0; sample < layout.samples(); sample += layout
			.samplesTogether())
		{
			for (int r = 0; r < page.rows(); r++) {
				for (int c = 0; c < page.columns(); c++) {
					decode(segment++, sample, c * page.segmentWidth(), r * page
						.segmentHeight(), page.height(r));
				}
			}
		}
	}

	private void decode(final int segment, final int sample, final int x,
		final int y, final int height) throws IOException
	{
		if (layout.compression() != TiffCompression.NONE) {
			put(expanded(segment, height), sample, x, y, height);
			return;
		}
		final int most = (int) Math.max(1, Math.min(height, PIECE / page
			.rowSize()));
		for (int done = 0; done < height; done += most) {
			final int rows = Math.min(most, height - done);
			put(bytes(page.offset(segment) + done * page.rowSize(), rows * page
				.rowSize()), sample, x, y + done, rows);
		}
	}

	private ByteBuffer bytes(final long offset, final long size)
		throws IOException
	{
		final ByteBuffer bytes = file.read(offset, size);
		if (layout.hasBitsReversed()) {
			for (int i = 0; i < bytes.limit(); i++) {
				bytes.put(i, (byte) (Integer.reverse(bytes.get(i)) >>> 24));
			}
		}
		return bytes;
	}

	private ByteBuffer expanded(final int segment, final int height)
		throws IOException
	{
		final byte[] data = bytes(page.offset(segment), page.size(segment)).array();
		final long size = page.rowSize() * height;
		if (size > Integer.MAX_VALUE - 8) throw new IOException("its strips or " +
			"tiles have " + size + " bytes each, at most 2 GB can be decoded");
		final byte[] expanded = expanded(data, (int) size, height);
		Predictor.undo(expanded, (int) page.rowSize(), layout);
		return ByteBuffer.wrap(expanded);
	}

	private byte[] expanded(final byte[] data, final int size, final int height)
		throws IOException
	{
		switch (layout.compression()) {
			case LZW:
				return Lzw.decode(data, size);
			case PACK_BITS:
				return PackBits.decode(data, size);
			case JPEG:
				return JpegStrip.decode(data, layout, page.segmentWidth(), height);
			default:
				return Deflate.decode(data, size, 2 * page.rowSize() * page
					.segmentHeight());
		}
	}

	private void put(final ByteBuffer data, final int sample, final int x,
		final int y, final int height)
	{
		final int together = layout.samplesTogether();
		final int count = Math.min(page.segmentWidth(), layout.width() - x);
		for (int i = 0; i < height; i++) {
			bits.take(data, (int) (i * page.rowSize()), row);
			for (int s = 0; s < together; s++) {
				pixels.set(x, y + i, count, sample + s, row, s, together);
			}
		}
	}
}
