package io.github.lywnet.network;

/**
 * A loaded network that fuses two planes into one.
 * <p>
 * Planes are row by row, {@code plane[x + y * width]}, values in [0, 1]. May be
 * called from several threads; calls on one network may wait for each other.
 * </p>
 */
public interface FusionNetwork extends AutoCloseable {

	/** What the network is and needs; of the model folder it was loaded from. */
	ModelDescription description();

	/** The device really used, for example {@code CPU} or {@code GPU:0}. */
	String device();

	/**
	 * Fuses two registered planes.
	 *
	 * @param anatomical the anatomical plane, width * height values in [0, 1]
	 * @param functional the luminance of the functional plane, likewise
	 * @param width a multiple of {@link ModelDescription#paddingMultiple()}
	 * @param height likewise
	 * @return the fused plane, a new array of width * height values, about [0, 1]
	 *         but not clipped
	 * @throws FusionException if the sizes do not fit, the network gives an output
	 *           of another shape, or TensorFlow fails
	 */
	float[] fuse(float[] anatomical, float[] functional, int width, int height);

	/** Frees the native memory. The network cannot be used afterwards. */
	@Override
	void close();
}
