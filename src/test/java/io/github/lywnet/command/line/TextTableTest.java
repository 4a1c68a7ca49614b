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
