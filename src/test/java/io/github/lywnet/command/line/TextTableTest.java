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

package io.github.lywnet.command.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;

import org.junit.Test;

/** Tests {@link TextTable}. */
public class TextTableTest {

	@Test
	public void numbersAreFlushRightAndNamesFlushLeft() {
		final TextTable table = new TextTable(Arrays.asList("pair", "EN", "PSNR"));
		table.addRow(Arrays.asList("a long name", "5.367", "9.1"));
		table.addRow(Arrays.asList("b", "12.500", "17.25"));
		assertEquals(Arrays.asList( //
			"pair             EN   PSNR", //
			"a long name   5.367    9.1", //
			"b            12.500  17.25"), table.lines());
	}

	@Test
	public void aTextDoesNotWidenTheColumns() {
		final TextTable table = new TextTable(Arrays.asList("pair", "EN", "PSNR"));
		table.addText("broken", "failed: the file is truncated");
		table.addRow(Arrays.asList("a", "1", "2"));
		assertEquals(Arrays.asList( //
			"pair    EN  PSNR", //
			"broken  failed: the file is truncated", //
			"a        1     2"), table.lines());
	}

	@Test
	public void aRowOfAnotherLengthIsRefused() {
		final TextTable table = new TextTable(Arrays.asList("pair", "EN"));
		assertThrows(IllegalArgumentException.class, () -> table.addRow(Collections
			.singletonList("a")));
	}
}
