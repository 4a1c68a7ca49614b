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

import ij.IJ;

/**
 * Refuses to run on a Java that is too old.
 * <p>
 * NB: The menu entries and this class are compiled for Java 8, see pom.xml, and
 * load no other class of this plugin before they have asked here.
 * </p>
 */
final class RequiredJava {

	private static final int REQUIRED = 11;

	private RequiredJava() {
		// static methods only
	}

	/** Whether this Java is too old; if it is, the user is told so. */
	static boolean isMissing() {
		if (!isTooOld()) return false;
		IJ.error("LYWNet", "LYWNet needs Java " + REQUIRED +
			" or newer; this ImageJ runs on Java " + version() +
			".\nUse a current Fiji from https://fiji.sc, or start ImageJ with a newer Java.");
		return true;
	}

	/** Whether this Java is too old; nobody is told. */
	static boolean isTooOld() {
		return isTooOld(version());
	}

	private static String version() {
		return System.getProperty("java.specification.version");
	}

	/** Whether a Java is too old: 1.8 is, 11 and 21 are not. */
	static boolean isTooOld(final String version) {
		return Double.parseDouble(version) < REQUIRED;
	}
}
