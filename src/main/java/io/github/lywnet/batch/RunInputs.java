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

package io.github.lywnet.batch;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The files that a run reads, none of which may be one that it writes.
 * Immutable; for use by any thread.
 */
public final class RunInputs implements Serializable {

	private static final long serialVersionUID = 1L;

	private final Map<String, String> names = new HashMap<>();

	private RunInputs(final Collection<ImageSet> sets, final Role... roles) {
		for (final ImageSet set : sets) {
			for (final Role role : roles) {
				add(set, role);
			}
		}
	}

	/** The images that are fused, without the results. */
	public static RunInputs ofFusion(final Collection<ImageSet> sets) {
		return new RunInputs(sets, Role.ANATOMICAL, Role.FUNCTIONAL);
	}

	/** All images of the sets, fused ones included. */
	public static RunInputs ofEvaluation(final Collection<ImageSet> sets) {
		return new RunInputs(sets, Role.values());
	}

	private void add(final ImageSet set, final Role role) {
		final Path file = set.file(role);
		if (file != null) names.put(FilePaths.identity(file).toString(), "the " +
			role.key() + " image " + file);
	}

	/** Whether a file is among the inputs, as a slice of a DICOM folder also. */
	boolean contains(final Path file) {
		return inputOf(file) != null;
	}

	/**
	 * Refuses an output that would replace an input.
	 *
	 * @throws UsageException if it does
	 */
	public void checkNone(final Path output) {
		final String input = inputOf(output);
		if (input != null) throw new UsageException("The output " + output +
			" would replace " + input + ": choose another file or folder.");
	}

	private String inputOf(final Path output) {
		final Path identity = FilePaths.identity(output);
		final String input = names.get(identity.toString());
		final boolean mayBeSlice = input == null && identity.getParent() != null &&
			Files.exists(output);
		return mayBeSlice ? names.get(identity.getParent().toString()) : input;
	}
}
