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
import ij.measure.Calibration;

import io.github.lywnet.common.FusionException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the DICOM headers of an image say of its values. Immutable. An image
 * without such headers has a scan header of which nothing is known.
 *
 * <pre>
 * ScanHeader header = ScanHeader.of(image);
 * if (header.hounsfield()) windowOf(image.getProcessor());
 * boolean measured = !header.isPadding(image.getProcessor().getPixelValue(0,
 * 	0));
 * </pre>
 */
public final class ScanHeader {

	private static final Set<String> MODALITIES = Set.of("MR", "CT", "PT", "NM");

	private final String modality;
	private final String photometricInterpretation;
	private final boolean hounsfield;
	private final OptionalDouble padding;
	private final OptionalDouble paddingLimit;
	private final String technical;

	private ScanHeader(final DicomHeaders headers, final ImagePlus image) {
		if (headers.isEmpty()) {
			modality = "";
			photometricInterpretation = "";
			hounsfield = false;
			padding = OptionalDouble.empty();
			paddingLimit = OptionalDouble.empty();
			technical = "";
			return;
		}
		final DicomText first = headers.first();
		modality = known(first.value(Element.MODALITY));
		photometricInterpretation = first.value(Element.PHOTOMETRIC_INTERPRETATION);
		final List<StoredValues> stored = headers.all().stream().map(
			header -> new StoredValues(header, image.getTitle())).collect(Collectors
				.toList());
		final boolean rescaled = stored.get(0).isRescaled(image);
		checkRescale(stored, image);
		final String type = first.value(Element.RESCALE_TYPE);
		hounsfield = rescaled && "CT".equals(modality) && (type.isEmpty() || type
			.equals("HU") || type.equals("US"));
		padding = rescaled ? common(stored, false) : OptionalDouble.empty();
		paddingLimit = padding.isPresent() ? common(stored, true) : OptionalDouble
			.empty();
		technical = technical(first);
	}

	/**
	 * Reads the headers of an image.
	 *
	 * @throws FusionException if they contradict each other, so that the values
	 *           of some slices are wrong
	 */
	public static ScanHeader of(final ImagePlus image) {
		return new ScanHeader(DicomHeaders.of(image), image);
	}

	/**
	 * The modality of an image by the header of its current slice alone, whatever
	 * the others say: {@code MR}, {@code CT}, {@code PT} or {@code NM}; empty for
	 * anything else.
	 */
	public static String modality(final ImagePlus image) {
		return known(DicomHeaders.current(image).value(Element.MODALITY));
	}

	/**
	 * {@code MR}, {@code CT}, {@code PT} or {@code NM}; empty for anything else.
	 */
	public String modality() {
		return modality;
	}

	/**
	 * DICOM's Photometric Interpretation, such as {@code MONOCHROME2}, or
	 * {@code MONOCHROME1} where low values are bright; empty where it is not
	 * known.
	 */
	public String photometricInterpretation() {
		return photometricInterpretation;
	}

	/**
	 * Whether the image's calibrated values are Hounsfield units: those of a CT
	 * whose Rescale Type is HU or unspecified, with slope and intercept applied.
	 */
	public boolean hounsfield() {
		return hounsfield;
	}

	/**
	 * The calibrated value of pixels that were not measured (0028,0120), if the
	 * header states one and it is the same for all slices.
	 */
	public OptionalDouble padding() {
		return padding;
	}

	/**
	 * The other end of the range of values that were not measured (0028,0121),
	 * calibrated; it may be above or below {@link #padding}.
	 */
	public OptionalDouble paddingLimit() {
		return paddingLimit;
	}

	/** Whether a calibrated value means that nothing was measured. */
	public boolean isPadding(final double value) {
		if (!padding.isPresent()) return false;
		final double one = padding.getAsDouble(), other = paddingLimit.orElse(one);
		// Images hold calibrated values as float.
		return (float) value >= (float) Math.min(one, other) &&
			(float) value <= (float) Math.max(one, other);
	}

	/**
	 * A header with technical elements only, see {@link Element}: without names,
	 * identifiers, dates and descriptions, so that it can go with an image. Lines
	 * are those that ImageJ writes. Empty where there is no header.
	 */
	public String technical() {
		return technical;
	}

