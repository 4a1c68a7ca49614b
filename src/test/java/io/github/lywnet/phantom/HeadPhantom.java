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

package io.github.lywnet.phantom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An axial slice through a drawn head: how much of each pixel each tissue
 * fills.
 * <p>
 * In the spirit of the phantom of Shepp and Logan (IEEE Trans. Nucl. Sci. 21,
 * 1974), but with scalp, diploe, a folded cortex, ventricles and deep nuclei.
 * It shows what images look like and is no anatomical atlas. The face looks up;
 * the same arguments give the same phantom on every JVM. Immutable.
 * </p>
 */
public final class HeadPhantom {

	/** Every pixel is looked at in this many places each way: smooth edges. */
	private static final int OVERSAMPLING = 4;

	private final Grid grid;
	private final long seed;
	private final Map<Tissue, float[]> fractions = new EnumMap<>(Tissue.class);

	/**
	 * Draws a head in the middle of an image.
	 *
	 * @param subject whose head, and where it is cut
	 * @param width of the image in pixels
	 * @param height of the image in pixels
	 * @param spacing width and height of a pixel in mm; a head is about 155 mm
	 *          wide and 195 mm long
	 */
	public HeadPhantom(final Subject subject, final int width, final int height,
		final double spacing)
	{
		grid = new Grid(width, height, spacing);
		seed = subject.seed();
		for (final Tissue tissue : Tissue.values()) {
			fractions.put(tissue, new float[width * height]);
		}
		draw(subject);
	}

	private void draw(final Subject subject) {
		final Grid points = grid.finer(OVERSAMPLING);
		final Random random = new Random(~subject.seed());
		final SmoothNoise noise = new SmoothNoise(random.nextLong());
		final HeadOutline outline = new HeadOutline(subject);
		final DeepAnatomy anatomy = new DeepAnatomy(subject.level());
		final Cortex cortex = new Cortex(points, outline, new SulcusGrower(outline,
			anatomy, random).grow(), noise);
		final List<Layer> layers = new ArrayList<>(anatomy.layers());
		layers.addAll(subject.lesion().layers());

		final float share = 1f / (OVERSAMPLING * OVERSAMPLING);
		for (int row = 0; row < points.height(); row++) {
			for (int column = 0; column < points.width(); column++) {
				final double x = points.x(column);
				final double y = points.y(row);
				Tissue tissue = outline.tissue(x, y);
				if (tissue == Tissue.CSF) {
					tissue = painted(cortex.tissue(column, row), layers, x, y, noise);
				}
				fractions.get(tissue)[column / OVERSAMPLING + row / OVERSAMPLING * grid
					.width()] += share;
			}
		}
	}

	private static Tissue painted(final Tissue bottom, final List<Layer> layers,
		final double x, final double y, final SmoothNoise noise)
	{
		// nobody's deep brain is the mirror image of itself
		final double bentX = x + 1.4 * noise.smooth(x / 24 + 50, y / 24);
		final double bentY = y + 1.4 * noise.smooth(x / 24, y / 24 + 50);
		final double roughness = noise.rough(x / 5 - 30, y / 5);
		Tissue tissue = bottom;
		for (final Layer layer : layers) {
			tissue = layer.over(tissue, bentX, bentY, roughness);
		}
		return tissue;
	}

	/** Width in pixels. */
	public int width() {
		return grid.width();
	}

	/** Height in pixels. */
	public int height() {
		return grid.height();
	}

	/** Width and height of a pixel in mm. */
	public double spacing() {
		return grid.spacing();
	}

	/**
	 * How much of each pixel a tissue fills.
	 *
	 * @return a copy, row by row, values in [0, 1]
	 */
	public float[] fraction(final Tissue tissue) {
		return fractions.get(tissue).clone();
	}

	/** The seed of the subject. */
	long seed() {
		return seed;
	}

	Grid grid() {
		return grid;
	}
}
