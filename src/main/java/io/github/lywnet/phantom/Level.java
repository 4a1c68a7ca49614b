package io.github.lywnet.phantom;

/** The height of an axial slice. */
public enum Level {

		/** Through caudate, putamen and thalamus, with frontal horns and atria. */
		BASAL_GANGLIA(1.0, 4.2),
		/** Through the bodies of the lateral ventricles. */
		VENTRICLES(1.0, 3.0),
		/** Through the white matter above the ventricles. */
		CENTRUM_SEMIOVALE(0.955, 0.8);

	private final double size;
	private final double muscle;

	Level(final double size, final double muscle) {
		this.size = size;
		this.muscle = muscle;
	}

	/** Size of the slice relative to the widest one. */
	double size() {
		return size;
	}

	/** Thickness of the temporal muscle in mm. */
	double muscle() {
		return muscle;
	}
}
