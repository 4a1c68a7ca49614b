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
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.plugin.Parameter;

/**
 * Compares the parameters of Fiji's menu entries, which are written down in
 * annotations, with the settings that ImageJ 1.x, macros and the command line
 * use.
 */
@RunWith(Parameterized.class)
public class CommandParametersTest {

	private final LYWNetCommand command;

	public CommandParametersTest(final String name, final LYWNetCommand command) {
		this.command = command;
	}

	@Parameters(name = "{0}")
	public static List<Object[]> commands() {
		return Arrays.asList(new FuseCommand(), new BatchCommand(),
			new MetricsCommand(), new CompareCommand(), new FigureCommand(),
			new CheckpointCommand(), new InstallCommand(), new AboutCommand(),
			new OpenVolumeCommand()).stream().map(command -> new Object[] { command
				.getClass().getSimpleName(), command }).collect(Collectors.toList());
	}

	@Test
	public void everySettingIsAParameterAndNoOther() {
		final Set<String> keys = new TreeSet<>();
		for (final Setting setting : command.settings()) {
			assertTrue("twice: " + setting, keys.add(setting.key()));
		}
		final Set<String> names = new TreeSet<>();
		for (final Field field : parameters()) {
			names.add(field.getName());
		}
		assertEquals(keys, names);
	}

	@Test
	public void parametersHaveTheDefaultsOfTheirSettings() throws Exception {
		for (final Setting setting : command.settings()) {
			final Field field = field(setting);
			final Object value = field.get(command);
			if (setting.kind() == Kind.IMAGE || setting.kind() == Kind.FOLDER ||
				setting.kind() == Kind.FILE)
			{
				assertNull(setting.key(), value);
				assertEquals(setting.key(), "", setting.standard());
			}
			else assertEquals(setting.key(), setting.standard(), String.valueOf(
				value));
		}
	}

	@Test
	public void parametersHaveTheTypesAndChoicesOfTheirSettings() {
		for (final Setting setting : command.settings()) {
			final Parameter parameter = field(setting).getAnnotation(Parameter.class);
			assertEquals(setting.key(), setting.kind() == Kind.CHOICE ? setting
				.choices() : Collections.emptyList(), Arrays.asList(parameter
					.choices()));
			assertEquals(setting.key(), setting.kind() == Kind.FLAG, field(setting)
				.getType() == boolean.class);
		}
	}

	@Test
	public void noParameterIsRememberedFromAnEarlierSession() {
		for (final Field field : parameters()) {
			assertFalse(field.getName(), field.getAnnotation(Parameter.class)
				.persist());
		}
	}

	/** NB: ImageJ 1.x records the first word of a label as the key. */
	@Test
	public void labelsBeginWithTheirKeys() {
		for (final Setting setting : command.settings()) {
			final String word = setting.label().split("[ :(]", 2)[0];
			assertEquals(setting.label(), setting.key(), word.toLowerCase(
				Locale.ROOT));
		}
	}

	/** NB: a macro of ImageJ 1.x would find a key at the end of another. */
	@Test
	public void noKeyIsTheEndOfAnother() {
		for (final Setting setting : command.settings()) {
			assertTrue(setting.key(), setting.key().matches("[a-z]+"));
			for (final Setting other : command.settings()) {
				assertTrue(setting + " ends " + other, setting == other || !other.key()
					.endsWith(setting.key()));
			}
		}
	}

	@Test
	public void everySettingIsExplainedInTheSameWords() {
		for (final Setting setting : command.settings()) {
			final Parameter parameter = field(setting).getAnnotation(Parameter.class);
			assertFalse(setting.key(), setting.description().isEmpty() || setting
				.description().endsWith("."));
			assertEquals(setting.description(), Setting.text(setting.key(), "",
				parameter.description(), "").description());
			// NB: messages use the label of the setting
			assertEquals(setting.key(), setting.label(), parameter.label());
		}
	}

	private Field field(final Setting setting) {
		final Field field = parameters().stream().filter(candidate -> candidate
			.getName().equals(setting.key())).findFirst().orElse(null);
		assertNotNull("no parameter " + setting, field);
		return field;
	}

	/** The parameters that a user gives. */
	private List<Field> parameters() {
		final List<Field> fields = new ArrayList<>();
		for (Class<?> type = command.getClass(); type != Object.class; type = type
			.getSuperclass())
		{
			for (final Field field : type.getDeclaredFields()) {
				final Parameter parameter = field.getAnnotation(Parameter.class);
				if (parameter == null || parameter.label().isEmpty() || parameter
					.type() == ItemIO.OUTPUT || parameter
						.visibility() == ItemVisibility.MESSAGE) continue;
				field.setAccessible(true);
				fields.add(field);
			}
		}
		return fields;
	}
}
