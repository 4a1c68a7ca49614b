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

package io.github.lywnet.image.intensity;

import ij.measure.Calibration;

import io.github.lywnet.common.FusionException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the {@link IntensityRange} of an image is chosen. Immutable.
 * <p>
 * {@code auto} takes all grey levels of an 8-bit image, 0 to 255; the brain
 * window of a CT in Hounsfield units; else the percentiles 0.1 and 99.9 of the
 * whole image, padding left out. {@code 1%:99%} takes other percentiles.
 * {@code -100:300} takes these values, density calibrated ones if the image is
 * calibrated, such as Hounsfield units; with the higher one first dark is
 * bright. {@code ct-brain}, {@code ct-bone} and {@code ct-soft} are windows in
 * Hounsfield units, and {@code display} is what the image's window shows. RGB
 * images have 0 to 255, or their negative where the higher value is first.
 * </p>
 */
public final class RangeRule {

	/** The rule where none is chosen. */
	public static final RangeRule AUTO = new RangeRule(Kind.AUTO, 0, 0);

	/** What messages say of the syntax. */
	public static final String EXPECTED =
		"expected auto, two percentiles such as 1%:99%, two values such as -100:300 " +
			"(the value of black first), ct-brain, ct-bone, ct-soft, or display";

	private static final double LOW_PERCENTILE = 0.1;
	private static final double HIGH_PERCENTILE = 99.9;

	private static final String NUMBER =
		"([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)";
	private static final Pattern VALUES = Pattern.compile(NUMBER + ":" + NUMBER);
	private static final Pattern PERCENTILES = Pattern.compile(NUMBER + "%:" +
		NUMBER + "%");

	private enum Kind {
			AUTO, PERCENTILES, VALUES, HOUNSFIELD, DISPLAY
	}

	private final Kind kind;
	private final double black;
	private final double white;

	private RangeRule(final Kind kind, final double black, final double white) {
		this.kind = kind;
		this.black = black;
		this.white = white;
	}

	/**
	 * Finds the rule of a text, in any case; blanks do not matter.
	 *
	 * @throws FusionException if it is none
	 */
	public static RangeRule parse(final String text) {
		final String compact = text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
		if (compact.equals("auto")) return AUTO;
		if (compact.equals("display")) return new RangeRule(Kind.DISPLAY, 0, 0);
		final Optional<CtWindow> window = CtWindow.of(compact);
		if (window.isPresent()) return new RangeRule(Kind.HOUNSFIELD, window.get()
			.black(), window.get().white());
		final Matcher percentiles = PERCENTILES.matcher(compact);
		if (percentiles.matches()) {
			final RangeRule rule = rule(Kind.PERCENTILES, percentiles);
			if (isPercent(rule.black) && isPercent(rule.white) &&
				rule.black != rule.white) return rule;
		}
		final Matcher values = VALUES.matcher(compact);
		if (values.matches()) {
			final RangeRule rule = rule(Kind.VALUES, values);
			if ((float) rule.black != (float) rule.white && Float.isFinite(
				(float) rule.black) && Float.isFinite((float) rule.white)) return rule;
		}
		throw new FusionException("Impossible range \"" + text + "\": " + EXPECTED +
			".");
	}

	private static RangeRule rule(final Kind kind, final Matcher numbers) {
		return new RangeRule(kind, Double.parseDouble(numbers.group(1)), Double
			.parseDouble(numbers.group(2)));
	}

	private static boolean isPercent(final double number) {
		return number >= 0 && number <= 100;
	}

	/**
	 * Chooses the range of an image; reads all its values if the rule needs them.
	 *
	 * @param image what is known of the image
	 * @throws FusionException if the image has no finite value, its percentiles
	 *           are equal, it is not in Hounsfield units where these are asked
	 *           for, or its window shows nothing
	 */
	public IntensityRange range(final RangedImage image) {
		if (image.bitDepth() == 24) return kind == Kind.VALUES && black > white
			? new IntensityRange(255, 0, "255 to 0 (negative)") : IntensityRange
				.ofGreyLevels();
		switch (kind) {
			case VALUES:
				return valueRange(image, "given");
			case HOUNSFIELD:
				requireHounsfield(image);
				return valueRange(image, "HU, given");
			case DISPLAY:
				return displayRange(image);
			case PERCENTILES:
				return percentileRange(image, black, white);
			default:
				return automatic(image);
		}
	}

	private static IntensityRange automatic(final RangedImage image) {
		if (image.bitDepth() == 8) return IntensityRange.ofGreyLevels();
		if (image.isHounsfield()) return new RangeRule(Kind.HOUNSFIELD,
			CtWindow.BRAIN.black(), CtWindow.BRAIN.white()).valueRange(image, "HU, " +
				CtWindow.BRAIN.key());
		return percentileRange(image, LOW_PERCENTILE, HIGH_PERCENTILE);
	}

	private void requireHounsfield(final RangedImage image) {
		if (!image.isHounsfield()) throw new FusionException("The image " + image
			.name() +
			" is not known to be a CT in Hounsfield units, but its range is " +
			"given as a CT window: expected a CT with its DICOM header. Give values " +
			"instead, such as " + text(black) + ":" + text(white) + ".");
	}

	private IntensityRange valueRange(final RangedImage image,
		final String rule)
	{
		// NB: a density may fall with the raw value, which inverts the range as it
		// shall
		final Calibration calibration = image.calibration();
		return new IntensityRange(calibration.getRawValue(black), calibration
			.getRawValue(white), text(black) + " to " + text(white) + " (" + rule +
				")");
	}

	private static IntensityRange displayRange(final RangedImage image) {
		final double low = image.displayMinimum(), high = image.displayMaximum();
		if (low < high) return described(low, high, image, "display");
		throw new FusionException("The window of the image " + image.name() +
			" shows from " + text(low) + " to " + text(high) +
			", which is no range: set it with Image > Adjust > Brightness/Contrast...");
	}

	private static IntensityRange percentileRange(final RangedImage image,
		final double ofBlack, final double ofWhite)
	{
		final UndeclaredPadding padding = UndeclaredPadding.of(image);
		final Percentiles percentiles = padding.rest();
		if (percentiles.count() == 0) throw new FusionException("The image " + image
			.name() +
			" has no finite value: all its pixels are NaN, infinite or padding.");
		float black = percentiles.get(ofBlack);
		float white = percentiles.get(ofWhite);
		String rule = "percentiles " + text(ofBlack) + " and " + text(ofWhite);
		if (black == white && percentiles.get(0) < percentiles.get(100)) {
			if (ofBlack != LOW_PERCENTILE || ofWhite != HIGH_PERCENTILE) {
				throw new FusionException("The " + rule + " of the image " + image
					.name() + " are both " + text(black) +
					", so they give no range: choose others.");
			}
			// NB: a few bright pixels on nothing are all that there is
			black = percentiles.get(0);
			white = percentiles.get(100);
			rule = "minimum to maximum";
		}
		return described(black, white, image, rule + padding.note());
	}

	private static IntensityRange described(final double black,
		final double white, final RangedImage image, final String rule)
	{
		final Calibration calibration = image.calibration();
		return new IntensityRange(black, white, text(calibration.getCValue(black)) +
			" to " + text(calibration.getCValue(white)) + " (" + rule + ")");
	}

	static String text(final double value) {
		if (!Double.isFinite(value)) return Double.toString(value);
		return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros()
			.toPlainString();
	}
}
