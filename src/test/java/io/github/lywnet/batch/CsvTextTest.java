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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.Test;

/** Tests {@link CsvText}. */
public class CsvTextTest {

	@Test
	public void cellsThatSpreadsheetsTakeForFormulasAreNone() {
		assertEquals("'=1+1,'@x,'+1,'-cmd,'-1+1,-1.5,-2,-1e-7,a=b\n", CsvText.line(
			Arrays.asList("=1+1", "@x", "+1", "-cmd", "-1+1", "-1.5", "-2", "-1e-7",
				"a=b")));
		assertEquals("'\t=x,\"'\r=x\"\n", CsvText.line(Arrays.asList("\t=x",
			"\r=x")));
	}

	@Test
	public void whatIsWrittenIsReadAgain() {
		final List<String> cells = Arrays.asList("=1+1", "'=1", "''-x", "'a", "-1",
			"", "a,\"b\"", "two\nlines", "\r", "日本", "-a\nb", " ", " a", "b ", "\t",
			" =1 ", "a b");
		assertEquals(Collections.singletonList(cells), CsvText.rows(CsvText.line(
			cells)));
		assertEquals(Collections.singletonList(cells), CsvText.wholeRows(CsvText
			.line(cells)));
	}

	@Test
	public void blanksAroundCellsCountWithinQuotesOnly() {
		assertEquals(Collections.singletonList(Arrays.asList("a", "b c", "", "\td ",
			" e,f")), CsvText.rows(" a\t, b c , ,\"\td \" , \" e,f\"\n"));
		assertEquals("[[a]]", CsvText.rows("a \r\n  \r\n").toString());
	}

	@Test
	public void lineEndsOfWindowsAndEmptyLinesAreRead() {
		assertEquals("[[a, b], [1, ], [2, 3]]", CsvText.rows(
			"a,b\r\n1,\r\n\r\n\n2,3").toString());
		assertEquals("[[a, b], [1, 2]]", CsvText.rows("a,b\r1,2\r").toString());
	}

	@Test
	public void aRowThatIsCutShortIsNotRead() {
		final String text = "a,b\n1,2\n3,\"x\ny\"\n";
		assertEquals("[[a, b], [1, 2], [3, x\ny]]", CsvText.wholeRows(text)
			.toString());
		for (int length = 8; length < text.length(); length++) {
			assertEquals("[[a, b], [1, 2]]", CsvText.wholeRows(text.substring(0,
				length)).toString());
		}
	}

	@Test
	public void quotesThatAreNeverClosedAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> CsvText.rows(
			"a,\"b\n1,2\n"));
	}
}
