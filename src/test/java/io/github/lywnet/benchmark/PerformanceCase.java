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

package io.github.lywnet.benchmark;

import java.nio.file.Path;

/** What is measured in one process. Immutable. */
final class PerformanceCase {

	private final String model;
	private final String precision;
	private final int size;
	private final int threads;

	/**
	 * Makes a case.
	 *
	 * @param model the name of a bundled model
	 * @param precision {@code float32} or {@code bfloat16}
	 * @param size pixels of each side of the pair
	 * @param threads cores that the process may use
	 */
	PerformanceCase(final String model, final String precision, final int size,
		final int threads)
	{
		this.model = model;
		this.precision = precision;
		this.size = size;
		this.threads = threads;
	}

	String model() {
		return model;
	}

	String precision() {
		return precision;
	}

	/** Pixels of each side. */
	int size() {
		return size;
	}

	int threads() {
		return threads;
	}

	/** Pixels of each plane of the pair. */
	long pixels() {
		return (long) size * size;
	}

	/** Where the result of the case is kept. */
	Path file(final Path folder) {
		return folder.resolve(this + ".properties");
	}

	/** For example {@code LYWNet-float32-256-2}, good for a file name. */
	@Override
	public String toString() {
		return model + "-" + precision + "-" + size + "-" + threads;
	}
}
