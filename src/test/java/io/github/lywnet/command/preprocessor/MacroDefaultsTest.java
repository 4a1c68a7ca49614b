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

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.Macro;

import io.github.lywnet.command.FuseCommand;
import io.github.lywnet.image.PairOptions;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginService;
import org.scijava.task.TaskService;

/** Tests {@link MacroDefaults} as SciJava finds and runs it. */
public class MacroDefaultsTest {

	private Context context;
	private Module module;

	@Before
	public void createModule() {
		context = new Context(CommandService.class, ModuleService.class,
			TaskService.class, PluginService.class);
		final CommandInfo info = context.service(CommandService.class).getCommand(
			FuseCommand.class);
		module = context.service(ModuleService.class).createModule(info);
	}

	@After
	public void disposeContext() {
		context.dispose();
	}

	@Test
	public void testAMacroMayLeaveOutWhatHasADefault() throws Exception {
		processInMacro("anatomical=mri.png functional=pet.png ");
		assertTrue(module.isInputResolved("range"));
		assertTrue(module.isInputResolved("output"));
		assertEquals(PairOptions.RANGE.standard(), module.getInput("range"));
		assertTrue("a dialog shows the hint", module.isInputResolved("hint"));
		assertFalse("an image was taken for granted", module.isInputResolved(
			"anatomical"));
	}

	@Test
	public void testABareKeyIsTrueAsInImageJ() throws Exception {
		processInMacro("anatomical=mri.png functional=pet.png repeat roi=false ");
		assertEquals(true, module.getInput("repeat"));
		assertEquals(false, module.getInput("roi"));
		assertEquals(false, module.getInput("resample"));
		assertTrue(module.isInputResolved("repeat"));
	}

	@Test
	public void testAnUnknownKeyIsRefused() {
		assertRefusedInMacro("anatomical=mri.png functional=pet.png colour=grey ",
			"Unknown key colour", "anatomical, functional, model", "color");
	}

	@Test
	public void testAFlagIsTrueOrFalse() {
		assertRefusedInMacro("anatomical=mri.png functional=pet.png roi=box ",
			"(roi) is \"box\"", "true or false");
	}

	/** Fiji would take the active image. */
	@Test
	public void testAnImageThatIsNotNamedIsRefused() {
		assertRefusedInMacro("anatomical=mri.png ", "(functional) is not given",
			"functional=[");
		assertRefusedInMacro("functional=pet.png ", "(anatomical) is not given");
		assertRefusedInMacro("anatomical=[] functional=pet.png ",
			"(anatomical) is not given");
	}

	@Test
	public void testTheDialogAsksForAllWhereNoMacroRuns() throws Exception {
		processInMacro(null);
		assertFalse(module.isInputResolved("range"));
	}

	private void assertRefusedInMacro(final String options,
		final Object... parts)
	{
		assertRefused(() -> {
			try {
				processInMacro(options);
			}
			catch (final ExecutionException exc) {
				throw exc.getCause();
			}
		}, parts);
	}

	/**
	 * NB: ImageJ knows the options of a macro by the thread, and that by its
	 * name.
	 */
	private void processInMacro(final String options) throws Exception {
		final PreprocessorPlugin defaults = context.service(PluginService.class)
			.createInstancesOfType(PreprocessorPlugin.class).stream().filter(
				MacroDefaults.class::isInstance).findFirst().get();
		final CompletableFuture<Void> done = new CompletableFuture<>();
		final Thread thread = new Thread(() -> {
			try {
				Macro.setOptions(Thread.currentThread(), options);
				defaults.process(module);
				done.complete(null);
			}
			catch (final Throwable exc) {
				done.completeExceptionally(exc);
			}
		}, "Run$_LYWNet");
		thread.start();
		done.get();
	}
}
