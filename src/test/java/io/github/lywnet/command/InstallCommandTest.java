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
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.install.BuiltVariant;
import io.github.lywnet.install.EngineInstaller;

import java.util.concurrent.ExecutionException;

import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

/** Runs the installation as Fiji and ImageJ do, as far as it loads nothing. */
public class InstallCommandTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Context context;
	private CommandService commands;

	@Before
	public void setUp() {
		System.setProperty(EngineInstaller.REPOSITORY_PROPERTY,
			"http://localhost:1/");
		context = new Context(CommandService.class, LogService.class,
			TaskService.class);
		context.service(LogService.class).setLevel(LogLevel.NONE);
		commands = context.service(CommandService.class);
	}

	@After
	public void tearDown() {
		context.dispose();
		System.clearProperty(EngineInstaller.REPOSITORY_PROPERTY);
	}

	@Test
	public void hasTheMenuEntryThatMessagesName() {
		final CommandInfo command = commands.getCommand(InstallCommand.class);
		assertEquals("Plugins > Fusion > Install LYWNet Engine...", command
			.getMenuPath().getMenuString());
	}

	@Test
	public void loadsNothingWhereTheEngineOfTheBuildIs() throws Exception {
		assertFalse(commands.run(InstallCommand.class, true, "variant",
			BuiltVariant.KEY).get().isCanceled());
	}

	@Test
	public void refusesAnUnknownVariant() {
		final ExecutionException exc = assertThrows(ExecutionException.class,
			() -> commands.run(InstallCommand.class, true, "variant", "tpu").get());
		Throwable cause = exc;
		while (cause != null && !(cause instanceof FusionException)) {
			cause = cause.getCause();
		}
		assertNotNull(exc.toString(), cause);
		assertTrue(cause.getMessage(), cause.getMessage().contains("\"tpu\""));
	}

	@Test
	public void stopsAMacroInImageJ() throws Exception {
		final String console = new RealImageJ(temporary.getRoot().toPath())
			.runMacro(
				"print('before'); run('Install LYWNet Engine...', 'variant=tpu');" +
					"print('after');");
		assertTrue(console, console.contains("before") && console.contains(
			"Unknown variant \"tpu\""));
		assertFalse(console, console.contains("\nafter"));
	}
}
