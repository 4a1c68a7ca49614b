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

package io.github.lywnet.space.registration;

import io.github.lywnet.benchmark.AlignmentBenchmark;
import io.github.lywnet.benchmark.AlignmentCases;
import io.github.lywnet.benchmark.AlignmentCases.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Fits the {@link AlignmentRule}: logistic regression with a ridge penalty by
 * Newton's method, of registered pairs against shifted and turned ones and such
 * of other cases. Each modality has the same weight, shifts twice that of the
 * other kinds, since they are the commonest mistake, and registered pairs as
 * much as all others. The constant is such that of each modality at most 2 % of
 * the registered pairs are suspected by this rule or by another one of the
 * check. Arguments: the folder with train and train-more, and the file to
 * write.
 */
public final class AlignmentFit {

	private static final String[] SETS = { "MRI-CT", "MRI-PET", "MRI-SPECT" };
	private static final Kind[] MISPLACED = { Kind.SHIFTED, Kind.TURNED,
		Kind.HALF_TURNED, Kind.OTHER_CASE };

	/** Of the registered pairs of each modality. */
	private static final double FALSE_ALARMS = 0.02;

	/** On the squares of the weights of features with a variance of 1. */
	private static final double RIDGE = 0.003;

	private static final int STEPS = 25;

	/** Share of the values at either end that are outside a feature's range. */
	private static final double TAIL = 0.01;

	private final List<double[]> features = new ArrayList<>();
	private final List<Boolean> misplaced = new ArrayList<>();
	private final List<Double> weights = new ArrayList<>();
	private final List<Boolean> suspected = new ArrayList<>();
	private final List<int[]> registered = new ArrayList<>();
	private String[] names;

	private AlignmentFit() {
		// made by main only
	}

	/** @param args the folder of the pairs, the file */
	public static void main(final String... args) throws IOException {
		final AlignmentFit fit = new AlignmentFit();
		for (final String set : SETS) {
			fit.add(AlignmentBenchmark.training(Paths.get(args[0]), set));
		}
		fit.write(Paths.get(args[1]));
	}

	private void add(final AlignmentCases cases) throws IOException {
		final int first = features.size();
		add(cases, Kind.REGISTERED, MISPLACED.length + 1);
		registered.add(new int[] { first, features.size() });
		for (final Kind kind : MISPLACED) {
			add(cases, kind, kind == Kind.SHIFTED ? 2 : 1);
		}
	}

	private void add(final AlignmentCases cases, final Kind kind,
		final double weight) throws IOException
	{
		final int first = features.size();
		for (final Path file : cases.files()) {
			final RandomAccessibleInterval<FloatType> functional = cases.functional(
				file, kind);
			if (functional == null) continue;
			final Map<String, Double> measured = AlignmentCheck.features(
				AlignmentCases.anatomical(file), functional);
			names = measured.keySet().toArray(new String[0]);
			features.add(measured.values().stream().mapToDouble(Double::doubleValue)
				.toArray());
			misplaced.add(kind != Kind.REGISTERED);
			suspected.add(AlignmentCheck.liesBetterReoriented(measured));
		}
		for (int i = first; i < features.size(); i++) {
			weights.add(weight / (features.size() - first));
		}
	}

	private void write(final Path file) throws IOException {
		final double[][] ranges = new double[names.length][];
		for (int k = 0; k < names.length; k++) {
			ranges[k] = range(k);
			for (final double[] row : features) {
				row[k] = Math.max(ranges[k][0], Math.min(ranges[k][1], row[k]));
			}
		}
		final double[] fitted = fitted();
		final StringBuilder terms = new StringBuilder(
			"# Made by docs/alignment.sh: for each feature its weight, and the smallest\n" +
				"# and the largest value that count.\n");
		terms.append(String.format(Locale.ROOT, "%s %.6g%n", AlignmentRule.CONSTANT,
			-threshold(fitted)));
		for (int k = 0; k < names.length; k++) {
			terms.append(String.format(Locale.ROOT, "%s %.6g %.6g %.6g%n", names[k],
				fitted[k], ranges[k][0], ranges[k][1]));
		}
		Files.writeString(file, terms);
	}

