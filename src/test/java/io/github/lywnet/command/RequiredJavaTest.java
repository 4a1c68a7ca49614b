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
import static org.junit.Assert.assertTrue;

import ij.plugin.PlugIn;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.scijava.Initializable;
import org.scijava.command.Command;

/**
 * Runs the menu entries as a Java 8 would: what is compiled for a newer Java
 * cannot be loaded.
 */
public class RequiredJavaTest {

	private static final String KEY = "java.specification.version";
	private static final int JAVA_8 = 52;

	private String version;

	@Before
	public void setUp() {
		version = System.getProperty(KEY);
		System.setProperty(KEY, "1.8");
	}

	@After
	public void tearDown() {
		System.setProperty(KEY, version);
	}

	@Test
	public void needsJava11() {
		for (final String old : Arrays.asList("1.8", "9", "10")) {
			assertTrue(old, RequiredJava.isTooOld(old));
		}
		for (final String enough : Arrays.asList("11", "17", "25")) {
			assertFalse(enough, RequiredJava.isTooOld(enough));
		}
	}

	@Test
	public void commandsRefuseJava8() throws ReflectiveOperationException {
		for (final String name : names("Command")) {
			final Class<?> type = new Java8Loader().loadClass(name);
			// SciJava looks at them before it runs a command
			assertTrue(type.getDeclaredFields().length >= 0 && type
				.getDeclaredMethods().length > 0);
			final Object command = instance(type);
			((Initializable) command).initialize();
			((Command) command).run();
		}
	}

	@Test
	public void plugInsRefuseJava8() throws ReflectiveOperationException {
		for (final String name : names("PlugIn")) {
			((PlugIn) instance(new Java8Loader().loadClass(name))).run("");
		}
	}

	private static Object instance(final Class<?> type)
		throws ReflectiveOperationException
	{
		return type.getConstructor().newInstance();
	}

	private static List<String> names(final String kind) {
		final List<String> names = Arrays.asList("Fuse", "Batch", "Metrics",
			"Compare", "Checkpoint", "Install", "About", "OpenVolume");
		names.replaceAll(name -> "io.github.lywnet.command." + name + kind);
		assertEquals(8, names.size());
		return names;
	}

	/** Loads our classes anew, as far as Java 8 can. */
	private static final class Java8Loader extends ClassLoader {

		Java8Loader() {
			super(RequiredJavaTest.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(final String name, final boolean resolve)
			throws ClassNotFoundException
		{
			if (!name.startsWith("io.github.lywnet")) return super.loadClass(name,
				resolve);
			final Class<?> loaded = findLoadedClass(name);
			if (loaded != null) return loaded;
			try (InputStream stream = getResourceAsStream(name.replace('.', '/') +
				".class"))
			{
				final byte[] bytes = stream.readAllBytes();
				final DataInputStream header = new DataInputStream(
					new ByteArrayInputStream(bytes));
				header.readInt();
				header.readUnsignedShort();
				if (header.readUnsignedShort() > JAVA_8) {
					throw new UnsupportedClassVersionError(name);
				}
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (final IOException exc) {
				throw new ClassNotFoundException(name, exc);
			}
		}
	}
}
