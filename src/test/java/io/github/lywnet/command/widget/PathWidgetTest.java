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
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.command.BatchCommand;
import io.github.lywnet.command.FuseCommand;

import java.awt.Component;
import java.util.Arrays;
import java.util.Collections;

import javax.swing.JButton;
import javax.swing.JTextField;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.task.TaskService;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetService;

/** Tests {@link PathWidget} as SciJava finds it. */
public class PathWidgetTest {

	private Context context;

	@Before
	public void createContext() {
		context = new Context(CommandService.class, ModuleService.class,
			TaskService.class, WidgetService.class);
	}

	@After
	public void disposeContext() {
		context.dispose();
	}

	@Test
	public void showsTheDefaultAndAButton() {
		final PathWidget widget = widget(module(BatchCommand.class), "report");
		assertEquals("report.csv", part(widget, JTextField.class).getText());
		assertEquals("Browse", part(widget, JButton.class).getText());
	}

	@Test
	public void whatIsTypedReachesTheCommand() {
		final Module module = module(FuseCommand.class);
		final JTextField path = part(widget(module, "output"), JTextField.class);
		path.setText("/data/fused 1.tif");
		assertEquals("/data/fused 1.tif", module.getInput("output"));
		path.setText("");
		assertEquals("", module.getInput("output"));
	}

	@Test
	public void aTextThatIsNoPathHasNone() {
		final InputWidget<?, ?> range = DialogWidgets.of(module(FuseCommand.class),
			"range", Collections.emptyList(), context.service(WidgetService.class));
		assertFalse("" + range, range instanceof PathWidget);
	}

	private PathWidget widget(final Module module, final String key) {
		final InputWidget<?, ?> widget = DialogWidgets.of(module, key, Collections
			.emptyList(), context.service(WidgetService.class));
		assertTrue("" + widget, widget instanceof PathWidget);
		return (PathWidget) widget;
	}

	private static <C extends Component> C part(final PathWidget widget,
		final Class<C> type)
	{
		return Arrays.stream(widget.getComponent().getComponents()).filter(
			type::isInstance).map(type::cast).findFirst().get();
	}

	private Module module(final Class<? extends Command> command) {
		return context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(command));
	}
}
