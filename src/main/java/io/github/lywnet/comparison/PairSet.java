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

package io.github.lywnet.comparison;

import io.github.lywnet.batch.Role;
import io.github.lywnet.common.FusionException;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs of one kind that methods are compared on, by name: MRI-CT. Immutable.
 */
public final class PairSet {

	private static final Pattern SYNTAX = Pattern.compile(
		"([^=,]+)=([^,]+),([^,]+)");

	private final String name;
	private final Path anatomical;
	private final Path functional;

	private PairSet(final String name, final Path anatomical,
		final Path functional)
	{
		this.name = name;
		this.anatomical = anatomical;
		this.functional = functional;
	}

	/**
	 * Makes a set of its text.
	 *
	 * @param text {@code NAME=ANATOMICAL,FUNCTIONAL}, both being folders, or both
	 *          single images
	 * @throws FusionException if it is no such text
	 */
	public static PairSet parse(final String text) {
		final Matcher matcher = SYNTAX.matcher(text);
		if (!matcher.matches()) throw new FusionException("Unknown set \"" + text +
			"\": expected NAME=ANATOMICAL,FUNCTIONAL, such as MRI-CT=mri,ct.");
		return new PairSet(matcher.group(1), Paths.get(matcher.group(2)), Paths.get(
			matcher.group(3)));
	}

	/** What tables call the set. */
	public String name() {
		return name;
	}

	/** The folders, or single images, of both sources. */
	Map<Role, Path> sources() {
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, anatomical);
		sources.put(Role.FUNCTIONAL, functional);
		return sources;
	}
}
