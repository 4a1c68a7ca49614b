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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * A small part of {@link FormatFuzz}, always the same, and a test of itself.
 */
public class FormatFuzzTest {

	private static final int COUNT = 300;

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void damagedFilesAreReadOrRefused() throws IOException {
		for (final FuzzedFormat format : FormatFuzz.FORMATS) {
			final FormatFuzz fuzz = new FormatFuzz(format, temporary.newFolder()
				.toPath());
			fuzz.run(0, COUNT);
			assertEquals(fuzz.toString(), List.of(), fuzz.failures());
			assertTrue(fuzz.toString(), fuzz.refused() > COUNT / 20);
		}
	}

	@Test
	public void otherErrorsAndHangsAreFailures() throws IOException {
		final FuzzedFormat bad = new FuzzedFormat() {

			@Override
			public String fileName() {
				return "bad";
			}

			@Override
			public byte[] sample(final Random random, final Path folder) {
				return new byte[] { 1, 2, 3 };
			}

			@Override
			public void read(final Path file) throws Exception {
				final String number = file.getParent().getFileName().toString();
				if (number.startsWith("0")) throw new FusionException("refused");
				if (number.startsWith("1")) throw new StackOverflowError();
				Thread.sleep(Long.MAX_VALUE);
			}
		};
		final FormatFuzz fuzz = new FormatFuzz(bad, temporary.getRoot().toPath());
		fuzz.run(0, 3);
		assertEquals(1, fuzz.refused());
		assertEquals(2, fuzz.failures().size());
	}
}
