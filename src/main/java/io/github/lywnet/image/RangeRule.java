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

import ij.measure.Calibration;

import io.github.lywnet.network.FusionException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the {@link IntensityRange} of a grey image is chosen. Immutable.
 * <p>
 * {@code auto} takes all grey levels of an 8-bit image, 0 to 255, and minimum to
 * maximum of all planes of a 16 or 32-bit image. {@code 1%:99%} takes percentiles
 * of all planes. {@code -100:300} takes these values, density calibrated ones if
 * the image is calibrated, such as Hounsfield units. RGB images have 0 to 255
 * whatever the rule.
 * </p>
 */
final class RangeRule {

	static final RangeRule AUTO = new RangeRule(Kind.AUTO, 0, 0);

	/** What messages say of the syntax. */
	static final String EXPECTED =
		"expected auto, two percentiles such as 1%:99%, or two values such as " +
			"-100:300, the lower one first";

	private static final String NUMBER =
		"([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)";
	private static final Pattern VALUES = Pattern.compile(NUMBER + ":" + NUMBER);
	private static final Pattern PERCENTILES = Pattern.compile(NUMBER + "%:" +
		NUMBER + "%");

	private enum Kind {
			AUTO, PERCENTILES, VALUES
	}

	private final Kind kind;
	private final double low;
	private final double high;

	private RangeRule(final Kind kind, final double low, final double high) {
		this.kind = kind;
		this.low = low;
		this.high = high;
	}

	/**
	 * Finds the rule of a text, in any case; blanks do not matter.
	 *
	 * @throws FusionException if it is none
	 */
	static RangeRule parse(final String text) {
		final String compact = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
		if (compact.equals("auto")) return AUTO;
		final Matcher percentiles = PERCENTILES.matcher(compact);
		if (percentiles.matches()) {
			final RangeRule rule = rule(Kind.PERCENTILES, percentiles);
			if (rule.low >= 0 && rule.low < rule.high && rule.high <= 100) return rule;
		}
		final Matcher values = VALUES.matcher(compact);
		if (values.matches()) {
			final RangeRule rule = rule(Kind.VALUES, values);
			if ((float) rule.low < (float) rule.high && Float.isFinite(
				(float) rule.low) && Float.isFinite((float) rule.high)) return rule;
		}
		throw new FusionException("Impossible range \"" + text + "\": " + EXPECTED +
			".");
	}

	private static RangeRule rule(final Kind kind, final Matcher numbers) {
		return new RangeRule(kind, Double.parseDouble(numbers.group(1)), Double
			.parseDouble(numbers.group(2)));
	}

	/**
	 * Chooses the range of an image; reads all its planes if the rule needs them.
	 *
	 * @param planes all planes of the image
	 * @param calibration the image's, for values that are calibrated
	 * @param name what messages call the image
	 * @throws FusionException if the image has no finite value, or its percentiles
	 *           are equal
	 */
	IntensityRange range(final Planes planes, final Calibration calibration,
		final String name)
	{
		final boolean ofBytes = planes.bitDepth() == 8 && kind == Kind.AUTO;
		if (planes.bitDepth() == 24 || ofBytes) return IntensityRange
			.ofGreyLevels();
		if (kind == Kind.VALUES) return valueRange(calibration);
		final Percentiles percentiles = new Percentiles(planes);
		if (percentiles.count() == 0) throw new FusionException("The image " + name +
			" has no finite value: all its pixels are NaN or infinite.");
		return kind == Kind.AUTO ? described(percentiles.get(0), percentiles.get(
			100), calibration, "minimum to maximum") : percentileRange(percentiles,
				calibration, name);
	}

	private IntensityRange valueRange(final Calibration calibration) {
		final double first = calibration.getRawValue(low);
		final double second = calibration.getRawValue(high);
		// NB: a density may fall with the raw value
		return new IntensityRange(Math.min(first, second), Math.max(first, second),
			text(low) + " to " + text(high) + " (given)");
	}

	private IntensityRange percentileRange(final Percentiles percentiles,
		final Calibration calibration, final String name)
	{
		final float lowest = percentiles.get(low);
		final float highest = percentiles.get(high);
		final String rule = "percentiles " + text(low) + " and " + text(high);
		if (lowest == highest && percentiles.get(0) < percentiles.get(100)) {
			throw new FusionException("The " + rule + " of the image " + name +
				" are both " + text(lowest) + ", so they give no range: choose others.");
		}
		return described(lowest, highest, calibration, rule);
	}

	private static IntensityRange described(final float lowest,
		final float highest, final Calibration calibration, final String rule)
	{
		return new IntensityRange(lowest, highest, text(calibration.getCValue(
			(double) lowest)) + " to " + text(calibration.getCValue(
				(double) highest)) + " (" + rule + ")");
	}

	private static String text(final double value) {
		if (!Double.isFinite(value)) return Double.toString(value);
		return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros()
			.toPlainString();
	}
}
