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

/**
 * One tile of a {@link TilePlan}: what the network is given, the window, and
 * what of its result is used, the core. All numbers are pixels of the padded
 * plane, which begins at the same place as the plane. Immutable.
 *
 * <pre>
 * Tile tile = TilePlan.whole(100, 50, 8).tile(0);
 * tile.windowWidth(); // 104, padded
 * tile.coreWidth(); // 100
 * </pre>
 */
public final class Tile {

	private final int windowX;
	private final int windowY;
	private final int windowWidth;
	private final int windowHeight;
	private final int coreX;
	private final int coreY;
	private final int coreWidth;
	private final int coreHeight;

	Tile(final TileAxis columns, final long column, final TileAxis rows,
		final long row)
	{
		windowX = columns.windowStart(column);
		windowY = rows.windowStart(row);
		windowWidth = columns.windowEnd(column) - windowX;
		windowHeight = rows.windowEnd(row) - windowY;
		coreX = columns.coreStart(column);
		coreY = rows.coreStart(row);
		coreWidth = columns.coreEnd(column) - coreX;
		coreHeight = rows.coreEnd(row) - coreY;
	}

	/** First column of the window, a multiple of the padding multiple. */
	public int windowX() {
		return windowX;
	}

	/** First row of the window, a multiple of the padding multiple. */
	public int windowY() {
		return windowY;
	}

	/** Width of the window, a multiple of the padding multiple. */
	public int windowWidth() {
		return windowWidth;
	}

	/** Height of the window, a multiple of the padding multiple. */
	public int windowHeight() {
		return windowHeight;
	}

	/** First column of the core. */
	public int coreX() {
		return coreX;
	}

	/** First row of the core. */
	public int coreY() {
		return coreY;
	}

	/** Width of the core, without the padding of the plane. */
	public int coreWidth() {
		return coreWidth;
	}

	/** Height of the core, without the padding of the plane. */
	public int coreHeight() {
		return coreHeight;
	}
}
