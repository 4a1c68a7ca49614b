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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotSame;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.Precision;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
		Files.setLastModifiedTime(model.resolve("saved_model.pb"), FileTime
			.fromMillis(1000));
		assertNotSame(network, get(model));
	}

	@Test
	public void loadsAModelWithAChangedDescriptionAnew() throws IOException {
		final Path model = WeightedSumModel.write(temporary.getRoot().toPath());
		get(model);
		final Path description = model.resolve("model.properties");
		final FileTime time = Files.getLastModifiedTime(description);
		Files.write(description, List.of("origin=changed"),
			StandardOpenOption.APPEND);
		Files.setLastModifiedTime(description, time);
		assertEquals("changed", get(model).description().text("origin"));
	}

	@Test
	public void keepsTheLastFewModels() throws IOException {
		final Path first = WeightedSumModel.write(temporary.newFolder().toPath());
		final FusionNetwork network = get(first);
		for (int i = 1; i < LoadedNetworks.MAX_NETWORKS; i++) {
			get(WeightedSumModel.write(temporary.newFolder().toPath()));
		}
		assertSame(network, get(first));
		for (int i = 0; i < LoadedNetworks.MAX_NETWORKS; i++) {
			get(WeightedSumModel.write(temporary.newFolder().toPath()));
		}
		assertNotSame(network, get(first));
		// whoever still holds it may go on
		assertEquals(16, network.fuse(new float[16], new float[16], 4, 4).length);
	}

	@Test
	public void closesWhatNobodyHolds() throws InterruptedException {
		final CountDownLatch closed = new CountDownLatch(1);
		final FusionNetwork network = (FusionNetwork) Proxy.newProxyInstance(
			FusionNetwork.class.getClassLoader(), new Class<?>[] {
				FusionNetwork.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("close")) closed.countDown();
					return "CPU";
				});
		assertEquals("CPU", LoadedNetworks.closedWhenForgotten(network).device());
		do {
			System.gc();
		}
		while (!closed.await(100, TimeUnit.MILLISECONDS));
	}

	@Test
	public void loadsAReleasedModelAnew() throws IOException {
		final Path model = WeightedSumModel.write(temporary.getRoot().toPath());
		final FusionNetwork network = get(model);
		LoadedNetworks.release();
		assertNotSame(network, get(model));
		// whoever still holds it may go on
		assertEquals(16, network.fuse(new float[16], new float[16], 4, 4).length);
	}

	@Test
	public void loadsAModelOnceForEachPrecision() throws IOException {
		final Path model = WeightedSumModel.write(temporary.getRoot().toPath());
		final FusionNetwork network = get(model);
		final FusionNetwork quick = LoadedNetworks.get(model, Device.CPU,
			Precision.BFLOAT16, log::add);
		assertNotSame(network, quick);
		assertEquals(quick.precision() == Precision.BFLOAT16 ? 2 : 3, log.size());
		assertTrue(log.get(1), log.get(1).contains("bfloat16"));
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
