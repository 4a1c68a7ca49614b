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

import ij.gui.Plot;
import ij.measure.ResultsTable;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.files.ImageFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the log of a training as a picture of its loss. */
final class LossCurve {

	private static final int WIDTH = 640;
	private static final int HEIGHT = 360;

	private LossCurve() {
		// static methods only
	}

	/**
	 * Draws the columns {@code loss} against {@code step} of a CSV file, the loss
	 * on a logarithmic axis.
	 *
	 * @param log the file training.csv
	 * @param picture the PNG file to write or replace
	 * @throws FusionException if the log cannot be read or the picture not
	 *           written
	 */
	static void draw(final Path log, final Path picture) {
		final ResultsTable table = read(log);
		final Plot plot = new Plot("Loss", "step", "loss");
		plot.setSize(WIDTH, HEIGHT);
		plot.setColor("blue");
		plot.add("line", table.getColumn("step"), table.getColumn("loss"));
		plot.setAxisYLog(true);
		plot.setLimitsToFit(false);
		ImageFiles.save(plot.getImagePlus(), picture, true);
	}

	private static ResultsTable read(final Path log) {
		try {
			if (Files.isReadable(log)) return ResultsTable.open(log.toString());
		}
		catch (final IOException exc) {
			throw new FusionException("The log " + log + " cannot be read: " + exc
				.getMessage(), exc);
		}
		throw new FusionException("There is no log " + log + " to draw.");
	}
}
