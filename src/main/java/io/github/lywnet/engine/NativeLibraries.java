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

package io.github.lywnet.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * TensorFlow's native libraries for one platform, as TensorFlow-Java publishes
 * them: all in one jar.
 */
public final class NativeLibraries {

	/** Written by src/main/tools/list-tensorflow-libraries.sh. */
	private static final String LIST = "tensorflow-libraries.txt";

	/** Stands between a jar and a file in it. */
	private static final String IN_JAR = "!/";

	private static final String JAR_NAME =
		".*-((linux|windows|macosx)-[^/]*)\\.jar";

	private final String platform;
	private final EngineFile jar;
	private final List<EngineFile> files;

	private NativeLibraries(final EngineFile jar, final List<EngineFile> listed) {
		this.platform = jar.path().replaceAll(JAR_NAME, "$1");
		this.jar = jar;
		final String prefix = jar.path() + IN_JAR;
		files = listed.stream().filter(file -> file.path().startsWith(prefix)).map(
			file -> file.relativeTo(prefix)).collect(Collectors.toList());
	}

	/** Those of all platforms that TensorFlow serves. */
	public static List<NativeLibraries> all() {
		final List<EngineFile> listed = EngineFile.readList(NativeLibraries.class,
			LIST);
		return listed.stream().filter(file -> file.path().matches(JAR_NAME)).map(
			file -> new NativeLibraries(file, listed)).collect(Collectors.toList());
	}

	/**
	 * How TensorFlow names a platform without a GPU, whether it serves it or not.
	 *
	 * @param system as Java's os.name
	 * @param architecture as Java's os.arch
	 * @return for example {@code linux-x86_64}
	 */
	public static String platform(final String system,
		final String architecture)
	{
		final String lower = system.toLowerCase(Locale.ROOT);
		final String name = lower.startsWith("windows") ? "windows" : lower
			.startsWith("mac") ? "macosx" : lower.replace(' ', '-');
		final String processor = architecture.equals("amd64") ? "x86_64"
			: architecture.equals("aarch64") ? "arm64" : architecture;
		return name + "-" + processor;
	}

	/** How TensorFlow names the platform: {@code linux-x86_64-gpu}. */
	public String platform() {
		return platform;
	}

	/** The jar that holds the libraries, as a path in a Maven repository. */
	public EngineFile jar() {
		return jar;
	}

	/** The libraries and their licence, as paths in the jar. */
	public List<EngineFile> files() {
		return files;
	}
}
