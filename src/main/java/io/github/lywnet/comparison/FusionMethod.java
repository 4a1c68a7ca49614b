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

import ij.ImagePlus;

import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.ImagePair;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A way to get the fused images of pairs, which is compared with others. */
interface FusionMethod {

	/** The fused images, while the method is in use. */
	interface Images extends AutoCloseable {

		/**
		 * The fused image of a pair.
		 *
		 * @param files the files that belong together
		 * @param pair the sources among them, opened
		 * @throws FusionException if there is none
		 */
		ImagePlus of(ImageSet files, ImagePair pair);

		/** Frees what the method needs. */
		@Override
		default void close() {
			// most need nothing
		}
	}

	/**
	 * Where fused images of a set are that exist; empty if the method makes them.
	 *
	 * @param set the set
	 * @param sets all sets that are compared
	 * @throws UsageException if they should exist and do not
	 */
	default Optional<Path> fused(final PairSet set, final List<PairSet> sets) {
		return Optional.empty();
	}

	/**
	 * Gets ready, loads a network for example. To be closed.
	 *
	 * @throws FusionException if that fails
	 */
	Images open();
}
