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

package io.github.lywnet.image;

import io.github.lywnet.space.registration.RigidTransform;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What users should know of how a pair was fused, in words for tables.
 * Immutable.
 */
public final class PairFacts implements Serializable {

	private static final long serialVersionUID = 1L;

	/** Nothing is known. */
	public static final PairFacts NONE = new PairFacts("", "", "", null, "",
		Collections.emptyList());

	private final String functional;
	private final String range;
	private final String geometry;
	private final RigidTransform transform;
	private final String alignment;
	private final List<String> warnings;

	PairFacts(final String functional, final String range, final String geometry,
		final RigidTransform transform, final String alignment,
		final List<String> warnings)
	{
		this.functional = functional;
		this.range = range;
		this.geometry = geometry;
		this.transform = transform;
		this.alignment = alignment;
		this.warnings = warnings;
	}

	/** The title of the functional image. */
	public String functional() {
		return functional;
	}

	/** The ranges of the intensities and their rules. */
	public String range() {
		return range;
	}

	/**
	 * How the images came to have the same voxels, and which planes were fused.
	 */
	public String geometry() {
		return geometry;
	}

	/** The transform that was found or read, see {@link ImagePair#transform}. */
	public Optional<RigidTransform> transform() {
		return Optional.ofNullable(transform);
	}

	/**
	 * Whether the images seem to lie on each other: a word, see AlignmentFinding.
	 */
	public String alignment() {
		return alignment;
	}

	/** What was assumed or may be wrong, one sentence each. */
	public List<String> warnings() {
		return warnings;
	}
}
