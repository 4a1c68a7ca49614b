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

package io.github.lywnet.command;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.ResultsTable;
import ij.process.ImageConverter;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.MetricsTable;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.FusionMetric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.module.ModuleItem;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.service.Service;
import org.scijava.task.TaskService;
import org.scijava.task.event.TaskEvent;

/** Runs the command as Fiji and its scripts do. */
public class FuseCommandTest {

	private static final Path PAIR = Paths.get("test-data", "MRI-SPECT");

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Context context;
	private CommandService commands;
	private Map<String, Object> inputs;
	private ImagePlus anatomical;
	private ImagePlus functional;

	@Before
	public void setUp() throws IOException {
		context = new Context(CommandService.class, LogService.class,
			TaskService.class);
		context.service(LogService.class).setLevel(LogLevel.NONE);
		commands = context.service(CommandService.class);
		anatomical = ImageFiles.open(PAIR.resolve("anatomical/head-1.png"));
		functional = ImageFiles.open(PAIR.resolve("functional/head-1.png"));
		inputs = new HashMap<>();
		inputs.put("anatomical", anatomical);
		inputs.put("functional", functional);
		inputs.put("model", WeightedSumModel.write(temporary.newFolder("model")
			.toPath()).toString());
		inputs.put("device", "cpu");
		ResultsTable.getResultsTable().reset();
	}

	@After
	public void tearDown() {
		context.dispose();
	}

	@Test
	public void standsInTheMenu() {
		assertEquals("[Plugins, Fusion, LYWNet]", StreamSupport.stream(info()
			.getMenuPath().spliterator(), false).map(entry -> entry.getName())
			.collect(Collectors.toList()).toString());
	}

	/**
	 * Names are the keys of recorded macros; saved preferences would change them
	 * silently.
	 */
	@Test
	public void hasTheKeysOfRecordedMacros() {
		assertArrayEquals(new String[] { "anatomical", "functional", "model",
			"device", "precision", "color", "range", "lut", "resample", "register",
			"roi", "repeat", "memory", "metrics", "transform", "output", "compare" },
			parameters().map(ModuleItem::getName).toArray());
		parameters().forEach(parameter -> assertFalse(parameter.getName(), parameter
			.isPersisted()));
	}

	@Test
	public void fusesWithItsDefaults() throws Exception {
		final ImagePlus fused = run();
		assertEquals("head-1-LYWNet", fused.getTitle());
		assertEquals(ImagePlus.COLOR_RGB, fused.getType());
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		assertEquals("head-1-LYWNet", table.getStringValue(MetricsTable.IMAGE, 0));
		assertEquals("WeightedSum", table.getStringValue(MetricsTable.MODEL, 0));
		assertEquals("CPU", table.getStringValue(MetricsTable.DEVICE, 0));
		assertEquals("anatomical 0 to 255 (type); functional 0 to 255 (type)", table
			.getStringValue(MetricsTable.RANGE, 0));
		assertEquals(ImagePairFusion.scores(anatomical, functional, fused).get(
			FusionMetric.SSIM), table.getValue("SSIM", 0), 0);
	}

	@Test
	public void obeysItsOptions() throws Exception {
		final Path output = temporary.getRoot().toPath().resolve("fused.tif");
		Files.write(output, new byte[] { 1 });
		inputs.put("color", "grey");
		inputs.put("metrics", false);
		inputs.put("output", output.toString());
		final ImagePlus fused = run();
		assertEquals(ImagePlus.GRAY8, fused.getType());
		assertEquals(0, ResultsTable.getResultsTable().size());
		assertArrayEquals((byte[]) fused.getProcessor().getPixels(),
			(byte[]) ImageFiles.open(output).getProcessor().getPixels());
	}

	@Test
	public void showsNoComparisonWithoutAScreen() throws Exception {
		inputs.put("compare", true);
		assertEquals("head-1-LYWNet", run().getTitle());
	}

	@Test
	public void refusesBadImages() {
		inputs.put("functional", new ImagePlus());
		assertRefused("no functional image", "head-1.png");
		inputs.put("functional", anatomical);
		assertRefused("two different images");
		inputs.put("functional", functional.resize(128, 64, "none"));
		assertRefused("256 x 256", "128 x 64");
		inputs.put("anatomical", functional);
		inputs.put("functional", anatomical);
		assertRefused("is coloured", "swapped");
		inputs.put("anatomical", IJ.createImage("stack", "8-bit", 256, 256, 2));
		inputs.put("functional", functional);
		assertRefused("256 x 256 x 1 x 2 x 1", "256 x 256 x 1 x 1 x 1", "repeat");
	}

	@Test
	public void fusesTheRegionOfImagesOfOtherPixels() throws Exception {
		anatomical.setRoi(20, 30, 100, 80);
		inputs.put("functional", functional.resize(128, 128, "none"));
		inputs.put("roi", true);
		assertRefused("256 x 256", "128 x 128", "resample");
		inputs.put("resample", true);
		final ImagePlus fused = run();
		assertEquals(100, fused.getWidth());
		assertEquals(80, fused.getHeight());
		anatomical.deleteRoi();
		inputs.put("metrics", false);
		ResultsTable.getResultsTable().reset();
		assertRefused("no region of interest");
	}

