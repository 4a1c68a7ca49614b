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

package io.github.lywnet.command;

import static org.junit.Assert.assertTrue;

import io.github.lywnet.RealFiji;
import io.github.lywnet.engine.WeightedSumModel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Gives Datasets to both commands in a real Fiji, with a network of fused =
 * 0.75 * anatomical + 0.25 * functional.
 */
public class FuseDatasetCommandTest {

	private static final String SCRIPT = "FuseDatasets.groovy";
	private static final String PLANE =
		", X 16 x 0.5 mm from 7.0, Y 8 x 1.5 mm from 7.0.";
	private static final String STACK = " UnsignedShortType 175, X 16 x 0.5 mm" +
		" from 7.0, Y 8 x 1.5 mm from 7.0, Z 2 x 3.5 mm from 7.0, Time 3 x 2.5 sec" +
		" from 0.0.";

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void fusesDatasets() throws IOException, InterruptedException {
		final RealFiji fiji = new RealFiji(temporary.newFolder().toPath());
		final Path script = temporary.getRoot().toPath().resolve(SCRIPT);
		try (InputStream text = getClass().getResourceAsStream(SCRIPT)) {
			Files.copy(text, script);
		}
		final String output = fiji.run(script, "model=\"" + WeightedSumModel.write(
			temporary.newFolder("model").toPath()) + "\"");

		for (final String type : new String[] { "UnsignedByteType",
			"UnsignedShortType", "ShortType", "IntType" })
		{
			assertPrinted(output, "plane of " + type + ": DefaultDataset " + type +
				" 175" + PLANE);
		}
		for (final String type : new String[] { "FloatType", "DoubleType" }) {
			assertPrinted(output, "plane of " + type + ": DefaultDataset " + type +
				" 175.0" + PLANE);
		}
		// NB: SciJava makes one for each fused image
		assertPrinted(output, "displays: 6.");
		assertPrinted(output, "stack: DefaultDataset" + STACK);
		assertPrinted(output, "stack by the menu entry: ImagePlus" + STACK);
		assertPrinted(output,
			"region: DefaultDataset UnsignedByteType 175, X 8 x 0.5 " +
				"mm from 9.0, Y 5 x 1.5 mm from 10.0.");
		assertPrinted(output, "kept: 7.0.");
		assertPrinted(output, "finer: DefaultDataset UnsignedByteType 175" + PLANE);
		assertPrinted(output, "colors: DefaultDataset UnsignedByteType RGB ");
		assertPrinted(output, "the anatomical image has 16 x 8");
	}

	private static void assertPrinted(final String output, final String line) {
		assertTrue("\"" + line + "\" is not in: " + output, output.contains(line));
	}
}
