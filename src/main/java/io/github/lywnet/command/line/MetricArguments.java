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

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.job.Sidecar;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.metrics.Convention;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.report.PlaneFiles;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Option;

/**
 * The options of which metrics are computed, and whose definitions they have.
 */
final class MetricArguments {

	@Option(names = "--metrics", paramLabel = "METRICS",
		defaultValue = MetricChoice.DEFAULT_NAME,
		description = "default (EN, SD, SF, AG, MI, SCD, VIF, Qabf, SSIM, PSNR), all, " +
			"or names with commas between, of these and MS-SSIM, VIFF, FMI_pixel, " +
			"FMI_gradient, FMI_edge, Qcb, Qcv, Nabf, Qy, Qmi, CC. Default: ${DEFAULT-VALUE}.")
	private String names;

	@Option(names = "--convention", paramLabel = "CONVENTION",
		defaultValue = "standard",
		description = "Whose definitions the metrics have: standard, or those of the " +
			"tables of CDDFuse (cddfuse) or of L. Tang (tang). Numbers of different " +
			"conventions cannot be compared. Default: ${DEFAULT-VALUE}.")
	private Convention convention;

	@Option(names = "--planes", paramLabel = "FOLDER",
		description = "Gets for each stack or volume NAME a table NAME-planes.csv of the " +
			"metrics of each plane, and their plots NAME-planes.png.")
	private Path planes;

	/**
	 * The chosen metrics.
	 *
	 * @throws UsageException if there is no such metric
	 */
	MetricChoice choice() {
		if (Arrays.stream(names.split(",")).map(String::trim).anyMatch(
			"planes"::equalsIgnoreCase)) throw new UsageException(
				"Metrics of each plane " +
					"are written to a folder: expected --planes FOLDER, and in --metrics " +
					"default, all or names.");
		try {
			return MetricChoice.of(names, convention);
		}
		catch (final FusionException exc) {
			throw new UsageException(exc);
		}
	}

	/**
	 * What is written of each plane.
	 *
	 * @param sets all pairs of the run
	 * @param inputs what it may not replace
	 * @throws UsageException if it cannot be written
	 */
	Sidecar planes(final List<ImageSet> sets, final RunInputs inputs) {
		return planes == null ? Sidecar.NONE : new PlaneFiles(planes, sets, inputs);
	}
}
