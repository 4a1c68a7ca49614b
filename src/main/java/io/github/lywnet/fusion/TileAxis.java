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

package io.github.lywnet.fusion;

import java.util.ArrayList;
import java.util.List;

/**
 * A plane cut along one axis: cores of equal length, the last may be shorter,
 * side by side without a gap, each with a halo on both sides that ends where
 * the padded plane ends. Positions are pixels from the plane's first.
 * Immutable.
 */
final class TileAxis {

	/** Shorter cores would leave nearly all work to the halo. */
	private static final int SHORTEST_CORE = 32;

	private final long size;
	private final long paddedSize;
	private final long core;
	private final long halo;

	/**
	 * Cuts an axis.
	 *
	 * @param size pixels of the plane
	 * @param multiple what the padded size, the cores and the halo are multiples
	 *          of; cores and the halo are rounded up
	 * @param core the length of a core, at most
	 * @param halo pixels on each side of a core that its result depends on
	 */
	private TileAxis(final int size, final int multiple, final long core,
		final long halo)
	{
		this.size = size;
		this.paddedSize = roundedUp(size, multiple);
		this.core = roundedUp(core, multiple);
		this.halo = roundedUp(halo, multiple);
	}

	/** An axis in one piece. */
	static TileAxis whole(final int size, final int multiple) {
		return new TileAxis(size, multiple, size, 0);
	}

	/**
	 * Ways to cut an axis, from one piece to the shortest cores; where there are
	 * many cores, not every count of them is among the ways.
	 */
	static List<TileAxis> choices(final int size, final int multiple,
		final long halo)
	{
		final long most = (size + SHORTEST_CORE - 1L) / SHORTEST_CORE;
		final List<TileAxis> choices = new ArrayList<>();
		for (long count = 1; count < most; count += 1 + count / 16) {
			choices.add(new TileAxis(size, multiple, (size + count - 1) / count,
				halo));
		}
		choices.add(new TileAxis(size, multiple, Math.min(size, SHORTEST_CORE),
			halo));
		return choices;
	}

	/** Number of cores. */
	long count() {
		return (paddedSize + core - 1) / core;
	}

	/** Length of the longest window, or a little more. */
	long longestWindow() {
		final long halos = Math.min(2, count() - 1) * halo;
		return Math.min(paddedSize, core + halos);
	}

	/** Lengths of all windows together, or a little more. */
	long allWindows() {
		return paddedSize + 2 * halo * (count() - 1);
	}

	int coreStart(final long index) {
		return Math.toIntExact(index * core);
	}

	int coreEnd(final long index) {
		return Math.toIntExact(Math.min(size, (index + 1) * core));
	}

	int windowStart(final long index) {
		return Math.toIntExact(Math.max(0, index * core - halo));
	}

	int windowEnd(final long index) {
		return Math.toIntExact(Math.min(paddedSize, (index + 1) * core + halo));
	}

	private static long roundedUp(final long value, final long multiple) {
		return (value + multiple - 1) / multiple * multiple;
	}
}
