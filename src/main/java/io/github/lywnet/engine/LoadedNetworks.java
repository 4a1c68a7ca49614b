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

package io.github.lywnet.engine;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Precision;
import io.github.lywnet.network.StatisticsNetwork;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Networks that stay loaded, so that fusing one pair after another does not
 * load a model anew: those that were asked for last, at most
 * {@value #MAX_NETWORKS}. Others are closed as soon as nobody holds them. Safe
 * to call from any thread.
 */
public final class LoadedNetworks {

	/** One takes up to some hundred MB. */
	static final int MAX_NETWORKS = 4;

	private static final Map<String, Loaded> NETWORKS = new LinkedHashMap<>(16,
		0.75f, true);

	private static final Cleaner CLEANER = Cleaner.create();

	private LoadedNetworks() {
		// static methods only
	}

	/**
	 * The network of a model folder on a device; loaded at the first call, and
	 * again if the model has changed on disk since or was not asked for in a long
	 * time.
	 *
	 * @param modelFolder as for {@link FusionEngine#load}
	 * @param device where it shall run
	 * @param precision how it shall calculate, if it can
	 * @param log gets a line with model, device and engine when the network is
	 *          loaded, and one more if the precision cannot be had
	 * @return the network; the caller must not close it
	 * @throws FusionException if the engine cannot be started or the model cannot
	 *           be loaded; a further call tries again
	 */
	public static synchronized FusionNetwork get(final Path modelFolder,
		final Device device, final Precision precision, final Consumer<String> log)
	{
		final String key = modelFolder.toAbsolutePath().normalize() + "\n" +
			device + "\n" + precision;
		final String version = version(modelFolder);
		final Loaded loaded = NETWORKS.get(key);
		if (loaded != null && loaded.version.equals(version)) return loaded.network;
		NETWORKS.remove(key);
		final FusionNetwork network = closedWhenForgotten(load(modelFolder, device,
			precision, log));
		NETWORKS.put(key, new Loaded(version, network));
		if (NETWORKS.size() > MAX_NETWORKS) {
			NETWORKS.remove(NETWORKS.keySet().iterator().next());
		}
		return network;
	}

	/** The network of a model folder on a device, in float32. */
	public static FusionNetwork get(final Path modelFolder, final Device device,
		final Consumer<String> log)
	{
		return get(modelFolder, device, Precision.FLOAT32, log);
	}

	/** Forgets all networks: each is closed as soon as nobody holds it. */
	public static synchronized void release() {
		NETWORKS.clear();
	}

	/**
	 * A network that passes all on to another one and closes it when it is
	 * reachable no more: whoever still fuses with a network that is loaded no
	 * longer goes on.
	 */
	static FusionNetwork closedWhenForgotten(final FusionNetwork network) {
		final Class<?> type = network instanceof StatisticsNetwork
			? StatisticsNetwork.class : FusionNetwork.class;
		final FusionNetwork passing = (FusionNetwork) Proxy.newProxyInstance(
			FusionNetwork.class.getClassLoader(), new Class<?>[] { type }, (proxy,
				method, arguments) -> {
				try {
					return method.invoke(network, arguments);
				}
				catch (final InvocationTargetException exc) {
					throw exc.getCause();
				}
				finally {
					Reference.reachabilityFence(proxy);
				}
			});
		CLEANER.register(passing, network::close);
		return passing;
	}

	private static FusionNetwork load(final Path modelFolder, final Device device,
		final Precision precision, final Consumer<String> log)
	{
		final FusionEngine engine = EngineLoader.engine();
		final FusionNetwork network = engine.load(modelFolder, device, precision);
		if (network.precision() != precision) log.accept("LYWNet: " + noPrecision(
			network.device(), network.precision(), precision));
		log.accept("LYWNet: model " + network.description().name() + " on " +
			network.device() + " (" + engine.version() + ")");
		return network;
	}

	/**
	 * Tells the user that a network calculates in another precision than asked
	 * for.
	 */
	public static String noPrecision(final String device, final Precision used,
		final Precision wanted)
	{
		return "no " + wanted.key() + " on this " + device +
			", which needs a processor with AVX512_BF16 or AMX, and Linux: using " +
			used.key();
	}

	/** What changes when a model on disk does: times and sizes of its files. */
	private static String version(final Path modelFolder) {
		final StringBuilder version = new StringBuilder();
		for (final String name : new String[] { "saved_model.pb",
			ModelDescription.FILE_NAME })
		{
			final Path file = modelFolder.resolve(name);
			try {
				version.append(Files.getLastModifiedTime(file)).append(' ').append(Files
					.size(file)).append('\n');
			}
			catch (final IOException exc) {
				version.append("unreadable\n"); // loading it tells why
			}
		}
		return version.toString();
	}

	private static final class Loaded {

		private final String version;
		private final FusionNetwork network;

		Loaded(final String version, final FusionNetwork network) {
			this.version = version;
			this.network = network;
		}
	}
}
