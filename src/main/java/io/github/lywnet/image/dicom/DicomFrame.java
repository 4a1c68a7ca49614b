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

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One plane of a file: where it lies, when it was taken, how its values are to
 * be scaled. An element is looked up in the functional groups of the frame, in
 * those shared by all frames (PS3.3, C.7.6.16), then in the file's data set.
 * Immutable.
 */
final class DicomFrame {

	/** Elements of the file that are not true of one of its frames. */
	private static final List<Element> OF_ALL_FRAMES = List.of(
		Element.NUMBER_OF_FRAMES, Element.GRID_FRAME_OFFSET_VECTOR);

	/** Where functional groups keep what a plane needs. */
	private static final int[] GROUPS = { Tag.PLANE_POSITION_SEQUENCE,
		Tag.PLANE_ORIENTATION_SEQUENCE, Tag.PIXEL_MEASURES_SEQUENCE,
		Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE, Tag.FRAME_CONTENT_SEQUENCE };

	private final DicomFile file;
	private final PixelFormat format;
	private final int index;
	private final SlicePlace place;

	/**
	 * @param index the frame's in its file, counted from 0
	 * @throws FusionException if its place makes no sense
	 */
	DicomFrame(final DicomFile file, final PixelFormat format, final int index) {
		this.file = file;
		this.format = format;
		this.index = index;
		place = findPlace();
	}

	DicomFile file() {
		return file;
	}

	PixelFormat format() {
		return format;
	}

	/** The frame's place in the patient, if the header tells it. */
	Optional<SlicePlace> place() {
		return Optional.ofNullable(place);
	}

	double slope() {
		return number(Element.RESCALE_SLOPE).orElse(1);
	}

	double intercept() {
		return number(Element.RESCALE_INTERCEPT).orElse(0);
	}

	/** The first number of an element, if there is one. */
	OptionalDouble number(final Element element) {
		return dataset(element.number()).number(element);
	}

	/** The text of an element; empty if there is none. */
	String string(final int tag) {
		return dataset(tag).string(tag);
	}

	/** The samples of the plane, as {@link FrameDecoder} has them. */
	int[] samples() {
		return new FrameDecoder(file, format).decode(index);
	}

	/**
	 * A number that grows with time, by an element.
	 *
	 * @return nothing if the element is not there, or no number
	 */
	Optional<BigDecimal> time(final int tag) {
		return decimal(string(tag));
	}

	/** The time of acquisition as a number that grows with it, if it is known. */
	Optional<BigDecimal> acquisitionTime() {
		for (final int tag : new int[] { Tag.FRAME_ACQUISITION_DATE_TIME,
			Tag.ACQUISITION_DATE_TIME })
		{
			// A suffix such as +0100 is the same for all frames.
			final Optional<BigDecimal> time = decimal(string(tag).replaceAll("[+-].*",
				""));
			if (time.isPresent()) return time;
		}
		final String date = string(Tag.ACQUISITION_DATE);
		final String time = string(Tag.ACQUISITION_TIME);
		return time.isEmpty() ? Optional.empty() : decimal(date + time);
	}

	private static Optional<BigDecimal> decimal(final String text) {
		return text.matches("[0-9]{1,30}(\\.[0-9]{0,30})?") ? Optional.of(
			new BigDecimal(text)) : Optional.empty();
	}

	/** The frame's technical elements, as ImageJ writes a header. */
	String technical() {
		final StringBuilder text = new StringBuilder();
		for (final Element element : Element.values()) {
			if (!OF_ALL_FRAMES.contains(element)) text.append(element.line(string(
				element.number())));
		}
		return text.toString();
	}

	/** File, and frame if there are several, for messages. */
	@Override
	public String toString() {
		return (format.frames > 1 ? "frame " + (index + 1) + " of " : "") + file
			.path().getFileName();
	}

