package io.github.lywnet.engine;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Sees the JDK and the engine folder, and nothing of the application around it:
 * not its classes, not its resources, not its service providers. Fiji's own
 * protobuf, or the TensorFlow 1.15 of other plugins, which has classes of the same
 * names, would break DJL.
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
