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

package io.github.lywnet.phantom;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is wrong in the head of a phantom. */
public enum Lesion {

		/** Nothing. */
		NONE {

			@Override
			List<Layer> layers() {
				return Collections.emptyList();
			}
		},

		/** A tumour with a dead centre and swollen white matter around it. */
		TUMOUR {

			@Override
			List<Layer> layers() {
				return Arrays.asList(//
					new Layer(Tissue.OEDEMA, new Ellipse(33, -36, 19, 22, 20), WHITE, 5),
					new Layer(Tissue.TUMOUR, new Ellipse(35, -40, 11, 13, 20), BRAIN,
						1.6), //
					new Layer(Tissue.NECROSIS, new Ellipse(34, -40, 5.5, 7, 20), BRAIN,
						1.8));
			}
		},

		/** A fresh haemorrhage in the deep white matter. */
		HAEMORRHAGE {

			@Override
			List<Layer> layers() {
				return Arrays.asList(//
					new Layer(Tissue.OEDEMA, new Ellipse(-37, 32, 15, 18, 15), WHITE, 4),
					new Layer(Tissue.BLOOD, new Ellipse(-37, 31, 8.5, 13.5, 15), BRAIN,
						2.4));
			}
		},

		/** An infarct of a branch of the middle cerebral artery: a wedge. */
		INFARCT {

			@Override
			List<Layer> layers() {
				return Collections.singletonList(new Layer(Tissue.INFARCT, Stroke.of(
					-66, 26, 19, -52, 22, 13, -40, 18, 6), CORTEX, 3));
			}
		};

	private static final Set<Tissue> WHITE = EnumSet.of(Tissue.WHITE_MATTER);
	private static final Set<Tissue> CORTEX = EnumSet.of(Tissue.GREY_MATTER,
		Tissue.WHITE_MATTER);
	private static final Set<Tissue> BRAIN = EnumSet.range(Tissue.CSF,
		Tissue.OEDEMA);

	/** The layers to paint over a healthy brain, in this order. */
	abstract List<Layer> layers();
}
