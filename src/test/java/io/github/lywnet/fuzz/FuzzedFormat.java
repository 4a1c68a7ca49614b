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

package io.github.lywnet.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/**
 * A file format whose reader must take any bytes: it reads the file, or refuses
 * it with a {@link io.github.lywnet.common.FusionException}. A new format is
 * one class, added to {@link FormatFuzz#FORMATS}.
 */
public interface FuzzedFormat {

	/**
	 * Name of the format, and of the file that is written:
	 * {@code checkpoint.pth}.
	 */
	String fileName();

	/**
	 * A whole file, one of several kinds that are worth damaging.
	 *
	 * @param folder may be used for files
	 */
	byte[] sample(Random random, Path folder) throws IOException;

	/**
	 * A damaged file.
	 *
	 * @param sample a whole file; not to be changed
	 */
	default byte[] mutate(final byte[] sample, final Random random)
		throws IOException
	{
		return Mutation.of(sample, random);
	}

	/** Reads a file of this format to its end, by the reader that users call. */
	void read(Path file) throws Exception;
}
