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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.metrics.MetricChoice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that a user who ends a batch need not wait for a registration. */
public class CanceledRegistrationTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Test
	public void aCancelReachesTheRegistration() {
		final Path pair = Paths.get("test-data", "MRI-CT");
		final Path fused = temporary.getRoot().toPath().resolve("fused.png");
		final Map<Role, Path> files = new EnumMap<>(Role.class);
		files.put(Role.ANATOMICAL, pair.resolve("anatomical/head-1.png"));
		files.put(Role.FUNCTIONAL, pair.resolve("functional/head-1.png"));
		files.put(Role.FUSED, fused);
		final List<ImageSet> sets = Collections.singletonList(ImageSet.complete(
			"head-1", files));
		final List<Long> progress = new ArrayList<>();
		final FusionMonitor user = new FusionMonitor() {

			@Override
			public void progress(final long done, final long total) {
				progress.add(done);
			}

			/** Ends it when something of the first pair is done. */
			@Override
			public boolean isCanceled() {
				return !progress.isEmpty() && progress.get(progress.size() - 1) > 0;
			}
		};
		final List<ImageSetOutcome> outcomes = new BatchJob(new LocalWorkers(
			new KilledBatchTest.Mean(), temporary.getRoot().toPath(), NetworkMemory
				.standard()), new PairOptions().with(PairOptions.REGISTER,
					PairOptions.RIGID), MetricChoice.DEFAULT, ExistingFiles.FAIL,
			line -> {}, new BatchProgress(user), Sidecar.NONE).run(sets, RunInputs
				.ofFusion(sets), false, null);
		assertEquals(ImageSetOutcome.Status.CANCELED, outcomes.get(0).status());
		// NB: had it been fused, its parts would have been told until all is done
		assertTrue(progress.toString(), progress.get(1) > 0 && progress.get(
			1) < 50);
		assertFalse(Files.exists(fused));
	}
}
