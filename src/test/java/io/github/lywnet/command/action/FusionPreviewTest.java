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

package io.github.lywnet.command.action;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.settings.Settings;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Tests {@link FusionPreview} with the bundled model, without a window. */
public class FusionPreviewTest {

	private static final Path PAIR = Paths.get("test-data", "MRI-PET");

	/** What the window shows; nothing where it is closed. */
	private final BlockingQueue<Optional<ImagePlus>> shown =
		new LinkedBlockingQueue<>();

	private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

	private final FusionPreview preview = new FusionPreview(image -> {
		assertTrue(EventQueue.isDispatchThread());
		shown.add(Optional.ofNullable(image));
	}, told::add);

	private ImagePlus anatomical;
	private ImagePlus functional;

	@Before
	public void open() {
		final ImagePlus mri = ImageFiles.open(PAIR.resolve(
			"anatomical/head-2.png"));
		final ImageStack stack = new ImageStack(mri.getWidth(), mri.getHeight());
		stack.addSlice(mri.getProcessor());
		stack.addSlice(mri.getProcessor().duplicate());
		stack.getProcessor(2).multiply(0.5);
		anatomical = new ImagePlus("mri", stack);
		anatomical.setSlice(2);
		functional = ImageFiles.open(PAIR.resolve("functional/head-2.png"));
	}

	@After
	public void close() {
		preview.close();
	}

	@Test
	public void showsTheCurrentPlaneAsItWillBe() throws Exception {
		final Settings settings = repeated().with(PairOptions.RANGE, "10:200");
		update(settings);
		final ImagePlus image = next().get();
		assertEquals("Preview of mri-LYWNet", image.getTitle());
		final ImagePlus fused = new ImagePairFusion(LoadedNetworks.get(ModelStore
			.find(FusionPreview.MODEL), Device.CPU, line -> {}), new PairOptions(
				settings)).fuse(anatomical, functional);
		assertArrayEquals((int[]) fused.getStack().getPixels(2), (int[]) image
			.getProcessor().getPixels());
	}

	@Test
	public void showsWhatWasWantedLast() throws Exception {
		for (int i = 0; i < 5; i++) {
			update(repeated().with(PairOptions.RANGE, "0:" + (100 + i)));
		}
		update(repeated().with(PairOptions.COLOR, "grey"));
		Optional<ImagePlus> image = next();
		// NB: what was ready before the last change may have been shown
		while (image.get().getBitDepth() == 24)
			image = next();
		assertEquals(8, image.get().getBitDepth());
		preview.close();
		assertFalse(next().isPresent());
	}

	@Test
	public void fusesAnewForWhatIsSeenOnly() throws Exception {
		update(repeated());
		assertEquals(24, next().get().getBitDepth());
		update(repeated().with(MetricOptions.SETTING, "none").with(
			FuseOptions.OUTPUT, "no such folder/fused.gif"));
		update(repeated().with(PairOptions.COLOR, "grey"));
		assertEquals(8, next().get().getBitDepth());
	}

	@Test
	public void registersAgainForOtherImagesOnly() throws Exception {
		anatomical = ImageFiles.open(PAIR.resolve("anatomical/head-2.png"));
		final Settings registered = Settings.NONE.with(PairOptions.REGISTER,
			PairOptions.RIGID);
		final int first = stepsUntilShown(registered);
		final int second = stepsUntilShown(registered.with(PairOptions.RANGE,
			"10:200"));
		assertTrue(first + " steps, then " + second, second < first);
		functional = ImageFiles.open(PAIR.resolve("functional/head-2.png"));
		assertEquals(first, stepsUntilShown(registered));
		for (final ImagePlus image : new ImagePlus[] { anatomical, functional }) {
			image.getCalibration().setUnit("mm");
			image.getCalibration().pixelWidth = 2;
			image.getCalibration().pixelHeight = 2;
		}
		assertEquals(first, stepsUntilShown(registered.with(PairOptions.RANGE,
			"10:200")));
	}

	/** How often a share of the work is told before the plane is seen. */
	private int stepsUntilShown(final Settings settings) throws Exception {
		told.clear();
		update(settings);
		assertTrue(next().isPresent());
		final List<String> messages = new ArrayList<>();
		told.drainTo(messages);
		return (int) messages.stream().filter(message -> message.endsWith(" %"))
			.count();
	}

	@Test
	public void tellsWhyThereIsNone() throws Exception {
		update(Settings.NONE);
		assertTold("Repeat a single plane");
		update(repeated().with(PairOptions.RANGE, "10:"));
		assertTold("Impossible range");
		update(repeated());
		assertTrue(next().isPresent());
	}

	@Test
	public void showsNothingOnceItIsClosed() throws Exception {
		update(repeated());
		preview.close();
		assertFalse(next().isPresent());
		EventQueue.invokeAndWait(() -> assertTrue(shown.isEmpty()));
	}

	private void assertTold(final String part) throws InterruptedException {
		String message = told.poll(60, TimeUnit.SECONDS);
		while (message != null && !message.contains(part)) {
			message = told.poll(60, TimeUnit.SECONDS);
		}
		assertNotNull(part, message);
		assertTrue(shown.isEmpty());
	}

	private Optional<ImagePlus> next() throws InterruptedException {
		final Optional<ImagePlus> next = shown.poll(60, TimeUnit.SECONDS);
		assertNotNull("nothing is shown: " + told, next);
		return next;
	}

	private void update(final Settings settings) {
		preview.update(anatomical, functional, settings);
	}

	private static Settings repeated() {
		return Settings.NONE.with(PairOptions.REPEAT, "true");
	}
}
