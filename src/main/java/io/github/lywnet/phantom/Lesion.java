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
				return Collections.singletonList(new Layer(Tissue.INFARCT, Stroke.of(-66,
					26, 19, -52, 22, 13, -40, 18, 6), CORTEX, 3));
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
