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

/** A rotated ellipse. */
final class Ellipse implements Shape {

	private final double centerX;
	private final double centerY;
	private final double radiusX;
	private final double radiusY;
	private final double degrees;
	private final double cosine;
	private final double sine;

	/**
	 * Makes an ellipse, all lengths in mm.
	 *
	 * @param degrees clockwise on the display
	 */
	Ellipse(final double centerX, final double centerY, final double radiusX,
		final double radiusY, final double degrees)
	{
		this.centerX = centerX;
		this.centerY = centerY;
		this.radiusX = radiusX;
		this.radiusY = radiusY;
		this.degrees = degrees;
		cosine = StrictMath.cos(StrictMath.toRadians(degrees));
		sine = StrictMath.sin(StrictMath.toRadians(degrees));
	}

	@Override
	public double distance(final double x, final double y) {
		final double dx = x - centerX;
		final double dy = y - centerY;
		final double u = (dx * cosine + dy * sine) / radiusX;
		final double v = (dy * cosine - dx * sine) / radiusY;
		return (Math.sqrt(u * u + v * v) - 1) * Math.min(radiusX, radiusY);
	}

	@Override
	public Ellipse mirrored() {
		return new Ellipse(-centerX, centerY, radiusX, radiusY, -degrees);
	}
}
