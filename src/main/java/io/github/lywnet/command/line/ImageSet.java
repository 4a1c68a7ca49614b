package io.github.lywnet.command.line;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The images that belong together, one for each {@link Role}, or the reason why
 * they cannot be used. Immutable.
 */
final class ImageSet {

	private final String name;
	private final Map<Role, Path> files;
	private final String problem;

	private ImageSet(final String name, final Map<Role, Path> files,
		final String problem)
	{
		this.name = name;
		this.files = new EnumMap<>(Role.class);
		this.files.putAll(files);
		this.problem = problem;
	}

	static ImageSet complete(final String name, final Map<Role, Path> files) {
		return new ImageSet(name, files, null);
	}

	static ImageSet unusable(final String name, final Map<Role, Path> files,
		final String problem)
	{
		return new ImageSet(name, files, problem);
	}

	/** This set under another name. */
	ImageSet renamed(final String newName) {
		return new ImageSet(newName, files, problem);
	}

	/** This set with a file for one more role. */
	ImageSet with(final Role role, final Path file) {
		final ImageSet extended = new ImageSet(name, files, problem);
		extended.files.put(role, file);
		return extended;
	}

	/** What reports call the set: the base name of its files. */
	String name() {
		return name;
	}

	/** The file of a role, or null where there is none. */
	Path file(final Role role) {
		return files.get(role);
	}

	/** Why the set cannot be used, or null if it can. */
	String problem() {
		return problem;
	}
}
