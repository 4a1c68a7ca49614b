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

package io.github.lywnet.command.line;

import io.github.lywnet.batch.ImagePairing;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.Manifest;
import io.github.lywnet.batch.OutputPlan;
import io.github.lywnet.batch.Role;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Prints a list of pairs that can be looked at and edited before it is fused.
 */
@Command(name = "pair", mixinStandardHelpOptions = true,
	description = "Find the pairs of two folders and print them as a list for fuse " +
		"--pairs: CSV, with absolute paths. Nothing is fused.")
final class PairCommand implements Callable<Integer> {

	@ParentCommand
	private LYWNetCommandLine parent;

	@Option(names = "--anatomical", required = true, paramLabel = "PATH",
		description = "Folder of anatomical images (or one image).")
	private Path anatomical;

	@Option(names = "--functional", required = true, paramLabel = "PATH",
		description = "Folder of functional images (or one image).")
	private Path functional;

	@Option(names = "--output", required = true, paramLabel = "PATH",
		description = "Folder where the fused images shall go: .nii.gz of NIfTI and " +
			"DICOM images, .tif of TIFF, .png of others.")
	private Path output;

	@Mixin
	private PatternArgument pattern;

	@Override
	public Integer call() {
		final Map<Role, Path> sources = new EnumMap<>(Role.class);
		sources.put(Role.ANATOMICAL, anatomical);
		sources.put(Role.FUNCTIONAL, functional);
		final ImagePairing pairing = new ImagePairing(sources, pattern.text());
		pairing.notes().forEach(parent.console()::progress);
		final List<ImageSet> sets = OutputPlan.planBySource(pairing, output);
		parent.console().out().print(Manifest.text(sets));
		parent.console().out().flush();
		int left = 0;
		for (final ImageSet set : sets) {
			if (set.problem() == null) continue;
			left++;
			parent.console().progress("Left out: " + set.shownName() + ", " + set
				.problem());
		}
		return left == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
	}
}
