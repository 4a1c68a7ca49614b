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

package io.github.lywnet.engine;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Sees the JDK and the engine folder, and nothing of the application around it:
 * not its classes, not its resources, not its service providers. Fiji's own
 * protobuf, or the TensorFlow 1.15 of other plugins, which has classes of the
 * same names, would break DJL.
 * <p>
 * Of the plugin's classes it defines those of the sub-packages of
 * {@code io.github.lywnet.engine}, which use DJL and TensorFlow. All others are
 * the border and come from the plugin's own loader, so that both sides mean the
 * same types.
 * </p>
 */
final class IsolatedClassLoader extends URLClassLoader {

	private static final String PLUGIN = "io.github.lywnet.";
	private static final String ENGINE = PLUGIN + "engine.";

	static {
		registerAsParallelCapable();
	}

	private final ClassLoader border;

	/**
	 * @param urls the engine's jars and the plugin's own jar or folder
	 * @param border the loader of the plugin
	 */
	IsolatedClassLoader(final URL[] urls, final ClassLoader border) {
		super("lywnet-engine", urls, ClassLoader.getPlatformClassLoader());
		this.border = border;
	}

	@Override
	protected Class<?> loadClass(final String name, final boolean resolve)
		throws ClassNotFoundException
	{
		if (isBorder(name)) return border.loadClass(name);
		return super.loadClass(name, resolve);
	}

	private static boolean isBorder(final String name) {
		if (!name.startsWith(PLUGIN)) return false;
		final boolean inSubPackage = name.startsWith(ENGINE) && name.indexOf('.',
			ENGINE.length()) > 0;
		return !inSubPackage;
	}
}
