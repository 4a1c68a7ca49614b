package io.github.lywnet.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LoadedNetworksTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private final List<String> log = new ArrayList<>();

	@Test
	public void loadsAModelOnce() throws IOException {
		final Path model = WeightedSumModel.write(temporary.getRoot().toPath());
		final FusionNetwork network = get(model);
		assertSame(network, get(model.resolve(".")));
		assertEquals(1, log.size());
		assertTrue(log.get(0), log.get(0).contains("WeightedSum on CPU"));
	}

	@Test
	public void loadsAChangedModelAnew() throws IOException {
		final Path model = WeightedSumModel.write(temporary.getRoot().toPath());
		final FusionNetwork network = get(model);
		Files.setLastModifiedTime(model.resolve("saved_model.pb"), FileTime.fromMillis(
			1000));
		assertNotSame(network, get(model));
	}

	@Test
	public void triesAgainAfterAFailure() throws IOException {
		final Path model = temporary.getRoot().toPath();
		assertThrows(FusionException.class, () -> get(model));
		WeightedSumModel.write(model);
		assertEquals("WeightedSum", get(model).description().name());
	}

	private FusionNetwork get(final Path model) {
		return LoadedNetworks.get(model, Device.CPU, log::add);
	}
}
