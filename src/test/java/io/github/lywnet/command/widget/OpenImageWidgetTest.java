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

package io.github.lywnet.command.widget;

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.macro.Interpreter;

import io.github.lywnet.command.CompareCommand;
import io.github.lywnet.command.MetricsCommand;
import io.github.lywnet.command.action.BatchOptions;
import io.github.lywnet.command.action.CompareAction;
import io.github.lywnet.command.action.FuseOptions;
import io.github.lywnet.command.action.MetricsAction;
import io.github.lywnet.command.action.OpenImages;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.settings.Settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.task.TaskService;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetService;

/** Tests {@link OpenImageWidget} as SciJava finds it, and what it suggests. */
public class OpenImageWidgetTest {

	private final ImagePlus pet = IJ.createImage("pet", "RGB", 4, 4, 1);
	private final ImagePlus mri = IJ.createImage("mri", "8-bit", 4, 4, 1);
	private final ImagePlus fused = IJ.createImage("fused", "RGB", 4, 4, 1);
	private final List<ImagePlus> images = Arrays.asList(pet, mri, fused);
	private Context context;
	private Module module;

	@Before
	public void open() {
		pet.getProcessor().set(0, 0, 0xff0000);
		fused.getProcessor().set(0, 0, 0xff0000);
		Interpreter.batchMode = true;
		images.forEach(Interpreter::addBatchModeImage);
		context = new Context(CommandService.class, ModuleService.class,
			TaskService.class, WidgetService.class);
		module = context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(MetricsCommand.class));
	}

	@After
	public void close() {
		images.forEach(Interpreter::removeBatchModeImage);
		Interpreter.batchMode = false;
		context.dispose();
	}

	@Test
	public void selectsTheSuggestedImage() {
		module.setInput("anatomical", mri);
		assertSame(mri, widget("anatomical").getValue());
		assertSame(mri, module.getInput("anatomical"));
	}

	@Test
	public void selectsTheFirstImageWhereNoneIsSuggested() {
		assertSame(pet, widget("anatomical").getValue());
		assertSame(pet, module.getInput("anatomical"));
	}

	@Test
	public void anOptionalImageIsNoneAtFirst() {
		module = context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(CompareCommand.class));
		assertNull(widget("fused").getValue());
		module.setInput("fused", fused);
		assertSame(fused, widget("fused").getValue());
	}

	@Test
	public void imagesAreInTheOrderOfTheirOpening() {
		assertEquals(images, OpenImages.all());
	}

	@Test
	public void suggestsGreyAndColored() {
		assertArrayEquals(new ImagePlus[] { mri, pet, null }, OpenImages
			.likelyPairAndFused());
	}

	@Test
	public void suggestsAFusedImageAndItsSources() {
		made(mri, "fused", "pet");
		assertArrayEquals(new ImagePlus[] { fused, pet, mri }, OpenImages
			.likelyPairAndFused());
	}

	@Test
	public void suggestsAFusedImageWhoseSourcesAreClosed() {
		made(fused, "another mri", "another pet");
		assertArrayEquals(new ImagePlus[] { mri, pet, fused }, OpenImages
			.likelyPairAndFused());
		made(fused, "mri", "mri");
		assertArrayEquals(new ImagePlus[] { mri, pet, fused }, OpenImages
			.likelyPairAndFused());
	}

	@Test
	public void suggestsNoSourceAsFusedImage() {
		made(pet, "gone", "gone, too");
		Interpreter.removeBatchModeImage(fused);
		assertArrayEquals(new ImagePlus[] { mri, pet, null }, OpenImages
			.likelyPairAndFused());
	}

	@Test
	public void dialogsOfImageJSuggestTheSameImages() {
		final Settings metrics = OpenImages.suggest(MetricsAction.SETTINGS);
		assertEquals("mri", metrics.text(FuseOptions.ANATOMICAL));
		assertEquals("pet", metrics.text(FuseOptions.FUNCTIONAL));
		assertEquals("fused", metrics.text(MetricsAction.FUSED));
		assertEquals("", OpenImages.suggest(CompareAction.SETTINGS).text(
			CompareAction.FUSED));
		made(fused, "mri", "pet");
		assertEquals("fused", OpenImages.suggest(CompareAction.SETTINGS).text(
			CompareAction.FUSED));
		assertSame(Settings.NONE, OpenImages.suggest(BatchOptions.SETTINGS));
		Interpreter.removeBatchModeImage(fused);
		assertRefused(() -> OpenImages.suggest(MetricsAction.SETTINGS),
			"Open images: 2. Expected 3", "Fused image");
	}

	@Test
	public void theModalityDecides() {
		modality(pet, "MR");
		modality(mri, "PT");
		assertArrayEquals(new ImagePlus[] { pet, mri }, OpenImages.likelyPair());
		modality(pet, "PT");
		modality(mri, "CT");
		assertArrayEquals(new ImagePlus[] { mri, pet }, OpenImages.likelyPair());
		modality(pet, "US");
		assertArrayEquals(new ImagePlus[] { mri, pet }, OpenImages.likelyPair());
		modality(pet, "MR");
		assertArrayEquals(new ImagePlus[] { pet, mri }, OpenImages.likelyPair());
	}

	@Test
	public void suggestsNoFusedImageAsASource() {
		mri.setTitle("mri: of\u00a0today");
		final ImagePlus colored = new ImagePairFusion(LoadedNetworks.get(ModelStore
			.find("LYWNet-S"), Device.CPU, line -> {}), new PairOptions()).fuse(mri,
				pet);
		assertEquals(24, colored.getBitDepth());
		pet.getProcessor().set(0, 0, 0);
		Interpreter.removeBatchModeImage(fused);
		Interpreter.addBatchModeImage(colored);
		try {
			assertArrayEquals(new ImagePlus[] { pet, mri }, OpenImages.likelyPair());
			assertArrayEquals(new ImagePlus[] { mri, pet, colored }, OpenImages
				.likelyPairAndFused());
		}
		finally {
			Interpreter.removeBatchModeImage(colored);
		}
	}

	/** Writes into the Info of an image what a fused image has there. */
	private static void made(final ImagePlus image, final String anatomical,
		final String functional)
	{
		image.setProperty("Info", "Fused by LYWNet Fusion\nAnatomical image: " +
			anatomical + "\nFunctional image: " + functional +
			"\n\nAnatomical image: of an older fusion\n");
	}

	private static void modality(final ImagePlus image, final String modality) {
		image.setProperty("Info", "0008,0060  Modality: " + modality + "\n");
	}

	private InputWidget<?, ?> widget(final String key) {
		final InputWidget<?, ?> widget = DialogWidgets.of(module, key, Collections
			.singletonList("an object of Fiji's"), context.service(
				WidgetService.class));
		assertTrue("" + widget, widget instanceof OpenImageWidget);
		return widget;
	}
}
