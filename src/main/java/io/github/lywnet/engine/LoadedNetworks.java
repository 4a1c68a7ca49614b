package io.github.lywnet.engine;

import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Networks that stay loaded until the JVM exits, so that fusing one pair after
 * another does not load a model anew. Safe to call from any thread.
 */
public final class LoadedNetworks {

	private static final Map<String, FusionNetwork> NETWORKS = new HashMap<>();

	private LoadedNetworks() {
		// static methods only
	}

	/**
	 * The network of a model folder on a device; loaded at the first call, and again
	 * if the model has changed on disk since.
	 *
	 * @param modelFolder as for {@link FusionEngine#load}
	 * @param device where it shall run
	 * @param log gets a line with model, device and engine when the network is loaded
	 * @return the network; the caller must not close it
	 * @throws FusionException if the engine cannot be started or the model cannot be
	 *           loaded; a further call tries again
	 */
	public static synchronized FusionNetwork get(final Path modelFolder,
		final Device device, final Consumer<String> log)
	{
		final String key = modelFolder.toAbsolutePath().normalize() + "\n" + version(
			modelFolder) + "\n" + device;
		return NETWORKS.computeIfAbsent(key, k -> load(modelFolder, device, log));
	}

	private static FusionNetwork load(final Path modelFolder,
		final Device device, final Consumer<String> log)
	{
		final FusionEngine engine = EngineLoader.engine();
		final FusionNetwork network = engine.load(modelFolder, device);
		log.accept("LYWNet: model " + network.description().name() + " on " + network
			.device() + " (" + engine.version() + ")");
		return network;
	}

	private static String version(final Path modelFolder) {
		try {
			return Files.getLastModifiedTime(modelFolder.resolve("saved_model.pb"))
				.toString();
		}
		catch (final IOException exc) {
			return "unreadable"; // loading it tells why
		}
	}
}
