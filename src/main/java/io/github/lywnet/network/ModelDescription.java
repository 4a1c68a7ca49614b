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

package io.github.lywnet.network;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeSet;

/**
 * What a model is and needs: the file {@value #FILE_NAME} of a model folder, a
 * Java properties file in UTF-8. Immutable.
 */
public final class ModelDescription {

	/** Name of the description in a model folder. */
	public static final String FILE_NAME = "model.properties";

	/** Those of the bundled models have about 1 kB. */
	private static final int MAX_BYTES = 1 << 20;

	/** How fused values become 8-bit grey levels. */
	public enum Rounding {
			/** Towards zero, as the published images were made. */
			TRUNCATE,
			/** To the nearest grey level. */
			NEAREST
	}

	/** What becomes of a fused colour that RGB does not have. */
	public enum OutOfGamut {
			/**
			 * Its channels are clipped, as the published images': it is darker or
			 * brighter.
			 */
			CLIP,
			/** It is paler, and keeps the luminance that was fused. */
			DESATURATE
	}

	private final Properties properties;
	private final String origin;

	/**
	 * Makes a description from its properties.
	 *
	 * @param properties the keys of {@value #FILE_NAME}; copied
	 * @param origin what messages call the description: its file
	 * @throws FusionException if a key is missing or has an impossible value
	 */
	public ModelDescription(final Properties properties, final String origin) {
		this.properties = new Properties();
		this.properties.putAll(properties);
		this.origin = origin;
		name();
		normalisation();
		paddingMultiple();
		rounding();
		outOfGamut();
		receptiveField();
		memoryPerPixel();
	}

	/**
	 * Reads the description of a model folder.
	 *
	 * @throws FusionException if the folder or its description is missing,
	 *           unreadable or wrong
	 */
	public static ModelDescription read(final Path modelFolder) {
		final Path file = modelFolder.resolve(FILE_NAME);
		if (!Files.isDirectory(modelFolder)) {
			throw new FusionException("There is no model folder " + modelFolder +
				": give the name of a bundled model or a folder with saved_model.pb and " +
				FILE_NAME + ".");
		}
		if (!Files.isRegularFile(file)) {
			throw new FusionException("The model folder " + modelFolder + " has no " +
				FILE_NAME + ": expected a folder with saved_model.pb and " + FILE_NAME +
				", as import-checkpoint and train write it.");
		}
		return new ModelDescription(load(file), file.toString());
	}

	private static Properties load(final Path file) {
		final Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file,
			StandardCharsets.UTF_8))
		{
			if (Files.size(file) > MAX_BYTES) {
				throw new FusionException("The model description " + file + " has " +
					Files.size(file) + " bytes: expected at most " + MAX_BYTES + ".");
			}
			properties.load(reader);
			return properties;
		}
		catch (final CharacterCodingException | IllegalArgumentException exc) {
			throw new FusionException("The model description " + file +
				" is no properties file in UTF-8: " + exc + ".", exc);
		}
		catch (final IOException exc) {
			throw new FusionException("The model description " + file +
				" cannot be read: " + exc + ".", exc);
		}
	}

	/** Name of the model, as users choose it. */
	public String name() {
		return text("name");
	}

	/** How the network normalises its features. */
	public Normalisation normalisation() {
		return choice("normalisation", Normalisation.class);
	}

	/** Width and height of a plane must be multiples of this. */
	public int paddingMultiple() {
		return wholeNumber("padding.multiple", 1, 1024);
	}

	/** How fused values become 8-bit grey levels. */
	public Rounding rounding() {
		return choice("rounding", Rounding.class);
	}

	/**
	 * What becomes of colours outside of RGB; unless told, they are desaturated.
	 */
	public OutOfGamut outOfGamut() {
		return has("out.of.gamut") ? choice("out.of.gamut", OutOfGamut.class)
			: OutOfGamut.DESATURATE;
	}

	/**
	 * How many pixels away, to each side, a fused pixel may depend on the planes,
	 * apart from the image's statistics ({@link Normalisation#IMAGE}). Empty
	 * where that is not known: such a model is given whole planes.
	 */
	public OptionalInt receptiveField() {
		if (!has("receptive.field")) return OptionalInt.empty();
		return OptionalInt.of(wholeNumber("receptive.field", 0, 65_535));
	}

	/**
	 * Bytes of memory that a call takes for each pixel, an estimate; empty where
	 * it is not known.
	 */
	public OptionalLong memoryPerPixel() {
		if (!has("memory.per.pixel")) return OptionalLong.empty();
		return OptionalLong.of(wholeNumber("memory.per.pixel", 1,
			Integer.MAX_VALUE));
	}

	/** This description with other values of some keys. */
	public ModelDescription with(final Properties changes) {
		final Properties changed = new Properties();
		changed.putAll(properties);
		changed.putAll(changes);
		return new ModelDescription(changed, origin);
	}

	/**
	 * The text of a key.
	 *
	 * @throws FusionException if it is missing or blank
	 */
	public String text(final String key) {
		final String value = properties.getProperty(key, "").trim();
		if (value.isEmpty()) throw wrong(key, "nothing", "a value");
		return value;
	}

	/**
	 * The whole number of a key.
	 *
	 * @throws FusionException if it is none, or not between the bounds
	 *           (inclusive)
	 */
	public int wholeNumber(final String key, final int minimum,
		final int maximum)
	{
		final String expected = "a whole number from " + minimum + " to " + maximum;
		try {
			final int value = Integer.parseInt(text(key));
			if (value >= minimum && value <= maximum) return value;
		}
		catch (final NumberFormatException exc) {
			// the message is the same as for a number out of bounds
		}
		throw wrong(key, text(key), expected);
	}

	/**
	 * The positive number of a key.
	 *
	 * @throws FusionException if it is none, or not finite and above 0
	 */
	public double positiveNumber(final String key) {
		try {
			final double value = Double.parseDouble(text(key));
			if (value > 0 && value < Double.POSITIVE_INFINITY) return value;
		}
		catch (final NumberFormatException exc) {
			// the message is the same as for a number out of bounds
		}
		throw wrong(key, text(key), "a number above 0");
	}

	/**
	 * Writes {@value #FILE_NAME} into a folder, the keys in alphabetical order
	 * and without a date, so that equal descriptions are equal files.
	 *
	 * @throws IOException if it cannot be written
	 */
	public void write(final Path modelFolder) throws IOException {
		final StringBuilder lines = new StringBuilder();
		for (final String key : new TreeSet<>(properties.stringPropertyNames())) {
			lines.append(key).append('=').append(escaped(properties.getProperty(key)))
				.append('\n');
		}
		WholeFile.write(modelFolder.resolve(FILE_NAME), lines.toString().getBytes(
			StandardCharsets.UTF_8));
	}

	private static String escaped(final String value) {
		return value.replace("\\", "\\\\").replace("\n", "\\n");
	}

	private boolean has(final String key) {
		return properties.containsKey(key);
	}

	private <E extends Enum<E>> E choice(final String key, final Class<E> type) {
		final String value = text(key);
		final StringBuilder choices = new StringBuilder();
		for (final E constant : type.getEnumConstants()) {
			final String choice = constant.name().toLowerCase(Locale.ROOT);
			if (choice.equals(value)) return constant;
			choices.append(choices.length() == 0 ? "" : " or ").append(choice);
		}
		throw wrong(key, value, choices.toString());
	}

	private FusionException wrong(final String key, final String found,
		final String expected)
	{
		return new FusionException("The model description " + origin + " has " +
			key + " = " + found + ": expected " + expected + ".");
	}
}
