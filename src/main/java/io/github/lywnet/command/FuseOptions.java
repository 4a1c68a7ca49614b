package io.github.lywnet.command;

import ij.Macro;

import io.github.lywnet.image.ColorMode;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The options of the menu entry, checked. Their names are the keys of a recorded
 * macro and must never change.
 */
final class FuseOptions {

	static final String DEFAULT_MODEL = "LYWNet";
	static final String DEFAULT_DEVICE = "auto";
	static final String DEFAULT_COLOR = "keep";
	static final boolean DEFAULT_METRICS = true;

	private final String model;
	private final Device device;
	private final ColorMode color;
	private final boolean metrics;
	private final Path output;

	/**
	 * Checks options.
	 *
	 * @param model name of a bundled model, or a model folder
	 * @param device auto, cpu or gpu
	 * @param color keep or grey
	 * @param metrics whether the metrics table gets a row
	 * @param output file to save the fused image to; null or blank for none
	 * @throws FusionException if an option has an impossible value
	 */
	FuseOptions(final String model, final String device, final String color,
		final boolean metrics, final String output)
	{
		this.model = model == null ? "" : model.trim();
		this.device = Device.parse(device);
		this.color = ColorMode.parse(color);
		this.metrics = metrics;
		this.output = path(output);
	}

	/**
	 * Reads the options of a macro's line. What is missing has its default; so
	 * {@code metrics}, a check box in the way of ImageJ 1.x, means the same as
	 * {@code metrics=true} in the way of SciJava.
	 *
	 * @throws FusionException if an option has an impossible value
	 */
	static FuseOptions ofMacro(final String line) {
		return new FuseOptions(Macro.getValue(line, "model", DEFAULT_MODEL), Macro
			.getValue(line, "device", DEFAULT_DEVICE), Macro.getValue(line, "color",
				DEFAULT_COLOR), metrics(line), Macro.getValue(line, "output", ""));
	}

	/** Name of a bundled model, or a model folder. */
	String model() {
		return model;
	}

	Device device() {
		return device;
	}

	ColorMode color() {
		return color;
	}

	/** Whether the metrics table gets a row. */
	boolean metrics() {
		return metrics;
	}

	/** File to save the fused image to, or null for none. */
	Path output() {
		return output;
	}

	private static boolean metrics(final String line) {
		final String value = Macro.getValue(line, "metrics", Boolean.toString(
			DEFAULT_METRICS));
		if (value.equals("true") || value.equals("false")) return Boolean
			.parseBoolean(value);
		throw new FusionException("Unknown metrics \"" + value +
			"\": expected true or false.");
	}

	private static Path path(final String text) {
		if (text == null || text.trim().isEmpty()) return null;
		try {
			return Paths.get(text.trim());
		}
		catch (final InvalidPathException exc) {
			throw new FusionException("The output \"" + text +
				"\" is no path of a file: " + exc.getReason() + ".", exc);
		}
	}
}
