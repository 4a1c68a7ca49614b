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

package io.github.lywnet.engine.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import java.util.stream.Stream;

/**
 * TensorFlow's rewriting of a graph to bfloat16, and what it is told to leave
 * in float32: Conv3D, the kind of convolution that a LYWNet has where 8 binary
 * digits would lose grey levels, and with it all sums and products that come of
 * such a convolution without another in between. Normalisations, which are
 * DepthwiseConv2dNative, count as such sums and products.
 */
public final class MixedPrecision {

	private static final String LIST = "TF_AUTO_MIXED_PRECISION_GRAPH_REWRITE_";

	/** Where Linux tells the processor's instructions. */
	private static final Path PROCESSOR = Paths.get("/proc/cpuinfo");

	private MixedPrecision() {
		// static methods only
	}

	/**
	 * The environment variables that TensorFlow reads when it rewrites a graph.
	 */
	public static Map<String, String> environment() {
		return Map.of(LIST + "ALLOWLIST_REMOVE", "Conv3D,DepthwiseConv2dNative",
			LIST + "DENYLIST_ADD", "Conv3D", LIST + "INFERLIST_ADD",
			"DepthwiseConv2dNative");
	}

	/**
	 * Whether this machine's processor calculates in bfloat16, as far as it is
	 * known.
	 */
	public static boolean isSupported() {
		try (Stream<String> lines = Files.lines(PROCESSOR)) {
			return lines.filter(line -> line.startsWith("flags")).findFirst().map(
				MixedPrecision::hasInstructions).orElse(false);
		}
		catch (final IOException exc) {
			return false;
		}
	}

	/**
	 * Whether a line of {@code /proc/cpuinfo} lists instructions for bfloat16.
	 */
	public static boolean hasInstructions(final String flags) {
		return Stream.of(flags.split("\\s+")).anyMatch(flag -> flag.equals(
			"avx512_bf16") || flag.equals("amx_bf16"));
	}
}
