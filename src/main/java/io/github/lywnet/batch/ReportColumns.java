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

import io.github.lywnet.metrics.FusionMetric;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The columns of reports, which lists of pairs cannot have as well. */
public final class ReportColumns {

	/** Those that the reports of all versions begin with. */
	public static final List<String> FIRST = Collections.unmodifiableList(Arrays
		.asList("pair", "anatomical", "functional", "fused", "status", "message"));

	/** What is known of a pair once it is done, behind the first. */
	public static final List<String> FACTS = Collections.unmodifiableList(Arrays
		.asList("model", "checksum", "device", "range", "geometry", "alignment",
			"warnings", "settings"));

	private ReportColumns() {
		// static methods only
	}

	/** Whether reports have a column of a name themselves. */
	static boolean contain(final String name) {
		return FIRST.contains(name) || FACTS.contains(name) || Arrays.stream(
			FusionMetric.values()).anyMatch(metric -> metric.shortName().equals(
				name));
	}
}
