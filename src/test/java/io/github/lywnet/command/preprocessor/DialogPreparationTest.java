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

package io.github.lywnet.command.preprocessor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.process.ByteProcessor;

import io.github.lywnet.command.BatchCommand;
import io.github.lywnet.command.CompareCommand;
import io.github.lywnet.command.MetricsCommand;
import io.github.lywnet.command.action.OpenImages;

import java.util.Arrays;
import java.util.Collections;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.task.TaskService;

/** Tests {@link DialogPreparation} on real commands. */
public class DialogPreparationTest {

	private Context context;

	@Before
	public void createContext() {
		context = new Context(CommandService.class, ModuleService.class,
			TaskService.class, PluginService.class);
	}

	@After
	public void disposeContext() {
		context.dispose();
	}

	@Test
	public void testImagesThatAreGivenAreNotWanted() {
		final Module module = module(MetricsCommand.class);
		assertEquals(Arrays.asList("Anatomical image (MRI)",
			"Functional image (CT, PET, SPECT)", "Fused image"), DialogPreparation
				.wanted(module));
		module.setInput("functional", new ImagePlus("pet", new ByteProcessor(1,
			1)));
		assertEquals(Arrays.asList("Anatomical image (MRI)", "Fused image"),
			DialogPreparation.wanted(module));
	}

	@Test
	public void testOptionalImagesAreNotWanted() {
		assertEquals(Arrays.asList("Anatomical image (MRI)",
			"Functional image (CT, PET, SPECT)"), DialogPreparation.wanted(module(
				CompareCommand.class)));
	}

	@Test
	public void testCommandsWithoutImagesWantNone() {
		assertEquals(Collections.emptyList(), DialogPreparation.wanted(module(
			BatchCommand.class)));
	}

	@Test
	public void testTheMessageNamesTheImages() {
		final String message = OpenImages.tooFew(Arrays.asList("Fused image"));
		assertTrue(message, message.contains("Open images: 0"));
		assertTrue(message, message.contains("Fused image"));
	}

	@Test
	public void testFijiFindsIt() {
		assertTrue(context.service(PluginService.class).createInstancesOfType(
			PreprocessorPlugin.class).stream().anyMatch(
				DialogPreparation.class::isInstance));
	}

	private Module module(final Class<? extends Command> command) {
		return context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(command));
	}
}
