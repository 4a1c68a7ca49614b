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

package io.github.lywnet.image.dicom;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.header.Element;
import io.github.lywnet.image.header.SlicePlace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Frames that may be slices of one volume: of one series, one modality, one
 * matrix, one orientation and one pixel spacing.
 */
final class SeriesGroup {

	private final DicomFrame first;
	private final String series;
	private final List<DicomFrame> frames = new ArrayList<>();

	private SeriesGroup(final DicomFrame first) {
		this.first = first;
		series = series(first);
	}

	/**
	 * The frames of the only group that there is.
	 *
	 * @throws FusionException with a list if there are several
	 */
	static List<DicomFrame> only(final String name,
		final List<DicomFrame> frames)
	{
		final List<SeriesGroup> groups = new ArrayList<>();
		for (final DicomFrame frame : frames) {
			SeriesGroup group = groups.stream().filter(candidate -> candidate.accepts(
				frame)).findFirst().orElse(null);
			if (group == null) {
				group = new SeriesGroup(frame);
				groups.add(group);
			}
			group.frames.add(frame);
		}
		if (groups.size() == 1) return frames;
		final StringBuilder list = new StringBuilder();
		for (final SeriesGroup group : groups) {
			list.append("\n  ").append(group);
		}
		throw new FusionException("\"" + name + "\" has " + groups.size() +
			" series, modalities or orientations:" + list +
			"\nExpected the slices of one. Move those that you mean to a folder of their own, or choose a single file.");
	}

	/** The frames of the group of one of them, in their order. */
	static List<DicomFrame> around(final DicomFrame chosen,
		final List<DicomFrame> frames)
	{
		final SeriesGroup group = new SeriesGroup(chosen);
		return frames.stream().filter(group::accepts).collect(Collectors.toList());
	}

	private boolean accepts(final DicomFrame frame) {
		if (!series.equals(series(frame)) || frame.format().columns != first
			.format().columns || frame.format().rows != first.format().rows || frame
				.format().color() != first.format().color()) return false;
		final Optional<SlicePlace> one = first.place(), other = frame.place();
		if (!one.isPresent() || !other.isPresent()) return one.isPresent() == other
			.isPresent();
		return one.get().isParallel(other.get()) && one.get().isSpacedAs(other
			.get());
	}

	private static String series(final DicomFrame frame) {
		return frame.string(Tag.SERIES_INSTANCE_UID) + " " + frame.string(
			Tag.SERIES_NUMBER) + " " + frame.string(Element.MODALITY.number());
	}

	/** Number, modality, description, slices. */
	@Override
	public String toString() {
		final String number = first.string(Tag.SERIES_NUMBER);
		final String modality = first.string(Element.MODALITY.number());
		return "series " + (number.isEmpty() ? "without number" : number) + ", " +
			(modality.isEmpty() ? "modality unknown" : modality) + ", \"" + first
				.string(Tag.SERIES_DESCRIPTION) + "\", " + frames.size() +
			" slice(s) of " + first.format().columns + " x " + first.format().rows +
			first.place().map(place -> ", orientation " + place.orientationText())
				.orElse(", without position") + ", the first in " + first.file().path()
					.getFileName();
	}
}
