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

package io.github.lywnet.fusion;

import com.sun.management.OperatingSystemMXBean;

import io.github.lywnet.common.FusionException;

import java.lang.management.ManagementFactory;

/**
 * How much memory a network may use for one call, in bytes. The planes
 * themselves and the loaded TensorFlow come on top. Immutable.
 *
 * <pre>
 * NetworkMemory.of(512L &lt;&lt; 20).forTile(); // 536870912
 * NetworkMemory memory = NetworkMemory.parse("512"); // the same, in MiB
 * </pre>
 */
public final class NetworkMemory {

	/** What {@link #parse} takes for {@link #standard()}. */
	public static final String AUTO = "auto";

	private static final long MIB = 1L << 20;

	/** More makes the tiles larger, but hardly a large image quicker. */
	private static final long ENOUGH_FOR_TILES = 2048 * MIB;

	private final long forTile;
	private final long forWholePlane;

	private NetworkMemory(final long forTile, final long forWholePlane) {
		this.forTile = forTile;
		this.forWholePlane = forWholePlane;
	}

	/** So many bytes, at least 1, for tiles and for whole planes. */
	public static NetworkMemory of(final long bytes) {
		return new NetworkMemory(bytes, bytes);
	}

	/**
	 * A share of the physical memory: for a tile a quarter, but at most 2 GiB,
	 * for a plane that cannot be cut into tiles three quarters.
	 */
	public static NetworkMemory standard() {
		final long physical = ((OperatingSystemMXBean) ManagementFactory
			.getOperatingSystemMXBean()).getTotalPhysicalMemorySize();
		return new NetworkMemory(Math.min(ENOUGH_FOR_TILES, physical / 4),
			physical / 4 * 3);
	}

	/**
	 * What a user allows.
	 *
	 * @param text a number of MiB, for tiles and for whole planes;
	 *          {@value #AUTO}, 0 or blank for {@link #standard()}
	 * @throws FusionException if it is something else
	 */
	public static NetworkMemory parse(final String text) {
		final String trimmed = text.trim();
		if (trimmed.isEmpty() || trimmed.equalsIgnoreCase(AUTO)) return standard();
		try {
			final int mebibytes = Integer.parseInt(trimmed);
			if (mebibytes == 0) return standard();
			if (mebibytes > 0) return of(mebibytes * MIB);
		}
		catch (final NumberFormatException exc) {
			// the message is the same as for a number out of bounds
		}
		throw new FusionException("Impossible memory \"" + text + "\": expected " +
			AUTO + " or a whole number of MiB, such as 2048.");
	}

	/** For a plane that may be cut into tiles. */
	public long forTile() {
		return forTile;
	}

	/** For a plane that must be fused at once. */
	public long forWholePlane() {
		return forWholePlane;
	}
}
