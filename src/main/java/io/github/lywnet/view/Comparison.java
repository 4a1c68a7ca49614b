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

package io.github.lywnet.view;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.ComparedImages;
import io.github.lywnet.image.ComparedImages.Part;
import io.github.lywnet.settings.Setting;

import java.util.ArrayList;
import java.util.List;

/**
 * Images put into one picture, plane by plane on the voxels of the anatomical
 * image. Immutable; may be used from several threads.
 *
 * <pre>
 * new Comparison(images, options).image("Compared").show();
 * </pre>
 */
public final class Comparison {

	private final ComparedImages images;
	private final ComparisonOptions options;

	/**
	 * Makes the pictures of some images.
	 *
	 * @throws FusionException if the options want a fused image and there is none
	 */
	public Comparison(final ComparedImages images,
		final ComparisonOptions options)
	{
		this.images = images;
		this.options = options;
		require(options.base());
		require(options.top());
	}

	/**
	 * This comparison with another value for one option.
	 *
	 * @throws FusionException if the value is impossible
	 */
	Comparison with(final Setting setting, final String value) {
		return new Comparison(images, options.with(setting, value));
	}

	ComparisonOptions options() {
		return options;
	}

	/**
	 * The RGB image of all planes, with the spatial calibration of the images,
	 * not shown.
	 *
	 * @param title its title
	 * @return an image in memory, which no longer needs the compared images
	 */
	public ImagePlus image(final String title) {
		final ImageStack stack = new ImageStack(width(), images.height());
		for (int i = 0; i < images.planes(); i++) {
			stack.addSlice(images.label(i), plane(i));
		}
		return images.image(title, stack);
	}

	/** The RGB image whose planes are made when they are asked for, not shown. */
	ImagePlus virtualImage(final String title, final ComparisonStack stack) {
		return images.image(title, stack);
	}

	/** Width of the picture in pixels. */
	int width() {
		return images.width() * (options.layout() == Layout.SIDE_BY_SIDE ? parts()
			.size() : 1);
	}

	/** Height of the picture in pixels. */
	int height() {
		return images.height();
	}

	int planes() {
		return images.planes();
	}

	/** The label of a plane; null if it has none. */
	String label(final int plane) {
		return images.label(plane);
	}

	/** The picture of a plane, counted from 0 in ImageJ's order. */
	ColorProcessor plane(final int plane) {
		return new ColorProcessor(width(), height(), pixels(plane));
	}

	/**
	 * The values of all images at a pixel of the picture, each in its own unit,
	 * for the status bar.
	 *
	 * @return nothing (an empty text) outside the picture
	 */
	String values(final int x, final int y, final int plane) {
		if (x < 0 || y < 0 || x >= width() || y >= height()) return "";
		final int column = x % images.width();
		final StringBuilder text = new StringBuilder("x=" + column + ", y=" + y);
		for (final Part part : parts()) {
			text.append(", ").append(part.key()).append('=').append(images.value(part,
				column, y, plane));
		}
		return text.toString();
	}

	private int[] pixels(final int plane) {
		final Compositor compositor = new Compositor(images.width(), images
			.height());
		final Part base = options.base(), top = options.top();
		switch (options.layout()) {
			case BLEND:
				return compositor.blend(images.colors(base, plane), images.colors(top,
					plane), options.number(ComparisonOptions.WEIGHT));
			case CHECKERBOARD:
				return compositor.checkerboard(images.colors(base, plane), images
					.colors(top, plane));
			case SWIPE:
				return compositor.swipe(images.colors(base, plane), images.colors(top,
					plane), options.number(ComparisonOptions.PLACE));
			case DIFFERENCE:
				return Compositor.difference(images.luminance(base, plane), images
					.luminance(top, plane));
			case CONTOURS:
				return compositor.contours(images.colors(base, plane), images.luminance(
					top, plane), options.number(ComparisonOptions.LEVEL));
			default:
				return sideBySide(plane);
		}
	}

	private int[] sideBySide(final int plane) {
		final int[] pixels = new int[Math.multiplyExact(width(), height())];
		int left = 0;
		for (final Part part : parts()) {
			final int[] colors = images.colors(part, plane);
			for (int y = 0; y < height(); y++) {
				System.arraycopy(colors, y * images.width(), pixels, y * width() + left,
					images.width());
			}
			left += images.width();
		}
		return pixels;
	}

	/** The images that there are. */
	List<Part> parts() {
		final List<Part> parts = new ArrayList<>();
		for (final Part part : Part.values()) {
			if (images.has(part)) parts.add(part);
		}
		return parts;
	}

	private void require(final Part part) {
		if (!images.has(part)) throw new FusionException("There is no " + part
			.key() +
			" image to compare: name an open image, or choose another base " +
			"and top.");
	}
}
