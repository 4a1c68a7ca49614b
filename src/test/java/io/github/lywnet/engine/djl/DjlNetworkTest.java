package io.github.lywnet.engine.djl;

import static org.junit.Assert.assertEquals;

import io.github.lywnet.engine.EngineLoader;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;

import java.io.IOException;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DjlNetworkTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void fusesWithoutSwapping() throws IOException {
		try (FusionNetwork network = EngineLoader.engine().load(WeightedSumModel
			.write(temporary.getRoot().toPath()), Device.AUTO))
		{
			final float[] fused = network.fuse(new float[] { 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1}, new float[] { 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1}, 4, 4);
			assertEquals(0.75f, fused[1], 0);
			assertEquals(0.25f, fused[2], 0);
		}
	}
}
