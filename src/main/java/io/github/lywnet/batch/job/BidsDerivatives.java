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

package io.github.lywnet.batch.job;

import io.github.lywnet.batch.ImageNames;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.image.PluginVersion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Describes fused images as derivatives of a BIDS data set: a {@code .json}
 * beside each, and {@code dataset_description.json}, which stays as it is if
 * there is one.
 */
public final class BidsDerivatives implements Sidecar {

	private static final String VERSION = "1.9.0";
	private static final String DESCRIPTION = "dataset_description.json";
	private static final String RAW = "raw";

	private final Path raw;
	private final Path derivatives;

	/**
	 * @param raw the folder of the data set
	 * @param derivatives the folder of the fused images
	 */
	public BidsDerivatives(final Path raw, final Path derivatives) {
		this.raw = raw.toAbsolutePath().normalize();
		this.derivatives = derivatives.toAbsolutePath().normalize();
	}

	@Override
	public void write(final ImageSetOutcome outcome,
		final Map<String, String> facts)
	{
		describe();
		final ImageSet set = outcome.set();
		final Map<String, Object> content = new LinkedHashMap<>();
		content.put("Description",
			"Luminance of the anatomical and the functional image fused by a network.");
		content.put("Sources", Arrays.asList(source(set.file(Role.ANATOMICAL)),
			source(set.file(Role.FUNCTIONAL))));
		content.put("LYWNet", facts);
		final Path fused = set.file(Role.FUSED);
		write(fused.resolveSibling(ImageNames.baseName(fused.getFileName()
			.toString()) + ".json"), content);
	}

	private void describe() {
		final Path file = derivatives.resolve(DESCRIPTION);
		if (Files.exists(file)) return;
		final Map<String, Object> content = new LinkedHashMap<>();
		content.put("Name", "LYWNet Fusion");
		content.put("BIDSVersion", VERSION);
		content.put("DatasetType", "derivative");
		final Map<String, Object> program = new LinkedHashMap<>();
		program.put("Name", "LYWNet Fusion");
		program.put("Version", PluginVersion.text());
		content.put("GeneratedBy", Collections.singletonList(program));
		content.put("DatasetLinks", Collections.singletonMap(RAW, slashes(
			derivatives.relativize(raw))));
		write(file, content);
	}

	/** A BIDS URI of a file of the data set. */
	private String source(final Path image) {
		return "bids:" + RAW + ":" + slashes(raw.relativize(image.toAbsolutePath()
			.normalize()));
	}

	private static String slashes(final Path path) {
		return path.toString().replace('\\', '/');
	}

	private static void write(final Path file, final Object content) {
		try {
			WholeFile.write(file, (json(content, "\n") + "\n").getBytes(
				StandardCharsets.UTF_8));
		}
		catch (final IOException exc) {
			throw new FusionException("The file " + file + " cannot be written: " +
				exc + ".", exc);
		}
	}

	/** Text of JSON (RFC 8259). */
	private static String json(final Object value, final String newLine) {
		final String inner = newLine + "  ";
		if (value instanceof Map) return ((Map<?, ?>) value).entrySet().stream()
			.map(entry -> quoted(entry.getKey()) + ": " + json(entry.getValue(),
				inner)).collect(Collectors.joining("," + inner, "{" + inner, newLine +
					"}"));
		if (value instanceof List) return ((List<?>) value).stream().map(
			item -> json(item, inner)).collect(Collectors.joining("," + inner, "[" +
				inner, newLine + "]"));
		return quoted(value);
	}

	private static String quoted(final Object text) {
		final StringBuilder quoted = new StringBuilder("\"");
		for (final char c : text.toString().toCharArray()) {
			if (c == '"' || c == '\\') quoted.append('\\').append(c);
			else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
			else quoted.append(c);
		}
		return quoted.append('"').toString();
	}
}
