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

package io.github.lywnet.image.header;

import ij.ImagePlus;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.space.Geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The geometry in the DICOM headers that ImageJ keeps in an image.
 */
final class HeaderGeometry {

	private final ImagePlus image;
	private final String title;
	private final DicomHeaders headers;

	private HeaderGeometry(final ImagePlus image, final DicomHeaders headers) {
		this.image = image;
		this.title = image.getTitle();
		this.headers = headers;
	}

	/**
	 * Finds the geometry.
	 *
	 * @return nothing if the image has no DICOM header, or one without positions
	 * @throws FusionException if the slices are no volume, or no longer those of
	 *           the headers
	 */
	static Optional<Geometry> of(final ImagePlus image) {
		final DicomHeaders headers = DicomHeaders.of(image);
		if (headers.isEmpty()) return Optional.empty();
		return new HeaderGeometry(image, headers).geometry();
	}

	private Optional<Geometry> geometry() {
		final DicomText first = headers.first();
		if (headers.all().stream().allMatch(header -> header.all(
			Element.IMAGE_POSITION).isEmpty())) return Optional.empty();
		for (final DicomText header : headers.all()) {
			checkSize(header, Element.COLUMNS, image.getWidth());
			checkSize(header, Element.ROWS, image.getHeight());
		}
		final List<SlicePlace> places = headers.perSlice() ? labelled()
			: multiFrame(first);
		if (places.isEmpty()) return Optional.empty();
		final Geometry geometry = new SliceStack(title, places).geometry(image
			.getWidth(), image.getHeight(), thickness(first), frameOfReference());
		ImageGeometry.checkPixelSize(image, geometry);
		return Optional.of(geometry);
	}

	/**
	 * The places of the slices of the first frame, by the header in each label.
	 */
	private List<SlicePlace> labelled() {
		final int slices = image.getNSlices(), frames = image.getNFrames();
		final List<SlicePlace> places = new ArrayList<>();
		for (int frame = 1; frame <= frames; frame++) {
			for (int slice = 1; slice <= slices; slice++) {
				final String name = "slice " + image.getStackIndex(1, slice, frame);
				final SlicePlace place = place(name, headers.get(image.getStackIndex(1,
					slice, frame)));
				if (frame == 1) places.add(place);
				else checkFrame(place, places.get(slice - 1));
			}
		}
		return places;
	}

	private void checkFrame(final SlicePlace place, final SlicePlace first) {
		if (SlicePlace.length(SlicePlace.difference(place.position(), first
			.position())) < 0.01) return;
		throw new FusionException("The frames of \"" + title +
			"\" lie at different places: " + first + ", " + place +
			". Expected the same slices in each frame. Put the slices in order with " +
			"Image > Hyperstacks > Re-order Hyperstack..., or open the series with Plugins > Fusion > Open Volume....");
	}

	private SlicePlace place(final String name, final DicomText header) {
		final String slice = image.getStackSize() == 1 ? "\"" + title + "\""
			: name + " of \"" + title + "\"";
		return new SlicePlace(slice, header.numbers(Element.IMAGE_POSITION, title),
			header.numbers(Element.IMAGE_ORIENTATION, title), header.numbers(
				Element.PIXEL_SPACING, title));
	}

	/**
	 * The places of the frames of one file.
	 *
	 * @return none if the header does not say where its frames are
	 */
	private List<SlicePlace> multiFrame(final DicomText header) {
		final int frames = (int) header.number(Element.NUMBER_OF_FRAMES, title)
			.orElse(1);
		if (frames != image.getStackSize()) throw new FusionException(
			"The image \"" + title + "\" has " + image.getStackSize() +
				" slices, but its DICOM header is that of " + frames +
				": slices were added or removed after it was opened, so that its place is no longer known. Open it again from its file.");
		final List<String> positions = header.all(Element.IMAGE_POSITION);
		if (frames > 1 && positions.size() == 1) return offset(header, frames);
		if (positions.size() != frames) throw new FusionException(
			"The DICOM header of \"" + title + "\" has " + positions.size() +
				" positions for " + frames +
				" frames: expected one each. Open the file with Plugins > Fusion > Open Volume....");
		final List<SlicePlace> places = new ArrayList<>();
		for (int i = 0; i < frames; i++) {
			places.add(new SlicePlace("slice " + (i + 1) + " of \"" + title + "\"",
				DicomText.numbers(Element.IMAGE_POSITION, positions.get(i), title),
				ofFrame(header, Element.IMAGE_ORIENTATION, i, frames), ofFrame(header,
					Element.PIXEL_SPACING, i, frames)));
		}
		return places;
	}

	/**
	 * The numbers of a frame where the header has them once, or for each frame.
	 */
	private double[] ofFrame(final DicomText header, final Element element,
		final int frame, final int frames)
	{
		final List<String> values = header.all(element);
		if (values.size() == frames) return DicomText.numbers(element, values.get(
			frame), title);
		return header.numbers(element, title);
	}

	/** Frames at known distances from the only position. */
	private List<SlicePlace> offset(final DicomText header, final int frames) {
		final double[] offsets = header.numbers(Element.GRID_FRAME_OFFSET_VECTOR,
			title);
		final double spacing = nuclearSpacing(header);
		if (offsets.length != frames && Double.isNaN(spacing)) return Collections
			.emptyList();
		final SlicePlace first = place("slice 1", header);
		final List<SlicePlace> places = new ArrayList<>();
		for (int i = 0; i < frames; i++) {
			places.add(first.shifted("slice " + (i + 1) + " of \"" + title + "\"",
				offsets.length == frames ? offsets[i] - offsets[0] : i * spacing));
		}
		return places;
	}

	/**
	 * The signed distance of the slices in a reconstructed volume of nuclear
	 * medicine (PS3.3, C.8.4.15); NaN for anything else.
	 */
	private double nuclearSpacing(final DicomText header) {
		final boolean volume = header.value(Element.MODALITY).equals("NM") && header
			.isReconstructedTomography();
		return volume ? header.number(Element.SPACING_BETWEEN_SLICES, title).orElse(
			Double.NaN) : Double.NaN;
	}

	private double thickness(final DicomText header) {
		final OptionalDouble thickness = header.number(Element.SLICE_THICKNESS,
			title);
		return thickness.orElse(header.number(Element.SPACING_BETWEEN_SLICES, title)
			.orElse(Double.NaN));
	}

	private String frameOfReference() {
		String found = null;
		for (final DicomText header : headers.all()) {
			final String uid = header.frameOfReference();
			if (found != null && !found.equals(uid)) throw new FusionException(
				"The slices of \"" + title +
					"\" have different frames of reference (0020,0052): their positions need not agree. Expected the slices of one scan; open it again from its files.");
			found = uid;
		}
		return FrameOfReference.name(found);
	}

	private void checkSize(final DicomText header, final Element element,
		final int size)
	{
		final OptionalDouble stated = header.number(element, title);
		if (!stated.isPresent() || stated.getAsDouble() == size) return;
		throw new FusionException("The image \"" + title + "\" has " + size + " " +
			(element == Element.ROWS ? "rows" : "columns") +
			", but its DICOM header says " + (long) stated.getAsDouble() + " (" +
			element +
			"): it was cropped or scaled after it was opened, so that its place is no longer known. Open it again from its file; to fuse a part of it, use \"ROI (region of interest) only\" (roi).");
	}
}
