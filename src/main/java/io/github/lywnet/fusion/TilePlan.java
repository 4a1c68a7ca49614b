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
 * How a plane is cut into tiles that a network can be given one at a time.
 * <p>
 * The plane is padded at the right and at the bottom to multiples of the
 * padding multiple. The cores of the tiles cover the plane, each pixel once.
 * Windows begin and end at multiples of the padding multiple, so that pixels
 * keep their place in the network's coarser grids. A window reaches the halo
 * beyond its core or to the border of the padded plane, never beyond: there the
 * network sees the same border as in the whole plane. With a halo of the
 * receptive field, all fused cores together equal the whole plane fused at
 * once.
 * </p>
 * <p>
 * Pixels are counted as longs; any int is a possible width or height.
 * Immutable.
 * </p>
 *
 * <pre>
 * TilePlan plan = TilePlan.of(4096, 4096, 8, 64, 1 &lt;&lt; 20);
 * for (long i = 0; i &lt; plan.count(); i++) {
 * 	Tile tile = plan.tile(i);
 * }
 * </pre>
 */
public final class TilePlan {

	private final TileAxis columns;
	private final TileAxis rows;

	private TilePlan(final TileAxis columns, final TileAxis rows) {
		this.columns = columns;
		this.rows = rows;
	}

	/**
	 * The plan with the least work for the network, pixels of windows, of those
	 * whose windows are small enough; if none is, the plan with the smallest
	 * windows.
	 *
	 * @param width number of columns, at least 1
	 * @param height number of rows, at least 1
	 * @param multiple the padding multiple, at least 1
	 * @param halo pixels on each side that a result depends on, at least 0
	 * @param maxPixels pixels that a window may have
	 */
	public static TilePlan of(final int width, final int height,
		final int multiple, final int halo, final long maxPixels)
	{
		TilePlan best = null;
		TilePlan smallest = null;
		for (final TileAxis columns : TileAxis.choices(width, multiple, halo)) {
			for (final TileAxis rows : TileAxis.choices(height, multiple, halo)) {
				final TilePlan plan = new TilePlan(columns, rows);
				if (smallest == null || plan.windowPixels() < smallest.windowPixels())
					smallest = plan;
				if (plan.windowPixels() <= maxPixels && (best == null || plan
					.work() < best.work())) best = plan;
			}
		}
		return best == null ? smallest : best;
	}

	/**
	 * The plan of one tile, the whole padded plane; parameters as in {@link #of}.
	 */
	public static TilePlan whole(final int width, final int height,
		final int multiple)
	{
		return new TilePlan(TileAxis.whole(width, multiple), TileAxis.whole(height,
			multiple));
	}

	/** Number of tiles. */
	public long count() {
		return columns.count() * rows.count();
	}

	/**
	 * A tile, in the order of reading.
	 *
	 * @param index 0 to {@link #count()} - 1
	 * @throws ArithmeticException if the padded plane does not end before 2^31
	 */
	public Tile tile(final long index) {
		return new Tile(columns, index % columns.count(), rows, index / columns
			.count());
	}

	/** Pixels of the largest window, or a little more. */
	public long windowPixels() {
		return columns.longestWindow() * rows.longestWindow();
	}

	/** NB: a double, because many small tiles with a halo may pass the longs. */
	private double work() {
		return (double) columns.allWindows() * rows.allWindows();
	}
}
