package io.github.lywnet.phantom;

/**
 * Whose head a phantom shows, and the slice of it: all that a
 * {@link HeadPhantom} depends on. Immutable.
 */
public final class Subject {

	private final long seed;
	private final Level level;
	private final Lesion lesion;

	/**
	 * Makes a subject.
	 *
	 * @param seed other seeds give other heads: outline, sulci, texture, noise
	 */
	public Subject(final long seed, final Level level, final Lesion lesion) {
		this.seed = seed;
		this.level = level;
		this.lesion = lesion;
	}

	/** The seed of everything that is random. */
	public long seed() {
		return seed;
	}

	/** The height of the slice. */
	public Level level() {
		return level;
	}

	/** What is wrong in the head. */
	public Lesion lesion() {
		return lesion;
	}
}
