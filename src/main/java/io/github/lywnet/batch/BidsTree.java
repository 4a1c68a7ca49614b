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

import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pairs of a data set of the Brain Imaging Data Structure
 * (bids-specification.readthedocs.io): one for each session of a subject, or
 * for each subject without sessions, of NIfTI files in any folder of a data
 * type.
 * <p>
 * An image is chosen by its suffix ({@code T1w}), where there are several with
 * entities before it ({@code run-1_T1w}). A subject without both images, or
 * with several to choose from, is a set with a {@link ImageSet#problem()}.
 * </p>
 */
public final class BidsTree {

	private static final String SUBJECT = "sub-";
	private static final String SESSION = "ses-";
	private static final String SEPARATOR = "_";

	private final Path root;
	private final Map<Role, String> choices = new EnumMap<>(Role.class);
	private final List<Path> subjects;
	private final Collection<String> suffixes = new TreeSet<>();

	/**
	 * Looks for the subjects.
	 *
	 * @param root the folder of the data set
	 * @param anatomical suffix of the anatomical images, with entities before it
	 *          if wanted
	 * @param functional suffix of the functional images
	 * @param labels the subjects, with or without {@code sub-}; none for all
	 * @throws UsageException if the folder has no subjects, or not these
	 */
	public BidsTree(final Path root, final String anatomical,
		final String functional, final Collection<String> labels)
	{
		this.root = root;
		choices.put(Role.ANATOMICAL, anatomical);
		choices.put(Role.FUNCTIONAL, functional);
		final List<Path> all = list(root, entry -> name(entry).startsWith(
			SUBJECT) && Files.isDirectory(entry));
		if (all.isEmpty()) throw new UsageException("The folder " + root +
			" is no BIDS data set: it has no folders sub-*. Choose the folder that has " +
			"dataset_description.json.");
		final Collection<String> wanted = labels.stream().map(label -> label
			.startsWith(SUBJECT) ? label : SUBJECT + label).collect(Collectors
				.toCollection(TreeSet::new));
		subjects = all.stream().filter(subject -> labels.isEmpty() || wanted
			.contains(name(subject))).collect(Collectors.toList());
		subjects.forEach(subject -> wanted.remove(name(subject)));
		if (!wanted.isEmpty()) throw new UsageException("The data set " + root +
			" has no " + String.join(", ", wanted) + ": found " + all.size() +
			" subjects, from " + name(all.get(0)) + " to " + name(all.get(all.size() -
				1)) + ".");
	}

	/**
	 * Finds the pairs.
	 *
	 * @param derivatives the folder of the fused images, with sub-folders as the
	 *          data set has
	 * @return the sets in alphabetical order, {@link Role#FUSED} being the file
	 *         to write
	 * @throws UsageException if there are no such images at all
	 */
	public List<ImageSet> pairs(final Path derivatives) {
		final List<ImageSet> sets = new ArrayList<>();
		for (final Path subject : subjects) {
			final List<Path> sessions = list(subject, entry -> name(entry).startsWith(
				SESSION) && Files.isDirectory(entry));
			if (sessions.isEmpty()) sessions.add(subject);
			for (final Path session : sessions) {
				final ImageSet set = set(session, derivatives);
				if (set != null) sets.add(set);
			}
		}
		if (sets.isEmpty()) throw new UsageException("The data set " + root +
			" has no NIfTI files " + String.join(" or ", choices.values()) +
			": found " + (suffixes.isEmpty() ? "none at all" : String.join(", ",
				suffixes)) + ". Choose the suffixes by --anatomical and --functional.");
		return sets;
	}

	/** The pair of a session; null if it has neither image. */
	private ImageSet set(final Path session, final Path derivatives) {
		final List<Path> images = list(session, Files::isDirectory).stream()
			.flatMap(type -> list(type, file -> ImageNames.isNifti(name(file)) &&
				!ImageNames.isVoxels(name(file))).stream()).collect(Collectors
					.toList());
		images.forEach(image -> suffixes.add(suffix(image)));
		final Map<Role, Path> files = new EnumMap<>(Role.class);
		final List<String> problems = new ArrayList<>();
		choices.forEach((role, choice) -> {
			final List<Path> fitting = images.stream().filter(image -> fits(image,
				choice)).collect(Collectors.toList());
			if (fitting.size() == 1) files.put(role, fitting.get(0));
			else problems.add(problem(role, session, fitting));
		});
		if (images.stream().noneMatch(image -> choices.values().stream().anyMatch(
			choice -> fits(image, choice)))) return null;
		final Path place = root.relativize(session);
		final String name = place.toString().replaceAll("[/\\\\]", SEPARATOR);
		files.put(Role.FUSED, derivatives.resolve(place.toString()).resolve(name +
			"_desc-fused.nii.gz"));
		return problems.isEmpty() ? ImageSet.complete(name, files) : ImageSet
			.unusable(name, files, String.join("; ", problems));
	}

	private String problem(final Role role, final Path session,
		final List<Path> fitting)
	{
		if (fitting.isEmpty()) return "no " + role.key() + " image " + choices.get(
			role) + " in " + session;
		return fitting.size() + " " + role.key() + " images " + choices.get(role) +
			": " + fitting.stream().map(BidsTree::name).collect(Collectors.joining(
				", ")) + "; choose one by its entities, such as --" + role.key() + " " +
			example(fitting.get(0));
	}

	/** An image's suffix with the last entity before it. */
	private static String example(final Path image) {
		final String[] parts = parts(image);
		return parts.length < 2 ? parts[0] : parts[parts.length - 2] + SEPARATOR +
			parts[parts.length - 1];
	}

	private static boolean fits(final Path image, final String choice) {
		final List<String> wanted = Arrays.asList(choice.split(SEPARATOR));
		return suffix(image).equals(wanted.get(wanted.size() - 1)) && Arrays.asList(
			parts(image)).containsAll(wanted);
	}

	private static String suffix(final Path image) {
		final String[] parts = parts(image);
		return parts[parts.length - 1];
	}

	private static String[] parts(final Path image) {
		return ImageNames.baseName(name(image)).split(SEPARATOR);
	}

	private static List<Path> list(final Path folder,
		final Predicate<Path> filter)
	{
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(entry -> !name(entry).startsWith(".")).filter(
				filter).sorted().collect(Collectors.toCollection(ArrayList::new));
		}
		catch (final NoSuchFileException exc) {
			throw new UsageException("There is no folder " + folder + ".");
		}
		catch (final IOException exc) {
			throw new UsageException(new FusionException("The folder " + folder +
				" cannot be listed: " + exc, exc));
		}
	}

	private static String name(final Path file) {
		return file.getFileName().toString();
	}
}
