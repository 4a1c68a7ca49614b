package io.github.lywnet.phantom;

/** A region of the head. Coordinates are those of {@link Grid}. */
interface Shape {

	/** About the distance from the shape's edge in mm, negative inside. */
	double distance(double x, double y);

	/** The same shape on the other side of the head. */
	Shape mirrored();
}
