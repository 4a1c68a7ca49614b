package io.github.lywnet.phantom;

import java.nio.file.Path;

/**
 * Two registered images of one head phantom, and the files they are kept in.
 * Immutable.
 */
public final class PhantomPair {

	private final String folder;
	private final String name;
	private final Subject subject;
	private final Modality anatomical;
	private final Modality functional;
	private final Grid grid;

	PhantomPair(final String folder, final String name, final Subject subject,
		final Modality anatomical, final Modality functional, final Grid grid)
	{
		this.folder = folder;
		this.name = name;
		this.subject = subject;
		this.anatomical = anatomical;
		this.functional = functional;
		this.grid = grid;
	}

	/** The anatomical image's file, from the folder of all pairs. */
	public Path anatomicalFile(final Path root) {
		return root.resolve(folder).resolve("anatomical").resolve(name + ".png");
	}

	/** The functional image's file, from the folder of all pairs. */
	public Path functionalFile(final Path root) {
		return root.resolve(folder).resolve("functional").resolve(name + ".png");
	}

	/** The modality of the anatomical image. */
	public Modality anatomical() {
		return anatomical;
	}

	/** The modality of the functional image. */
	public Modality functional() {
		return functional;
	}

	/** Draws the head; {@link Scanner} makes the images of it. */
	public HeadPhantom phantom() {
		return new HeadPhantom(subject, grid.width(), grid.height(), grid
			.spacing());
	}
}
