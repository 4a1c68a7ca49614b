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

package io.github.lywnet.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sees that no file is replaced but one that this program has written. */
public final class OutputFile {

	/** How much of a stranger's file a message shows. */
	private static final int SHOWN = 80;

	private OutputFile() {
		// static methods only
	}

	/**
	 * Refuses to replace a text file of another kind.
	 *
	 * @param begin what files of this kind begin with
	 * @throws UsageException if there is a file that is not empty and begins with
	 *           something else
	 */
	public static void checkBegin(final Path file, final String begin) {
		if (!Files.exists(file)) return;
		final byte[] expected = begin.getBytes(StandardCharsets.UTF_8);
		try (InputStream stream = Files.newInputStream(file)) {
			final String found = new String(stream.readNBytes(Math.max(SHOWN,
				expected.length)), StandardCharsets.UTF_8);
			if (found.isEmpty() || found.startsWith(begin)) return;
			throw new UsageException("The file " + file +
				" is none that this program has written: it begins with \"" + found
					.substring(0, Math.min(SHOWN, found.length())).split("\\R", 2)[0] +
				"\", expected \"" + begin + "\". It is not replaced; choose another " +
				"name, or move it away.");
		}
		catch (final IOException exc) {
			throw new UsageException("The file " + file + " cannot be read (" + exc +
				"), and is not replaced. Choose another name.");
		}
	}
}