	/** The data set that has an element for this frame. */
	private DicomDataset dataset(final int tag) {
		final DicomDataset whole = file.dataset();
		final List<DicomDataset> frames = whole.items(
			Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
		if (index < frames.size()) {
			final DicomDataset own = group(frames.get(index), tag);
			if (own != null) return own;
		}
		for (final DicomDataset shared : whole.items(
			Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE))
		{
			final DicomDataset common = group(shared, tag);
			if (common != null) return common;
		}
		return whole;
	}

	private static DicomDataset group(final DicomDataset groups, final int tag) {
		for (final int sequence : GROUPS) {
			for (final DicomDataset item : groups.items(sequence)) {
				if (item.has(tag)) return item;
			}
		}
		return null;
	}

	private SlicePlace findPlace() {
		final int perFrame = file.dataset().items(
			Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).size();
		if (perFrame > 0 && perFrame != format.frames) throw new FusionException(
			"The DICOM file " + file + " describes " + perFrame +
				" frames (5200,9230), but has " + format.frames + " (" +
				Element.NUMBER_OF_FRAMES +
				"): expected the same number. Copy or export it again.");
		final DicomDataset positions = dataset(Element.IMAGE_POSITION.number());
		final boolean own = positions != file.dataset();
		if (!own && format.frames > 1 && isNuclear()) return nuclearPlace();
		if (!positions.has(Element.IMAGE_POSITION.number())) return null;
		final SlicePlace stated = place(positions, dataset(Element.IMAGE_ORIENTATION
			.number()));
		if (format.frames == 1 || own) return stated;
		final double[] offsets = sound(file.dataset(),
			Element.GRID_FRAME_OFFSET_VECTOR);
		return offsets.length == format.frames ? stated.shifted(toString(),
			offsets[index] - offsets[0]) : null;
	}

	private boolean isNuclear() {
		return string(Element.MODALITY.number()).equals("NM");
	}

	/**
	 * Frames of nuclear medicine (PS3.3, C.8.4.11 and C.8.4.15): the place of the
	 * first is that of the detector, the others follow along the normal at a
	 * signed distance.
	 */
	private SlicePlace nuclearPlace() {
		final String[] type = string(Tag.IMAGE_TYPE).split("\\\\");
		if (type.length < 3 || !type[2].trim().equals("RECON TOMO")) {
			throw new FusionException("The frames of the DICOM file " + file +
				" are no slices: its Image Type (0008,0008) is \"" + string(
					Tag.IMAGE_TYPE) +
				"\", expected RECON TOMO as the third value. Choose the reconstructed volume, not its projections, gates or times.");
		}
		final double[] slices = file.dataset().numbers(Tag.SLICE_VECTOR);
		for (int i = 0; i < slices.length; i++) {
			if (slices[i] != i + 1 || slices.length != format.frames) {
				throw new FusionException("The frames of the DICOM file " + file +
					" are not the slices of one volume in order: its Slice Vector (0054,0080) has " +
					slices.length + " values for " + format.frames +
					" frames, the one of frame " + (i + 1) + " is " + (long) slices[i] +
					". Expected 1, 2, 3 and so on. Export the volume again.");
			}
		}
		DicomDataset detector = file.dataset();
		for (final DicomDataset item : file.dataset().items(
			Tag.DETECTOR_INFORMATION_SEQUENCE))
		{
			if (item.has(Element.IMAGE_POSITION.number())) {
				detector = item;
				break;
			}
		}
		final double spacing = number(Element.SPACING_BETWEEN_SLICES).orElse(
			Double.NaN);
		if (!detector.has(Element.IMAGE_POSITION.number())) return null;
		if (spacing == 0 || !Double.isFinite(spacing)) throw new FusionException(
			"In the DICOM file " + file + ", " + Element.SPACING_BETWEEN_SLICES +
				" is \"" + string(Element.SPACING_BETWEEN_SLICES.number()) +
				"\": expected a number that is not 0, as nothing else tells how far the slices are apart. Repair the header.");
		return place(detector, detector).shifted(toString(), index * spacing);
	}

	private SlicePlace place(final DicomDataset position,
		final DicomDataset orientation)
	{
		return new SlicePlace(toString(), sound(position, Element.IMAGE_POSITION),
			sound(orientation, Element.IMAGE_ORIENTATION), sound(dataset(
				Element.PIXEL_SPACING.number()), Element.PIXEL_SPACING));
	}

	/**
	 * The numbers of an element; none if it is not there.
	 *
	 * @throws FusionException with its text if one is no number
	 */
	private double[] sound(final DicomDataset dataset, final Element element) {
		final double[] numbers = dataset.numbers(element);
		if (Arrays.stream(numbers).anyMatch(Double::isNaN))
			throw new FusionException("The " + element + " of " + this + " is \"" +
				dataset.string(element) +
				"\": expected numbers with a decimal point, with \\ between. Repair the header.");
		return numbers;
	}

	/** The numbers of an element; none if it is not there. */
	double[] numbers(final Element element) {
		return dataset(element.number()).numbers(element);
	}
}
