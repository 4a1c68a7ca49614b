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

package io.github.lywnet.comparison;

import ij.ImagePlus;

import io.github.lywnet.batch.Batch;
import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.PairScores;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.MetricChoice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Scores the fused images of several methods for the pairs of several sets.
 * Images that a method makes are those that the command {@code fuse} would
 * save, and are measured as files are; nothing is written.
 */
public final class Comparison {

	private final List<NamedMethod> methods;
	private final List<PairSet> sets;
	private final MetricChoice choice;
	private final Consumer<String> log;
	private final List<List<ImageSet>> files = new ArrayList<>();

	/**
	 * Makes a comparison and finds the files of all methods and sets.
	 *
	 * @param methods the methods, at least one
	 * @param sets the sets, at least one
	 * @param choice the metrics
	 * @param log gets a line for each pair and method
	 * @throws UsageException if names are not unique, or there are no images to
	 *           pair
	 */
	public Comparison(final List<NamedMethod> methods, final List<PairSet> sets,
		final MetricChoice choice, final Consumer<String> log)
	{
		this.methods = methods;
		this.sets = sets;
		this.choice = choice;
		this.log = log;
		checkUnique("methods", methods.stream().map(NamedMethod::name).collect(
			Collectors.toList()));
		checkUnique("sets", sets.stream().map(PairSet::name).collect(Collectors
			.toList()));
		for (final NamedMethod method : methods) {
			for (final PairSet set : sets) {
				files.add(files(method, set));
			}
		}
	}

	/** The names of the pairs of each set, by the set's name. */
	public Map<String, List<String>> pairs() {
		final Map<String, List<String>> names = new LinkedHashMap<>();
		for (int i = 0; i < sets.size(); i++) {
			names.put(sets.get(i).name(), files.get(i).stream().map(ImageSet::name)
				.collect(Collectors.toList()));
		}
		return names;
	}

	/** The names of the methods. */
	public List<String> methods() {
		return methods.stream().map(NamedMethod::name).collect(Collectors.toList());
	}

	/**
	 * Scores all of them, method by method.
	 *
	 * @param viewers are shown each fused image that has scores
	 * @return the outcomes of all sets by the first method, then by the next
	 * @throws FusionException if a method cannot be used at all; a pair that
	 *           fails does not stop the others
	 */
	public List<MethodResult> run(final ComparisonViewer... viewers) {
		final List<MethodResult> all = new ArrayList<>();
		for (final NamedMethod method : methods) {
			try (FusionMethod.Images images = method.method().open()) {
				for (final PairSet set : sets) {
					log.accept(set.name() + " by " + method.name());
					final Batch work = new Batch("scored", pair -> score(images, pair,
						view -> Arrays.stream(viewers).forEach(viewer -> viewer.view(set
							.name(), method.name(), view))), log, new BatchProgress(
								FusionMonitor.NONE));
					all.add(new MethodResult(method.name(), set.name(), work.run(files
						.get(all.size())), choice));
				}
			}
		}
		return all;
	}

	/** All files that it reads. */
	public RunInputs inputs() {
		return RunInputs.ofEvaluation(files.stream().flatMap(List::stream).collect(
			Collectors.toList()));
	}

	private List<ImageSet> files(final NamedMethod method, final PairSet set) {
		final Map<Role, Path> sources = set.sources();
		method.method().fused(set, sets).ifPresent(fused -> sources.put(Role.FUSED,
			fused));
		final ImagePairing pairing = new ImagePairing(sources);
		pairing.notes().forEach(log);
		return pairing.sets();
	}

	private ImageSetOutcome score(final FusionMethod.Images images,
		final ImageSet set, final Consumer<ComparedImages> view)
	{
		final ImagePair pair = ImagePair.of(ImageFiles.open(set.file(
			Role.ANATOMICAL)), ImageFiles.open(set.file(Role.FUNCTIONAL)),
			new PairOptions());
		final ImagePlus fused = images.of(set, pair);
		final ImageSetOutcome outcome = ImageSetOutcome.done(set, pair.facts(),
			PairScores.of(choice, pair, fused, FusionMonitor.NONE));
		view.accept(new ComparedImages(set.name(), pair, fused));
		return outcome;
	}

	private static void checkUnique(final String what, final List<String> names) {
		final Set<String> seen = new HashSet<>();
		for (final String name : names) {
			if (!seen.add(name)) throw new UsageException("Two " + what +
				" are called \"" + name + "\": give them different names, with NAME=…");
		}
	}
}
