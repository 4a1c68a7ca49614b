package io.github.lywnet.network;

import java.util.Locale;

/** Where the network is asked to run. */
public enum Device {

		/** The GPU if TensorFlow finds one, else the CPU. */
		AUTO,
		/** The CPU, also where there is a GPU. */
		CPU,
		/** The GPU; loading fails where TensorFlow finds none. */
		GPU;

	/**
	 * Finds the device of a parameter's value.
	 *
	 * @param value {@code auto}, {@code cpu} or {@code gpu}, in any case
	 * @throws FusionException if it is none of these
	 */
	public static Device parse(final String value) {
		for (final Device device : values()) {
			if (device.key().equalsIgnoreCase(value)) return device;
		}
		throw new FusionException("Unknown device \"" + value +
			"\": expected auto, cpu or gpu.");
	}

	/** The value of the parameter that means this device, in lower case. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
