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

package io.github.lywnet.benchmark;

import io.github.lywnet.common.WholeFile;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;

/** What the process of a case has measured, kept in a file. Immutable. */
final class CaseResult {

	private final double[] networkSeconds;
	private final double[] matrixSeconds;
	private final double[] peakBytes;
	private final String engine;

	/**
	 * Makes a result.
	 *
	 * @param networkSeconds times of a pair
	 * @param matrixSeconds times of the matrix product, one after each pair
	 * @param peakBytes the largest resident memory of the whole process during
	 *          each pair, with what the matrix products before it have left
	 * @param engine versions
	 */
	CaseResult(final double[] networkSeconds, final double[] matrixSeconds,
		final double[] peakBytes, final String engine)
	{
		this.networkSeconds = networkSeconds;
		this.matrixSeconds = matrixSeconds;
		this.peakBytes = peakBytes;
		this.engine = engine;
	}

	/** Reads a result that {@link #write} has written. */
	static CaseResult read(final Path file) throws IOException {
		final Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return new CaseResult(numbers(properties.getProperty("network.seconds")),
			numbers(properties.getProperty("matrix.seconds")), numbers(properties
				.getProperty("peak.bytes")), properties.getProperty("engine"));
	}

	/** Writes the result; the file appears when it is complete. */
	void write(final Path file) throws IOException {
		final Properties properties = new Properties();
		properties.setProperty("network.seconds", text(networkSeconds));
		properties.setProperty("matrix.seconds", text(matrixSeconds));
		properties.setProperty("peak.bytes", text(peakBytes));
		properties.setProperty("engine", engine);
		final StringWriter text = new StringWriter();
		properties.store(text, null);
		WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** The time of a pair, in seconds. */
	Spread seconds() {
		return new Spread(networkSeconds);
	}

	int runs() {
		return networkSeconds.length;
	}

	/**
	 * The time of a pair by the time that its multiply-accumulates would take in
	 * the matrix product measured next to it: 1 is the speed of the matrix
	 * product, more is slower.
	 *
	 * @param operations floating point operations of the pair
	 */
	Spread ratio(final double operations) {
		final double[] ratios = new double[networkSeconds.length];
		for (int i = 0; i < ratios.length; i++) {
			ratios[i] = networkSeconds[i] / operations / (matrixSeconds[i] /
				MatrixProductModel.OPERATIONS);
		}
		return new Spread(ratios);
	}

	/** The largest resident memory of the whole process during a pair, in GiB. */
	Spread peakGibibytes() {
		return new Spread(Arrays.stream(peakBytes).map(bytes -> bytes / (1L << 30))
			.toArray());
	}

	/** The versions of TensorFlow and DJL. */
	String engine() {
		return engine;
	}

	private static String text(final double[] numbers) {
		return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors
			.joining(" "));
	}

	private static double[] numbers(final String text) {
		return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble)
			.toArray();
	}
}