	private static String known(final String modality) {
		return MODALITIES.contains(modality) ? modality : "";
	}

	private static String technical(final DicomText header) {
		final StringBuilder text = new StringBuilder();
		for (final Element element : Element.values()) {
			text.append(element.line(header.value(element)));
		}
		return text.toString();
	}

	private static OptionalDouble common(final List<StoredValues> stored,
		final boolean limit)
	{
		final List<OptionalDouble> values = stored.stream().map(slice -> limit
			? slice.paddingLimit() : slice.padding()).distinct().collect(Collectors
				.toList());
		return values.size() == 1 ? values.get(0) : OptionalDouble.empty();
	}

	/**
	 * One calibration function for all slices is right only if they all have it.
	 */
	private static void checkRescale(final List<StoredValues> stored,
		final ImagePlus image)
	{
		if (image.getBitDepth() == 32 || image.getBitDepth() == 24) return;
		for (final StoredValues slice : stored) {
			if (!slice.hasRescaleOf(stored.get(0))) throw new FusionException(
				"The slices of \"" + image.getTitle() +
					"\" have different rescale slopes and intercepts: " + stored.get(0)
						.rescaleText() + ", " + slice.rescaleText() +
					", but one calibration, so that some values are wrong. Open the series with Plugins > Fusion > Open Volume....");
		}
	}

	/** How the pixels of one slice are stored, and what their values are. */
	private static final class StoredValues {

		private final double slope;
		private final double intercept;
		private final boolean signed;
		private final int bits;
		private final OptionalDouble padding;
		private final OptionalDouble paddingLimit;

		StoredValues(final DicomText header, final String title) {
			slope = header.number(Element.RESCALE_SLOPE, title).orElse(1);
			intercept = header.number(Element.RESCALE_INTERCEPT, title).orElse(0);
			signed = header.value(Element.PIXEL_REPRESENTATION).equals("1");
			bits = (int) header.number(Element.BITS_ALLOCATED, title).orElse(16);
			padding = number(header, Element.PIXEL_PADDING_VALUE);
			paddingLimit = number(header, Element.PIXEL_PADDING_RANGE_LIMIT);
		}

		/**
		 * A padding value that cannot be read is none: it is no measurement either.
		 */
		private static OptionalDouble number(final DicomText header,
			final Element element)
		{
			try {
				return OptionalDouble.of(Double.parseDouble(header.value(element)));
			}
			catch (final NumberFormatException exc) {
				return OptionalDouble.empty();
			}
		}

		/**
		 * Whether the image's calibrated values are those after slope and
		 * intercept.
		 */
		boolean isRescaled(final ImagePlus image) {
			if (image.getBitDepth() == 32) return true;
			if (image.getBitDepth() != Math.min(bits, 16)) return false;
			final Calibration calibration = image.getCalibration();
			if (!calibration.calibrated()) return slope == 1 && intercept == 0 &&
				!signed;
			if (calibration.getFunction() != Calibration.STRAIGHT_LINE) return false;
			final double[] line = calibration.getCoefficients();
			final double shift = signed && bits == 16 ? -32768 * slope : 0;
			return line[1] == slope && line[0] == intercept + shift;
		}

		boolean hasRescaleOf(final StoredValues other) {
			return slope == other.slope && intercept == other.intercept;
		}

		String rescaleText() {
			return slope + " and " + intercept;
		}

		OptionalDouble padding() {
			return calibrated(padding);
		}

		OptionalDouble paddingLimit() {
			return calibrated(paddingLimit);
		}

		private OptionalDouble calibrated(final OptionalDouble stored) {
			if (!stored.isPresent()) return stored;
			return OptionalDouble.of(slope * wrapped(stored.getAsDouble()) +
				intercept);
		}

		/**
		 * The stored value as the pixels have it: headers, and ImageJ's text of
		 * them, write the 16 bits of the value with the wrong sign now and then.
		 */
		private double wrapped(final double value) {
			if (bits != 16 || value != Math.rint(value)) return value;
			return signed ? (short) value : (int) value & 0xFFFF;
		}
	}
}
