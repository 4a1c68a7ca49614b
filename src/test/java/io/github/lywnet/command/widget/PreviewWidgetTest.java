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
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.command.FuseCommand;

import java.awt.EventQueue;
import java.util.Collections;

import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;

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

/** Tests {@link PreviewWidget} as SciJava finds it. */
public class PreviewWidgetTest {

	private Context context;
	private Module module;
	private InputWidget<?, ?> widget;
	private JCheckBox box;
	private JLabel status;

	@Before
	public void create() {
		context = new Context(CommandService.class, ModuleService.class,
			TaskService.class, WidgetService.class);
		module = context.service(ModuleService.class).createModule(context.service(
			CommandService.class).getCommand(FuseCommand.class));
		widget = DialogWidgets.of(module, "preview", Collections.emptyList(),
			context.service(WidgetService.class));
		assertTrue("" + widget, widget instanceof PreviewWidget);
		final JPanel panel = (JPanel) widget.getComponent();
		box = (JCheckBox) panel.getComponent(0);
		status = (JLabel) panel.getComponent(1);
	}

	@After
	public void disposeContext() {
		context.dispose();
	}

	@Test
	public void isOffAtFirst() {
		assertEquals(false, widget.getValue());
		box.doClick();
		assertEquals(true, widget.getValue());
		assertEquals(true, module.getInput("preview"));
		box.doClick();
		assertEquals(false, module.getInput("preview"));
	}

	@Test
	public void tellsWhatThePreviewTells() throws Exception {
		final int width = widgetWidth();
		module.setInput("preview", true);
		module.preview();
		// NB: there are no images
		while (!status.getText().contains("There is no anatomical image")) {
			EventQueue.invokeAndWait(() -> {});
			Thread.sleep(10);
		}
		assertTrue(status.getToolTipText(), status.getToolTipText().startsWith(
			"<html>"));
		assertEquals(width, widgetWidth());
		module.cancel();
		EventQueue.invokeAndWait(() -> {});
		assertEquals("", status.getText());
		assertNull(status.getToolTipText());
	}

	private int widgetWidth() {
		return ((JPanel) widget.getComponent()).getMinimumSize().width;
	}
}
