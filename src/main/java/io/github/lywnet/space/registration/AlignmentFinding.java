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

package io.github.lywnet.space.registration;

/**
 * What an {@link AlignmentCheck} has found: a warning for people, never a
 * reason to end a fusion. Immutable.
 */
public final class AlignmentFinding {

	/** What is the matter. */
	public enum Kind {

			/** Nothing was found. */
			PLAUSIBLE("plausible"),
			/** The images lie better when one is shifted, or equally well. */
			SHIFTED("shifted"),
			/** The images lie better when one is turned by quarters. */
			TURNED("turned"),
			/** The images lie better when one is mirrored. */
			MIRRORED("mirrored"),
			/** The images hardly tell anything of each other. */
			INDEPENDENT("independent"),
			/** An image has nearly one value only. */
			CONSTANT("constant");

		private final String word;

		private Kind(final String word) {
			this.word = word;
		}

		/** One word for a table. */
		@Override
		public String toString() {
			return word;
		}
	}

	private final Kind kind;
	private final String message;
	private final int shiftX;
	private final int shiftY;

	AlignmentFinding(final Kind kind, final String message, final int shiftX,
		final int shiftY)
	{
		this.kind = kind;
		this.message = message;
		this.shiftX = shiftX;
		this.shiftY = shiftY;
	}

	/** What is the matter. */
	public Kind kind() {
		return kind;
	}

	/** Whether people should be warned. */
	public boolean isSuspicious() {
		return kind != Kind.PLAUSIBLE;
	}

	/** The warning in a sentence or two; empty if there is nothing to warn of. */
	public String message() {
		return message;
	}

	/**
	 * Pixels by which the functional image lies better when it is moved right, to
	 * a few pixels; 0 if the finding is not {@link Kind#SHIFTED}.
	 */
	public int shiftX() {
		return shiftX;
	}

	/** Pixels by which the functional image lies better when it is moved down. */
	public int shiftY() {
		return shiftY;
	}

	/** One word for a table, and the shift, such as {@code shifted (16, -8)}. */
	@Override
	public String toString() {
		return kind == Kind.SHIFTED ? kind + " (" + shiftX + ", " + shiftY + ")"
			: kind.toString();
	}
}
