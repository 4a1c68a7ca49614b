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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What Linux tells of the machine and of this process. */
final class Machine {

	private static final Path STATUS = Paths.get("/proc/self/status");

	private Machine() {
		// static methods only
	}

	/** For example {@code AMD EPYC, 2 cores, 23.4 GiB of memory, Linux 6.1}. */
	static String description() throws IOException {
		return value(Paths.get("/proc/cpuinfo"), "model name") + ", " + cores()
			.size() + " cores, " + String.format(Locale.ROOT, "%.1f", kibibytes(Paths
				.get("/proc/meminfo"), "MemTotal") / 1048576.0) +
			" GiB of memory, Linux " + System.getProperty("os.version");
	}

	/** The numbers of the cores that this process may use. */
	static List<String> cores() throws IOException {
		return cores(value(STATUS, "Cpus_allowed_list"));
	}

	/** Lets {@link #peakBytes} begin anew, at the memory that is resident now. */
	static void resetPeak() throws IOException {
		// NB: see proc_pid_clear_refs(5)
		Files.write(Paths.get("/proc/self/clear_refs"), new byte[] { '5' },
			StandardOpenOption.WRITE);
	}

	/**
	 * The largest resident memory of this process since {@link #resetPeak}, or
	 * since its start, in bytes.
	 */
	static long peakBytes() throws IOException {
		return 1024 * kibibytes(STATUS, "VmHWM");
	}

	/** The numbers in a list of ranges, such as {@code 0-2,5}. */
	static List<String> cores(final String ranges) {
		final List<String> cores = new ArrayList<>();
		for (final String range : ranges.split(",")) {
			final String[] ends = range.trim().split("-");
			final int last = Integer.parseInt(ends[ends.length - 1]);
			for (int core = Integer.parseInt(ends[0]); core <= last; core++) {
				cores.add(Integer.toString(core));
			}
		}
		return cores;
	}

	private static long kibibytes(final Path file, final String key)
		throws IOException
	{
		return Long.parseLong(value(file, key).replace("kB", "").trim());
	}

	/** The value of the first line {@code key: value}. */
	private static String value(final Path file, final String key)
		throws IOException
	{
		for (final String line : Files.readAllLines(file)) {
			final int colon = line.indexOf(':');
			if (colon > 0 && line.substring(0, colon).trim().equals(key)) return line
				.substring(colon + 1).trim();
		}
		throw new IOException(file + " tells no " + key);
	}
}
