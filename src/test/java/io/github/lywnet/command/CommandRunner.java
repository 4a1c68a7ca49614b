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

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.task.TaskService;

/** Runs one SciJava command as Fiji and its scripts do, but without windows. */
final class CommandRunner implements AutoCloseable {

	private final Context context = new Context(CommandService.class,
		LogService.class, TaskService.class);
	private final Class<? extends Command> command;
	private final Map<String, Object> inputs = new HashMap<>();

	CommandRunner(final Class<? extends Command> command) {
		this.command = command;
		context.service(LogService.class).setLevel(LogLevel.NONE);
	}

	Context context() {
		return context;
	}

	/** Sets a parameter for all runs to come. */
	CommandRunner set(final String key, final Object value) {
		inputs.put(key, value);
		return this;
	}

	Module run() throws ExecutionException, InterruptedException {
		return context.service(CommandService.class).run(command, true, inputs)
			.get();
	}

	/**
	 * Asserts that the command refuses its parameters with a message that holds
	 * all parts.
	 */
	void assertRefused(final Object... parts) {
		Throwable cause = assertThrows(ExecutionException.class, this::run);
		while (!(cause instanceof FusionException))
			cause = cause.getCause();
		for (final Object part : parts) {
			assertTrue(cause.getMessage(), cause.getMessage().contains(part
				.toString()));
		}
	}

	/** Asserts that the command refuses a value of a parameter. */
	void assertRefusedOption(final String key, final Object value,
		final Object... parts)
	{
		final Object right = inputs.put(key, value);
		assertRefused(parts);
		inputs.put(key, right);
		if (right == null) inputs.remove(key);
	}

	/** The menu path, its entries separated by &gt;. */
	String menu() {
		return StreamSupport.stream(context.service(CommandService.class)
			.getCommand(command).getMenuPath().spliterator(), false).map(
				entry -> entry.getName()).collect(Collectors.joining(">"));
	}

	/**
	 * The keys of recorded macros: the names of the parameters, none of them
	 * saved as a preference, which would change macros silently.
	 */
	List<String> keys() {
		return StreamSupport.stream(context.service(CommandService.class)
			.getCommand(command).inputs().spliterator(), false).filter(
				CommandRunner::isParameter).map(CommandRunner::key).collect(Collectors
					.toList());
	}

	private static boolean isParameter(final ModuleItem<?> input) {
		return input.getType() != Context.class && !Service.class.isAssignableFrom(
			input.getType());
	}

	private static String key(final ModuleItem<?> input) {
		assertFalse(input.getName(), input.isPersisted());
		return input.getName();
	}

	@Override
	public void close() {
		context.dispose();
	}
}
