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
			if ("storage".equals(parts.get(0)) && parts.get(
				1) instanceof PickledClass && parts.get(2) instanceof String && parts
					.get(4) instanceof Long && (Long) parts.get(4) >= 0)
			{
				return new PickledStorage(((PickledClass) parts.get(1)).qualifiedName(),
					(String) parts.get(2), (Long) parts.get(4));
			}
		}
		throw new FormatException("its pickle refers to data in a way that " +
			"torch.save does not: expected (storage, type, key, device, length)");
	}
}
