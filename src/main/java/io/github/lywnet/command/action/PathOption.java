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

package io.github.lywnet.command.action;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Reads settings that are files or folders. */
final class PathOption {

	private PathOption() {
		// static methods only
	}

	/**
	 * The path of a setting.
	 *
	 * @return the path, or null where it is not given
	 * @throws FusionException if the text is no path
	 */
	static Path parse(final Setting setting, final Settings settings) {
		final String text = settings.text(setting);
		if (text.isEmpty()) return null;
		try {
			return Paths.get(text);
		}
		catch (final InvalidPathException exc) {
			throw new FusionException(setting.named() + " is \"" + text +
				"\", which is no path of a file: " + exc.getReason() + ".", exc);
		}
	}

	/**
	 * The path of a setting that must be given.
	 *
	 * @throws FusionException if it is not given or no path
	 */
	static Path require(final Setting setting, final Settings settings) {
		final Path path = parse(setting, settings);
		if (path != null) return path;
		throw new FusionException(setting.named() +
			" is empty: expected the path of a file or folder.");
	}
}
