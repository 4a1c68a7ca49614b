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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a run that are worked on by processes of their own.
 * Immutable.
 */
public final class Shard {

	/** The whole run. */
	public static final Shard ALL = new Shard(1, 1);

	private static final Pattern SYNTAX = Pattern.compile(
		"(\\d{1,9})/(\\d{1,9})");

	private final int number;
	private final int count;

	private Shard(final int number, final int count) {
		this.number = number;
		this.count = count;
	}

	/**
	 * Reads a part.
	 *
	 * @param text {@code I/N}, the part I of N, counted from 1
	 * @throws UsageException if it is none
	 */
	public static Shard parse(final String text) {
		final Matcher matcher = SYNTAX.matcher(text);
		if (matcher.matches()) {
			final Shard shard = new Shard(Integer.parseInt(matcher.group(1)), Integer
				.parseInt(matcher.group(2)));
			if (shard.number >= 1 && shard.number <= shard.count) return shard;
		}
		throw new UsageException("Impossible shard \"" + text +
			"\": expected I/N, the part I of N, from 1/N to N/N, such as 2/4.");
	}

	/** Every N-th set, the I-th first: all parts together are the whole. */
	public List<ImageSet> of(final List<ImageSet> sets) {
		final List<ImageSet> part = new ArrayList<>();
		for (int i = number - 1; i < sets.size(); i += count) {
			part.add(sets.get(i));
		}
		return part;
	}
}
