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

package io.github.lywnet.engine.training;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link TrainingLog}. */
public class TrainingLogTest {

	private static final String HEADER = "step,loss";

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path file;

	@Before
	public void nameFile() {
		file = temporary.getRoot().toPath().resolve("training.csv");
	}

	@Test
	public void linesAreInTheFileAtOnce() throws IOException {
		try (TrainingLog log = new TrainingLog(file, HEADER, 0)) {
			log.add(100, "%.1f", 0.5);
			assertEquals(List.of(HEADER, "100,0.5"), Files.readAllLines(file));
		}
	}

	/** A training may be killed before it has anything new to log. */
	@Test
	public void goingOnKeepsTheLinesBeforeAnythingIsAdded() throws IOException {
		writeTwoLines();
		try (TrainingLog log = new TrainingLog(file, HEADER, 200)) {
			assertEquals(List.of(HEADER, "100,0.5", "200,0.4"), Files.readAllLines(
				file));
			log.add(300, "%.1f", 0.3);
		}
		assertEquals(List.of(HEADER, "100,0.5", "200,0.4", "300,0.3"), Files
			.readAllLines(file));
	}

	@Test
	public void linesBehindTheCheckpointAreDropped() throws IOException {
		writeTwoLines();
		try (TrainingLog log = new TrainingLog(file, HEADER, 150)) {
			log.add(200, "%.1f", 0.3);
		}
		assertEquals(List.of(HEADER, "100,0.5", "200,0.3"), Files.readAllLines(
			file));
	}

	@Test
	public void damagedLinesAreDropped() throws IOException {
		writeTwoLines();
		Files.write(file, "99999999999999999999,1\n\u00fc\n20".getBytes(
			StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
		new TrainingLog(file, HEADER, 200).close();
		assertEquals(List.of(HEADER, "100,0.5", "200,0.4"), Files.readAllLines(
			file));
	}

	private void writeTwoLines() {
		try (TrainingLog log = new TrainingLog(file, HEADER, 0)) {
			log.add(100, "%.1f", 0.5);
			log.add(200, "%.1f", 0.4);
		}
	}
}
