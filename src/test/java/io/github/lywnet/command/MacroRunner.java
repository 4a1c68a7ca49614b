package io.github.lywnet.command;

import net.imagej.patcher.LegacyEnvironment;

/**
 * A main for a JVM of its own: runs the macro of the first argument in the real
 * ImageJ, headless, the way Fiji does.
 */
public final class MacroRunner {

	private MacroRunner() {
		// static methods only
	}

	public static void main(final String[] args) throws ClassNotFoundException {
		new LegacyEnvironment(null, true).runMacro(args[0], "");
	}
}
