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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of the brain that look alike in everybody: fissures, ventricles,
 * deep nuclei, membranes. Drawn for the right side of the display and mirrored.
 * Lengths in mm, see {@link Grid}.
 */
final class DeepAnatomy {

	/** Callosum and nuclei cover what the cortex left, but no membrane. */
	private static final Set<Tissue> PARENCHYMA = EnumSet.of(Tissue.CSF,
		Tissue.GREY_MATTER, Tissue.WHITE_MATTER, Tissue.DEEP_GREY);
	private static final double SMOOTH = 0.5;

	private final List<Stroke> fissures = new ArrayList<>();
	private final List<Shape> cores = new ArrayList<>();
	private final List<Layer> layers = new ArrayList<>();

	DeepAnatomy(final Level level) {
		switch (level) {
			case BASAL_GANGLIA:
				basalGanglia();
				break;
			case VENTRICLES:
				ventricleBodies();
				break;
			default:
				centrumSemiovale();
		}
		paint(Tissue.SINUS, Stroke.of(0, 82, 3.2, 0, 78.5, 1.2));
		paint(Tissue.SINUS, Stroke.of(0, -81.5, 1.8, 0, -79, 0.8));
	}

	/** Sulci with a fixed place; the others keep their distance. */
	List<Stroke> fissures() {
		return fissures;
	}

	/** Whether a point belongs to the deep brain, where no sulcus goes. */
	boolean isDeep(final double x, final double y) {
		for (final Shape core : cores) {
			if (core.distance(x, y) < 0) return true;
		}
		return false;
	}

	/** What is to be painted over the cortex, in this order. */
	List<Layer> layers() {
		return layers;
	}

	private void basalGanglia() {
		midline(-40, 43);
		onBothSides(Stroke.of(68, -15, 2.6, 57, -13, 1.6, 47, -9, 1.3, 42, -6,
			1.2));
		onBothSides(Stroke.of(37, -25, 0.9, 41, -15, 1.1, 42, -4, 1.2, 42.5, 6, 1.1,
			45, 15, 0.9, 52, 22, 0.7));
		core(new Ellipse(19, 0, 20, 47, -4));
		core(new Ellipse(24, 34, 12, 20, -10));
		core(new Ellipse(0, 0, 14, 38, 0));
		callosum(-31, 4.5);
		callosum(35, 5);
		paintBoth(Tissue.DEEP_GREY, Stroke.of(36.5, -17, 0.5, 37.3, -4, 0.7, 36.5,
			9, 0.5));
		paintBoth(Tissue.DEEP_GREY, new Ellipse(27, -5, 5.6, 15.5, -8));
		paintBoth(Tissue.PALLIDUM, new Ellipse(21, -1, 4, 9, -24));
		paintBoth(Tissue.DEEP_GREY, new Ellipse(13.2, -20, 5.6, 10, 12));
		paintBoth(Tissue.DEEP_GREY, new Ellipse(10.5, 13, 8.6, 13.5, -28));
		paintBoth(Tissue.DEEP_GREY, Stroke.of(27.5, 18, 1.4, 29, 24, 1.1));
		paintBoth(Tissue.CSF, Stroke.of(1.8, -11, 0.8, 3.2, -17, 1.7, 5.6, -24, 2.5,
			9.5, -31, 2.6, 14.5, -36, 1.2));
		paint(Tissue.CSF, Stroke.of(0, -7, 0.9, 0, 2, 1.5, 0, 12, 1.8, 0, 19, 1.1));
		paintBoth(Tissue.CSF, Stroke.of(19, 27, 2.2, 24, 31, 4.2, 28, 38, 4.0, 29,
			46, 2.6, 27, 55, 1.0));
		paintBoth(Tissue.CSF, Stroke.of(0, 25, 1.6, 4, 26, 1.2, 9, 29, 0.7));
		paintBoth(Tissue.DEEP_GREY, Stroke.of(23, 30, 1.1, 26, 34, 1.3));
		paint(Tissue.DEEP_GREY, new Ellipse(0, 22.4, 2.2, 1.9, 0));
		paint(Tissue.CALCIFICATION, new Ellipse(0, 22.6, 1.2, 1.0, 0));
		paint(Tissue.CALCIFICATION, new Ellipse(25.4, 33.6, 1.6, 2.2, -30));
		paint(Tissue.CALCIFICATION, new Ellipse(-25.8, 34, 1.3, 1.8, 30));
		falx(-79, -41);
		falx(44, 79);
	}

