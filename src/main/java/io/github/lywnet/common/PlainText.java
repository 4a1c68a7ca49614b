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

package io.github.lywnet.common;

/**
 * Text for people that may hold what strangers have chosen: names of files, of
 * tensors, of operations.
 */
public final class PlainText {

	/** Characters of the longest message: a few lines. */
	private static final int MAX_LENGTH = 1500;

	private static final String CUT = " ... ";

	private PlainText() {
		// static methods only
	}

	/**
	 * A text without characters that command a terminal or turn the direction of
	 * writing (they become question marks), and cut in the middle if it is longer
	 * than 1500 characters: what it begins with says what is wrong, its end what
	 * to do. New lines and tabulators stay.
	 *
	 * @param text may be null, which stays null
	 */
	public static String of(final String text) {
		if (text == null) return null;
		final StringBuilder plain = new StringBuilder(cut(text));
		for (int i = 0; i < plain.length(); i++) {
			if (isCommand(plain.charAt(i))) plain.setCharAt(i, '?');
		}
		return plain.toString();
	}

	private static String cut(final String text) {
		if (text.length() <= MAX_LENGTH) return text;
		final int kept = (MAX_LENGTH - CUT.length()) / 2;
		return text.substring(0, kept) + CUT + text.substring(text.length() - kept);
	}

	private static boolean isCommand(final char character) {
		if (character == '\n' || character == '\t') return false;
		return Character.isISOControl(character) || Character.getType(
			character) == Character.FORMAT;
	}
}
