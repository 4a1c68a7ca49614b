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

import ij.Macro;

import io.github.lywnet.network.FusionException;

/** The line of a macro: keys and values, as Fiji and ImageJ 1.x record them. */
final class MacroLine {

	private final String line;

	MacroLine(final String line) {
		this.line = line;
	}

	/** The value of a key, or the default where the line has none. */
	String text(final String key, final String missing) {
		return Macro.getValue(line, key, missing);
	}

	/**
	 * The value of a key that is true or false, or the default where the line does
	 * not have it. A key without a value, a check box in the way of ImageJ 1.x, is
	 * true.
	 *
	 * @throws FusionException if it is neither
	 */
	boolean flag(final String key, final boolean missing) {
		final boolean alone = line.replaceAll("\\[[^]]*\\]", "[]").matches("(.*\\s)?" +
			key + "(\\s.*)?");
		final String value = text(key, Boolean.toString(alone || missing));
		if (value.equals("true") || value.equals("false")) return Boolean
			.parseBoolean(value);
		throw new FusionException("Unknown " + key + " \"" + value +
			"\": expected true or false.");
	}
}
