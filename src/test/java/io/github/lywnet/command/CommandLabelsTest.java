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
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.task.TaskService;

/** The dialogs of Fiji and of ImageJ 1.x, and messages, call a setting the same. */
public class CommandLabelsTest {

	private static final List<LYWNetCommand> COMMANDS = Arrays.asList(
		new FuseCommand(), new BatchCommand(), new MetricsCommand(),
		new CheckpointCommand(), new InstallCommand(), new OpenVolumeCommand());

	@Test
	public void commandsHaveTheLabelsAndChoicesOfTheirSettings() {
		try (Context context = new Context(CommandService.class, TaskService.class)) {
			for (final LYWNetCommand command : COMMANDS) {
				final CommandInfo info = context.service(CommandService.class)
					.getCommand(command.getClass());
				command.settings().forEach(setting -> assertSame(setting, info.getInput(
					setting.key())));
			}
		}
	}

	/** So ImageJ 1.x makes keys of labels. */
	@Test
	public void labelsBeginWithTheKey() {
		for (final LYWNetCommand command : COMMANDS) {
			for (final Setting setting : command.settings()) {
				assertEquals(setting.key(), setting.label().split(" ")[0].toLowerCase(
					Locale.ROOT));
			}
		}
	}

	private static void assertSame(final Setting setting,
		final ModuleItem<?> item)
	{
		assertNotNull(setting.key(), item);
		assertEquals(setting.label(), item.getLabel());
		if (setting.kind() != Kind.CHOICE) return;
		assertTrue(setting.key(), item.getChoices() != null);
		assertEquals(setting.choices(), item.getChoices());
	}
}
