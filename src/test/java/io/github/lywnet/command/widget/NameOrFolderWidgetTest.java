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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.command.BatchCommand;
import io.github.lywnet.command.FuseCommand;
import io.github.lywnet.command.action.FolderChoice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import javax.swing.JComboBox;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.task.TaskService;
import org.scijava.ui.UIService;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetService;

/** Tests {@link NameOrFolderWidget} as SciJava finds it. */
public class NameOrFolderWidgetTest {

	private Context context;

	@Before
	public void createContext() {
		context = new Context(CommandService.class, ModuleService.class,
			TaskService.class, WidgetService.class, UIService.class);
	}

	@After
	public void disposeContext() {
		context.dispose();
	}

	@Test
	public void listsTheBundledModels() {
		for (final Class<? extends Command> command : Arrays.asList(
			FuseCommand.class, BatchCommand.class))
		{
			final JComboBox<?> names = names(module(command));
			assertEquals(Arrays.asList("LYWNet", "LYWNet-S", FolderChoice.OTHER),
				entries(names));
			assertEquals("LYWNet", names.getSelectedItem());
		}
	}

	@Test
	public void whatIsChosenReachesTheCommand() {
		final Module module = module(FuseCommand.class);
		names(module).setSelectedItem("LYWNet-S");
		assertEquals("LYWNet-S", module.getInput("model"));
	}

	@Test
	public void showsAFolderThatWasChosenBefore() {
		final Module module = module(FuseCommand.class);
		module.setInput("model", "/data/my model");
		final JComboBox<?> names = names(module);
		assertEquals("/data/my model", names.getSelectedItem());
		assertEquals(Arrays.asList("LYWNet", "LYWNet-S", "/data/my model",
			FolderChoice.OTHER), entries(names));
	}

	/** NB: where there are no windows, nobody chooses any folder. */
	@Test
	public void keepsTheModelWhereNoFolderIsChosen() {
		final Module module = module(FuseCommand.class);
		final JComboBox<?> names = names(module);
		names.setSelectedItem("LYWNet-S");
		names.setSelectedItem(FolderChoice.OTHER);
		assertEquals("LYWNet-S", names.getSelectedItem());
		assertEquals("LYWNet-S", module.getInput("model"));
	}

	private JComboBox<?> names(final Module module) {
		final InputWidget<?, ?> widget = DialogWidgets.of(module, "model",
			Collections.emptyList(), context.service(WidgetService.class));
		assertTrue("" + widget, widget instanceof NameOrFolderWidget);
		return (JComboBox<?>) ((NameOrFolderWidget) widget).getComponent()
			.getComponent(0);
	}

	private static List<Object> entries(final JComboBox<?> names) {
		final List<Object> entries = new ArrayList<>();
		for (int i = 0; i < names.getItemCount(); i++) {
			entries.add(names.getItemAt(i));
		}
		return entries;
	}

	private Module module(final Class<? extends Command> command) {
		return context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(command));
	}
}
