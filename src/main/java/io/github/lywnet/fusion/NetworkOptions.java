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

package io.github.lywnet.fusion;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;
import io.github.lywnet.settings.Texts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which network fuses, where, how, and with how much memory. Immutable.
 *
 * <pre>
 * NetworkOptions options = new NetworkOptions().with(NetworkOptions.MODEL,
 * 	"LYWNet-S").with(NetworkOptions.MEMORY, "512");
 * options.device(); // AUTO
 * </pre>
 */
public final class NetworkOptions {

	/** The name of a bundled model, or a model folder. */
	public static final Setting MODEL = Setting.nameOrFolder("model",
		Texts.MODEL_LABEL, Texts.MODEL, ModelStore.DEFAULT_MODEL, ModelStore
			.names());

	/** Where the network runs. */
	public static final Setting DEVICE = Setting.choice("device",
		Texts.DEVICE_LABEL, Texts.DEVICE, "auto", "cpu", "gpu");

	/** How the network calculates. */
	public static final Setting PRECISION = Setting.choice("precision",
		Texts.PRECISION_LABEL, Texts.PRECISION, "float32", "bfloat16");

	/** How much memory the network may use. */
	public static final Setting MEMORY = Setting.text("memory",
		Texts.MEMORY_LABEL, Texts.MEMORY, NetworkMemory.AUTO);

	/** All of these. */
	public static final List<Setting> SETTINGS = Collections.unmodifiableList(
		Arrays.asList(MODEL, DEVICE, PRECISION, MEMORY));

	private final Settings settings;
	private final Device device;
	private final Precision precision;
	private final NetworkMemory memory;

	/** Makes the options of a user who chooses none. */
	public NetworkOptions() {
		this(Settings.NONE);
	}

	/**
	 * Reads the options that somebody has chosen.
	 *
	 * @throws FusionException if one has an impossible value; the model is looked
	 *           for later
	 */
	public NetworkOptions(final Settings settings) {
		this.settings = settings;
		device = Device.parse(settings.text(DEVICE));
		precision = Precision.parse(settings.text(PRECISION));
		memory = NetworkMemory.parse(settings.text(MEMORY));
	}

	/**
	 * These options with another value for one.
	 *
	 * @throws FusionException if the value is impossible
	 */
	public NetworkOptions with(final Setting setting, final String value) {
		return new NetworkOptions(settings.with(setting, value));
	}

	/**
	 * The folder of the model.
	 *
	 * @throws FusionException if there is no such model
	 */
	public Path model() {
		return ModelStore.find(settings.text(MODEL));
	}

	/** Where the network runs. */
	public Device device() {
		return device;
	}

	/** How the network calculates, if it can. */
	public Precision precision() {
		return precision;
	}

	/** How much memory the network may use. */
	public NetworkMemory memory() {
		return memory;
	}
}
