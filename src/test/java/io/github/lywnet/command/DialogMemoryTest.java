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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.github.lywnet.common.FusionException;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.task.TaskService;

/** What a dialog of {@link LYWNetCommand} remembers of the one before. */
public class DialogMemoryTest {

	private Context context;

	@Before
	public void createContext() {
		context = new Context(CommandService.class, ModuleService.class,
			TaskService.class);
	}

	@After
	public void disposeContext() {
		context.dispose();
	}

	@Test
	public void remembersWhatWasTypedBeforeAMistake() {
		final Module first = module();
		prepareDialog(first);
		first.setInput("model", "LYWNet-S");
		first.setInput("range", "wide");
		assertThrows(FusionException.class, first::run);
		final Module next = module();
		prepareDialog(next);
		assertEquals("LYWNet-S", next.getInput("model"));
		assertEquals("wide", next.getInput("range"));
	}

	@Test
	public void isNoneOfAScript() {
		remembersWhatWasTypedBeforeAMistake();
		final Module script = module();
		script.setInput("range", "auto");
		script.getInfo().inputs().forEach(input -> script.resolveInput(input
			.getName()));
		prepareDialog(script);
		assertEquals("auto", script.getInput("range"));
		assertEquals("LYWNet", script.getInput("model"));
		script.setInput("range", "narrow");
		assertThrows(FusionException.class, script::run);
		final Module dialog = module();
		prepareDialog(dialog);
		assertEquals("wide", dialog.getInput("range"));
	}

	@Test
	public void doesNotChangeWhatIsGiven() {
		remembersWhatWasTypedBeforeAMistake();
		final Module half = module();
		half.setInput("range", "auto");
		half.resolveInput("range");
		prepareDialog(half);
		assertEquals("auto", half.getInput("range"));
		assertEquals("LYWNet-S", half.getInput("model"));
	}

	private static void prepareDialog(final Module module) {
		((LYWNetCommand) module.getDelegateObject()).prepareDialog(module);
	}

	private Module module() {
		return context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(FuseCommand.class));
	}
}
