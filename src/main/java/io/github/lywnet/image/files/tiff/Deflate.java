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

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decodes deflate (ZIP) data to their end, so that their check sum is looked
 * at.
 */
final class Deflate {

	private Deflate() {
		// static methods only
	}

	/**
	 * Decodes the first bytes, and passes over the rest.
	 *
	 * @param size how many there should be
	 * @param most how many there may be
	 * @throws IOException if there are fewer, or more, or the check sum is wrong
	 */
	static byte[] decode(final byte[] data, final int size, final long most)
		throws IOException
	{
		final Inflater inflater = new Inflater();
		try {
			inflater.setInput(data);
			final byte[] decoded = new byte[size];
			int done = 0;
			while (done < size) {
				done += some(inflater, decoded, done);
			}
			passOver(inflater, most);
			return decoded;
		}
		catch (final DataFormatException exc) {
			throw new IOException("its deflate data are damaged (" + exc
				.getMessage() + ")", exc);
		}
		finally {
			inflater.end();
		}
	}

	private static void passOver(final Inflater inflater, final long most)
		throws IOException, DataFormatException
	{
		final byte[] unused = new byte[1 << 12];
		while (!inflater.finished()) {
			final int more = inflater.inflate(unused);
			if (inflater.finished()) return;
			if (more == 0) throw new IOException(
				"its deflate data have no end: they are cut short");
			if (inflater.getBytesWritten() > most) throw new IOException(
				"its deflate data hold more than " + most + " bytes");
		}
	}

	private static int some(final Inflater inflater, final byte[] decoded,
		final int done) throws IOException, DataFormatException
	{
		final int some = inflater.inflate(decoded, done, decoded.length - done);
		if (some == 0) throw new IOException("its deflate data end after " + done +
			" of " + decoded.length + " bytes");
		return some;
	}
}