	@Test
	public void fusesStacksByTheirRange() throws Exception {
		new ImageConverter(anatomical).convertToGray16();
		final ImageStack stack = new ImageStack(256, 256);
		stack.addSlice("first", anatomical.getProcessor());
		stack.addSlice("second", anatomical.getProcessor());
		inputs.put("anatomical", new ImagePlus("mri.tif", stack));
		inputs.put("color", "grey");
		inputs.put("range", "0:1000");
		inputs.put("repeat", true);
		inputs.put("output", temporary.getRoot() + "/fused.png");
		assertRefused("fused.png", ".tif");
		inputs.put("output", temporary.getRoot() + "/fused.tif");
		final ImagePlus fused = run();
		assertEquals(2, fused.getNSlices());
		assertEquals(16, fused.getBitDepth());
		assertEquals(2, ImageFiles.open(temporary.getRoot().toPath().resolve(
			"fused.tif")).getStackSize());
		inputs.put("metrics", "planes, MI");
		inputs.remove("output");
		run();
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals("a mean, then planes", 3, table.size());
		assertEquals(2, table.getValue(MetricsTable.PLANE, 2), 0);
		assertTrue(table.getValue("MI", 1) > 0);
		assertTrue(Double.isNaN(table.getValue("SSIM", 1)));
		assertEquals("anatomical 0 to 1000 (given); functional 0 to 255 (type)",
			ResultsTable.getResultsTable().getStringValue(MetricsTable.RANGE, 0));
	}

	@Test
	public void savesTheTransformOfARegistration() throws Exception {
		final Path transform = temporary.getRoot().toPath().resolve("a.tfm");
		inputs.put("transform", transform.toString());
		assertRefused("register is none", "rigid");
		inputs.put("register", "rigid");
		inputs.put("metrics", false);
		final ImagePlus fused = run();
		inputs.remove("transform");
		inputs.put("register", transform.toString());
		assertArrayEquals((int[]) fused.getProcessor().getPixels(), (int[]) run()
			.getProcessor().getPixels());
	}

	@Test
	public void endsWhenItIsCanceled() throws Exception {
		final CancelAtOnce watcher = new CancelAtOnce();
		context.service(EventService.class).subscribe(watcher);
		inputs.put("output", temporary.getRoot().toPath().resolve("fused.tif")
			.toString());
		assertNull(run());
		assertTrue("Fiji says that it has finished", watcher.isTold);
		assertFalse(Files.exists(temporary.getRoot().toPath().resolve(
			"fused.tif")));
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	/** A user who presses the cancel button as soon as it appears. */
	public static final class CancelAtOnce {

		private boolean isTold;

		@EventHandler
		public void onEvent(final ModuleCanceledEvent event) {
			isTold = true;
		}

		@EventHandler
		public void onEvent(final TaskEvent event) {
			if (!event.getTask().isCanceled()) event.getTask().cancel("test");
		}
	}

	@Test
	public void refusesBadOptions() {
		assertRefusedOption("device", "tpu", "Unknown device \"tpu\"", "gpu");
		assertRefusedOption("color", "red", "Unknown color \"red\"", "keep");
		assertRefusedOption("range", "wide", "range \"wide\"", "1%:99%");
		assertRefusedOption("model", "none", "Unknown model \"none\"");
		assertRefusedOption("metrics", "Qxy", "Unknown metric \"Qxy\"", "none");
		assertRefusedOption("lut", "none", "no look-up table \"none\"", "Fire");
		assertRefusedOption("model", temporary.getRoot().toString(),
			"model.properties");
		assertRefusedOption("output", "fused.gif", "fused.gif", ".png");
		assertRefusedOption("output", "no such folder/fused.png",
			"there is no folder");
	}

	private void assertRefusedOption(final String key, final Object value,
		final String... parts)
	{
		final Object right = inputs.put(key, value);
		assertRefused(parts);
		inputs.remove(key);
		if (right != null) inputs.put(key, right);
	}

	private void assertRefused(final String... parts) {
		Throwable cause = assertThrows(ExecutionException.class, this::run);
		while (!(cause instanceof FusionException))
			cause = cause.getCause();
		for (final String part : parts) {
			assertTrue(cause.getMessage(), cause.getMessage().contains(part));
		}
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	private ImagePlus run() throws ExecutionException, InterruptedException {
		return (ImagePlus) commands.run(FuseCommand.class, true, inputs).get()
			.getOutput("fused");
	}

	private Stream<ModuleItem<?>> parameters() {
		return StreamSupport.stream(info().inputs().spliterator(), false).filter(
			input -> !Service.class.isAssignableFrom(input.getType()) && input
				.getVisibility() != ItemVisibility.MESSAGE);
	}

	private CommandInfo info() {
		return commands.getCommand(FuseCommand.class);
	}
}
