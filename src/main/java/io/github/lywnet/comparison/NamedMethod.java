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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.PixelRule;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.ModelStore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** A method of fusion and its name in tables. Immutable. */
public final class NamedMethod {

	private final String name;
	private final FusionMethod method;

	private NamedMethod(final String name, final FusionMethod method) {
		this.name = name;
		this.method = method;
	}

	/**
	 * Makes a method of its text.
	 *
	 * @param text {@code METHOD} or {@code NAME=METHOD}; the method is
	 *          {@code average} or {@code maximum} (of the pixels), a bundled
	 *          model's name, a model folder, or a folder of fused images; without
	 *          a name it is called that, or as its folder
	 * @throws FusionException if it is no such text
	 */
	public static NamedMethod parse(final String text) {
		final int equals = text.indexOf('=');
		final String what = text.substring(equals + 1);
		final FusionMethod method = method(what);
		if (equals == 0) throw new FusionException("The method \"" + text +
			"\" has no name: expected one before the sign of equality.");
		return new NamedMethod(equals > 0 ? text.substring(0, equals) : Paths.get(
			what).toAbsolutePath().normalize().getFileName().toString(), method);
	}

	/** What tables call the method. */
	public String name() {
		return name;
	}

	FusionMethod method() {
		return method;
	}

	private static FusionMethod method(final String what) {
		for (final PixelRule rule : PixelRule.values()) {
			if (rule.key().equals(what)) return () -> (files, pair) -> rule.fuse(
				pair);
		}
		if (ModelStore.names().contains(what)) return new ModelFusion(ModelStore
			.find(what));
		final Path folder = Paths.get(what);
		if (what.isEmpty() || !Files.isDirectory(folder)) throw new FusionException(
			"Unknown method \"" + what +
				"\": expected average, maximum, one of the " + "bundled models " +
				ModelStore.names() + ", a model folder, or a folder of fused images.");
		return Files.exists(folder.resolve(ModelDescription.FILE_NAME))
			? new ModelFusion(folder) : new MethodFolder(folder);
	}
}