	private double[] range(final int feature) {
		final double[] sorted = features.stream().mapToDouble(row -> row[feature])
			.sorted().toArray();
		final int tail = (int) (TAIL * sorted.length);
		return new double[] { sorted[tail], sorted[sorted.length - 1 - tail] };
	}

	/** The value of the weighted features above which pairs are suspected. */
	private double threshold(final double[] fitted) {
		double threshold = Double.NEGATIVE_INFINITY;
		for (final int[] set : registered) {
			final double[] sorted = IntStream.range(set[0], set[1]).mapToDouble(
				i -> suspected.get(i) ? Double.POSITIVE_INFINITY : dot(fitted, features
					.get(i))).sorted().toArray();
			final int allowed = (int) (FALSE_ALARMS * sorted.length);
			threshold = Math.max(threshold, sorted[sorted.length - 1 - allowed]);
		}
		// NB: the last digits are rounded in the file
		return threshold + 1e-3;
	}

	private static double dot(final double[] a, final double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	/** Weights of the features as they are measured. */
	private double[] fitted() {
		final int count = names.length;
		final double[] deviations = new double[count], means = new double[count];
		final double[][] rows = standardised(means, deviations);
		RealVector fitted = new ArrayRealVector(count + 1);
		for (int step = 0; step < STEPS; step++) {
			fitted = newton(rows, fitted);
		}
		final double[] weightsOf = new double[count];
		for (int k = 0; k < count; k++) {
			weightsOf[k] = fitted.getEntry(k + 1) / deviations[k];
		}
		return weightsOf;
	}

	/** A constant and the features with a mean of 0 and a variance of 1. */
	private double[][] standardised(final double[] means,
		final double[] deviations)
	{
		final int n = features.size();
		for (int k = 0; k < means.length; k++) {
			for (final double[] row : features) {
				means[k] += row[k] / n;
			}
			for (final double[] row : features) {
				deviations[k] += Math.pow(row[k] - means[k], 2) / n;
			}
			deviations[k] = Math.sqrt(deviations[k]) + 1e-9;
		}
		final double[][] rows = new double[n][];
		for (int i = 0; i < n; i++) {
			rows[i] = new double[means.length + 1];
			rows[i][0] = 1;
			for (int k = 0; k < means.length; k++) {
				rows[i][k + 1] = (features.get(i)[k] - means[k]) / deviations[k];
			}
		}
		return rows;
	}

	private RealVector newton(final double[][] rows, final RealVector at) {
		final int count = at.getDimension();
		final double all = weights.stream().mapToDouble(Double::doubleValue).sum();
		final double[] gradient = new double[count];
		final double[][] h = new double[count][count];
		for (int i = 0; i < rows.length; i++) {
			final double[] row = rows[i];
			final double p = 1 / (1 + Math.exp(-dot(at.toArray(), row)));
			final double weight = weights.get(i) / all;
			for (int k = 0; k < count; k++) {
				gradient[k] += weight * (p - (misplaced.get(i) ? 1 : 0)) * row[k];
				for (int l = 0; l <= k; l++) {
					h[k][l] += weight * p * (1 - p) * row[k] * row[l];
				}
			}
		}
		for (int k = 0; k < count; k++) {
			final double ridge = k == 0 ? 1e-9 : RIDGE;
			h[k][k] += ridge;
			gradient[k] += ridge * at.getEntry(k);
			for (int l = 0; l < k; l++) {
				h[l][k] = h[k][l];
			}
		}
		return at.subtract(new CholeskyDecomposition(new Array2DRowRealMatrix(h))
			.getSolver().solve(new ArrayRealVector(gradient)));
	}
}
