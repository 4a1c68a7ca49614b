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

package io.github.lywnet.image;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.space.CommonGrid;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.registration.ItkTransformFile;
import io.github.lywnet.space.registration.RegistrationResult;
import io.github.lywnet.space.registration.RigidRegistration;
import io.github.lywnet.space.registration.RigidTransform;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * How the functional volume comes to lie on the anatomical one: by what their
 * headers say, by a rigid registration, or by a transform from a file.
 */
final class Placement {

	private final CommonGrid grid;

	/** Null where nothing was registered. */
	private final RigidTransform transform;

	private Placement(final CommonGrid grid, final RigidTransform transform) {
		this.grid = grid;
		this.transform = transform;
	}

	/** By the headers. */
	static Placement ofHeaders(final Geometry anatomical,
		final Geometry functional, final boolean resample)
	{
		return new Placement(CommonGrid.of(anatomical, functional, resample), null);
	}

	/**
	 * By registration.
	 *
	 * @param register {@code rigid}, or the path of a transform file
	 * @param monitor is told the progress of a registration, and may end it
	 * @throws FusionException if it fails
	 */
	static Placement registered(final Volume anatomical, final Volume functional,
		final String register, final FusionMonitor monitor)
	{
		if (!register.equals(PairOptions.RIGID)) return ofFile(anatomical
			.geometry(), functional.geometry(), Paths.get(register));
		final RegistrationResult result = RigidRegistration.of(firstVolume(
			anatomical), anatomical.geometry(), firstVolume(functional), functional
				.geometry(), monitor);
		return new Placement(CommonGrid.registered(anatomical.geometry(), functional
			.geometry(), result.toMovingVoxels(), "rigid registration (" + result +
				")"), result.transform());
	}

	/** By a transform from anatomical to functional coordinates. */
	static Placement known(final Volume anatomical, final Volume functional,
		final RigidTransform transform)
	{
		return of(anatomical.geometry(), functional.geometry(), transform,
			"a registration");
	}

	private static Placement of(final Geometry anatomical,
		final Geometry functional, final RigidTransform transform,
		final String basis)
	{
		return new Placement(CommonGrid.registered(anatomical, functional, transform
			.toMovingVoxels(anatomical, functional), basis), transform);
	}

	private static Placement ofFile(final Geometry anatomical,
		final Geometry functional, final Path file)
	{
		try {
			return of(anatomical, functional, ItkTransformFile.read(file),
				"the transform in " + file.getFileName());
		}
		catch (final IOException exc) {
			throw new FusionException("The transform " + file + " cannot be read: " +
				exc + ". Expected none, rigid, or a file in ITK's " +
				"text format (.tfm).", exc);
		}
	}

	/** The luminance of the first channel and frame: x, y and z. */
	private static RandomAccessibleInterval<FloatType> firstVolume(
		final Volume volume)
	{
		final RandomAccessibleInterval<FloatType> values = volume.intensities();
		return Views.hyperSlice(Views.hyperSlice(values, 4, 0), 3, 0);
	}

	CommonGrid grid() {
		return grid;
	}

	/**
	 * From anatomical to functional coordinates; null where nothing was
	 * registered.
	 */
	RigidTransform transform() {
		return transform;
	}
}
