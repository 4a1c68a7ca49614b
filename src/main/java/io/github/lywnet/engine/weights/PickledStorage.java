package io.github.lywnet.engine.weights;

import java.util.List;

/**
 * A pickle's reference to values that lie outside it: PyTorch's persistent
 * identity {@code ('storage', type, key, device, length)}.
 */
final class PickledStorage {

	private static final int PARTS = 5;

	/** Class of the values, for example {@code torch.FloatStorage}. */
	final String type;
	/** Name of the file that holds the values. */
	final String key;
	/** Number of values. */
	final long length;

	private PickledStorage(final String type, final String key,
		final long length)
	{
		this.type = type;
		this.key = key;
		this.length = length;
	}

	/**
	 * Reads a persistent identity.
	 *
	 * @throws FormatException if it is none of a storage
	 */
	static PickledStorage of(final Object identity) throws FormatException {
		if (identity instanceof List && ((List<?>) identity).size() == PARTS) {
			final List<?> parts = (List<?>) identity;
			if ("storage".equals(parts.get(0)) && parts
				.get(1) instanceof PickledClass && parts.get(2) instanceof String &&
				parts.get(4) instanceof Long && (Long) parts.get(4) >= 0)
			{
				return new PickledStorage(((PickledClass) parts.get(1)).qualifiedName(),
					(String) parts.get(2), (Long) parts.get(4));
			}
		}
		throw new FormatException("its pickle refers to data in a way that " +
			"torch.save does not: expected (storage, type, key, device, length)");
	}
}
