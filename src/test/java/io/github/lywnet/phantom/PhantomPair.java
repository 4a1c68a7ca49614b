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

package io.github.lywnet.phantom;

import java.nio.file.Path;

/**
 * Two registered images of one head phantom, and the files they are kept in.
 * Immutable.
 */
public final class PhantomPair {

	private final String folder;
	private final String name;
	private final Subject subject;
	private final Modality anatomical;
	private final Modality functional;
	private final Grid grid;

	PhantomPair(final String folder, final String name, final Subject subject,
		final Modality anatomical, final Modality functional, final Grid grid)
	{
		this.folder = folder;
		this.name = name;
		this.subject = subject;
		this.anatomical = anatomical;
		this.functional = functional;
		this.grid = grid;
	}

	/** The anatomical image's file, from the folder of all pairs. */
	public Path anatomicalFile(final Path root) {
		return root.resolve(folder).resolve("anatomical").resolve(name + ".png");
	}

	/** The functional image's file, from the folder of all pairs. */
	public Path functionalFile(final Path root) {
		return root.resolve(folder).resolve("functional").resolve(name + ".png");
	}

	/** The modality of the anatomical image. */
	public Modality anatomical() {
		return anatomical;
	}

	/** The modality of the functional image. */
	public Modality functional() {
		return functional;
	}

	/** Draws the head; {@link Scanner} makes the images of it. */
	public HeadPhantom phantom() {
		return new HeadPhantom(subject, grid.width(), grid.height(), grid
			.spacing());
	}
}
