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
import java.util.List;
import java.util.Random;

/**
 * Grows the sulci of one brain. Each starts at the surface, or as a branch of
 * another, winds inwards and stops before it comes near another one, so that
 * the gyri between them have about the same width everywhere. Lengths in mm.
 */
final class SulcusGrower {

	private static final double STEP = 1;
	/** Between the middles of two sulci: two cortices and some white matter. */
	private static final double CLEARANCE = 7.2;
	private static final double ROOT_ZONE = 6.8;
	private static final double SPACING = 10;
	private static final int SURFACE_ATTEMPTS = 400;
	private static final int BRANCH_ATTEMPTS = 1200;
	private static final int SHORTEST_BRANCH = 4;

	private final HeadOutline outline;
	private final DeepAnatomy anatomy;
	private final Random random;
	private final List<Stroke> sulci = new ArrayList<>();

	SulcusGrower(final HeadOutline outline, final DeepAnatomy anatomy,
		final Random random)
	{
		this.outline = outline;
		this.anatomy = anatomy;
		this.random = random;
	}

	/** Grows all sulci, the fixed fissures among them. */
	List<Stroke> grow() {
		sulci.addAll(anatomy.fissures());
		for (int i = 0; i < SURFACE_ATTEMPTS; i++) {
			growFromSurface(18, 32);
		}
		for (int i = 0; i < SURFACE_ATTEMPTS; i++) {
			growFromSurface(6, 13);
		}
		for (int i = 0; i < BRANCH_ATTEMPTS; i++) {
			growBranch();
		}
		return sulci;
	}

	private void growFromSurface(final double shortest, final double longest) {
		final double angle = 2 * Math.PI * random.nextDouble();
		final double radius = outline.brain(angle) + 1.5;
		final double x = radius * StrictMath.cos(angle);
		final double y = radius * StrictMath.sin(angle);
		if (clearance(x, y, 1e3, 1e3) < SPACING) return;
		final double heading = StrictMath.atan2(-y, -x) + 0.5 * (random
			.nextDouble() - 0.5);
		final double length = shortest + (longest - shortest) * random.nextDouble();
		final double width = 0.5 + 0.5 * random.nextDouble();
		final Stroke sulcus = wind(x, y, heading, length, 2.0 * width, 0.5 * width);
		if (sulcus.size() > 4) sulci.add(sulcus);
	}

	private void growBranch() {
		final Stroke parent = sulci.get(random.nextInt(sulci.size()));
		final int i = 1 + random.nextInt(parent.size() - 1);
		final double x = parent.x(i);
		final double y = parent.y(i);
		final double along = StrictMath.atan2(y - parent.y(i - 1), x - parent.x(i -
			1));
		final double turn = (0.8 + 0.7 * random.nextDouble()) * (random
			.nextBoolean() ? 1 : -1);
		final double length = 6 + 18 * random.nextDouble();
		if (outline.depth(x, y) < 6 || isNearRoot(x, y)) return;
		final double width = Math.min(parent.radius(i), 0.6);
		final Stroke branch = wind(x, y, along + turn, length, width, 0.3);
		if (branch.size() > SHORTEST_BRANCH) sulci.add(branch);
	}

	private boolean isNearRoot(final double x, final double y) {
		for (final Stroke sulcus : sulci) {
			if (distance(x, y, sulcus.x(0), sulcus.y(0)) < ROOT_ZONE) return true;
		}
		return false;
	}

	/** Grows one sulcus until it is long enough or has no room. */
	private Stroke wind(final double rootX, final double rootY,
		final double firstHeading, final double length, final double rootRadius,
		final double tipRadius)
	{
		final List<double[]> points = new ArrayList<>();
		double x = rootX;
		double y = rootY;
		double heading = firstHeading;
		double curvature = 0;
		for (double grown = 0; grown <= length; grown += STEP) {
			final double share = Math.min(1, 2 * grown / length);
			points.add(new double[] { x, y, rootRadius + share * (tipRadius -
				rootRadius) });
			curvature = 0.8 * curvature + 0.12 * (random.nextDouble() - 0.5);
			heading += curvature + 0.06 * (firstHeading - heading) + steering(x, y,
				heading, rootX, rootY);
			x += STEP * StrictMath.cos(heading);
			y += STEP * StrictMath.sin(heading);
			if (!hasRoom(x, y, rootX, rootY)) break;
		}
		return stroke(points);
	}

	/** Turns to the side that has more room. */
	private double steering(final double x, final double y, final double heading,
		final double rootX, final double rootY)
	{
		final double reach = 4;
		final double left = clearance(x + reach * StrictMath.cos(heading - 0.7), y +
			reach * StrictMath.sin(heading - 0.7), rootX, rootY);
		final double right = clearance(x + reach * StrictMath.cos(heading + 0.7),
			y + reach * StrictMath.sin(heading + 0.7), rootX, rootY);
		return Math.max(-0.16, Math.min(0.16, 0.05 * (right - left)));
	}

	private boolean hasRoom(final double x, final double y, final double rootX,
		final double rootY)
	{
		final boolean leaves = outline.depth(x, y) < 4 && distance(x, y, rootX,
			rootY) > ROOT_ZONE;
		return !leaves && !anatomy.isDeep(x, y) && clearance(x, y, rootX,
			rootY) > CLEARANCE;
	}

	/** Distance to the nearest sulcus, those around the root left out. */
	private double clearance(final double x, final double y, final double rootX,
		final double rootY)
	{
		double nearest = 20;
		for (final Stroke sulcus : sulci) {
			for (int i = 0; i < sulcus.size(); i++) {
				if (distance(sulcus.x(i), sulcus.y(i), rootX, rootY) < ROOT_ZONE)
					continue;
				nearest = Math.min(nearest, distance(sulcus.x(i), sulcus.y(i), x, y));
			}
		}
		return nearest;
	}

	private static double distance(final double x, final double y,
		final double otherX, final double otherY)
	{
		final double dx = x - otherX;
		final double dy = y - otherY;
		return Math.sqrt(dx * dx + dy * dy);
	}

	private static Stroke stroke(final List<double[]> points) {
		final double[][] columns = new double[3][points.size()];
		for (int i = 0; i < points.size(); i++) {
			for (int c = 0; c < 3; c++) {
				columns[c][i] = points.get(i)[c];
			}
		}
		return new Stroke(columns[0], columns[1], columns[2]);
	}
}