	private void ventricleBodies() {
		midline(-44, 45);
		onBothSides(Stroke.of(67, -8, 1.8, 58, -3, 1.1, 50, 6, 0.8, 46, 15, 0.6));
		core(new Ellipse(17, 0, 19, 47, 0));
		core(new Ellipse(22, 28, 14, 22, -10));
		core(new Ellipse(0, 0, 14, 42, 0));
		callosum(-34, 5);
		callosum(37, 5.5);
		paintBoth(Tissue.DEEP_GREY, Stroke.of(15, -30, 3.0, 16.5, -20, 3.8, 16.8,
			-6, 2.8, 17.5, 6, 1.6, 20, 16, 0.9));
		paintBoth(Tissue.DEEP_GREY, Stroke.of(9.5, 2, 2.0, 11, 8, 3.0, 14, 14,
			1.6));
		paintBoth(Tissue.CSF, Stroke.of(14, -38, 1.4, 10, -33, 3.4, 8.3, -22, 4.6,
			7.8, -8, 4.0, 9.2, 6, 3.2, 14, 20, 3.4, 20, 30, 4.6, 25, 40, 4.2, 27, 50,
			1.4));
		paint(Tissue.WHITE_MATTER, Stroke.of(0, -30, 2.2, 0, -15, 1.3, 0, 4, 1.5, 0,
			26, 3.4));
		paintBoth(Tissue.DEEP_GREY, Stroke.of(11, 13, 0.7, 17, 25, 1.1, 21.5, 32,
			1.5));
		paint(Tissue.CALCIFICATION, new Ellipse(21.6, 32, 1.7, 2.3, -25));
		paint(Tissue.CALCIFICATION, new Ellipse(-21.2, 31.4, 1.4, 1.9, 25));
		falx(-79, -45);
		falx(46, 79);
	}

	private void centrumSemiovale() {
		midline(-84, 84);
		core(new Ellipse(28, 0, 12, 40, -3));
		falx(-76, 76);
	}

	/** The fissure between the hemispheres, in front and behind of y. */
	private void midline(final double front, final double back) {
		fissures.add(Stroke.of(0, -88, 2.6, 0.4, -76, 1.3, -0.5, -60, 1.0, 0.3, Math
			.min(front, -2), 1.1));
		fissures.add(Stroke.of(0, 88, 2.8, -0.4, 76, 1.4, 0.5, 60, 1.0, 0, Math.max(
			back, 2), 1.2));
		if (front > -80) return;
		fissures.add(Stroke.of(0.4, -76, 1.3, -0.4, -40, 1.0, 0.3, 0, 1.0, -0.3, 40,
			1.0, 0, 76, 1.3));
	}

	private void onBothSides(final Stroke fissure) {
		fissures.add(fissure);
		fissures.add(fissure.mirrored());
	}

	private void core(final Shape shape) {
		cores.add(shape);
		cores.add(shape.mirrored());
	}

	/** A crossing of the corpus callosum at y. */
	private void callosum(final double y, final double halfThickness) {
		final double tip = y + (y < 0 ? -5 : 5);
		layers.add(new Layer(Tissue.WHITE_MATTER, Stroke.of(-17, tip, 2, -9, y,
			halfThickness, 9, y, halfThickness, 17, tip, 2), PARENCHYMA, SMOOTH));
	}

	private void falx(final double from, final double to) {
		layers.add(new Layer(Tissue.DURA, Stroke.of(0, from, 0.6, 0.3, 0.7 * from +
			0.3 * to, 0.45, -0.3, 0.3 * from + 0.7 * to, 0.45, 0, to, 0.4), EnumSet
				.of(Tissue.CSF), 0));
	}

	private void paintBoth(final Tissue tissue, final Shape shape) {
		paint(tissue, shape);
		paint(tissue, shape.mirrored());
	}

	private void paint(final Tissue tissue, final Shape shape) {
		layers.add(new Layer(tissue, shape, Layer.BRAIN, SMOOTH));
	}
}
