package io.github.lywnet.engine.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pickle says of an object: its class (or the function that Python would
 * call to make it), the arguments, the items set in it as in a dictionary, and
 * its state. A plain dictionary is an object of the class {@code dict}.
 * <p>
 * Values here and below are {@code null} (None), Boolean, Long, Double, String,
 * List (Python's lists and tuples), {@link PickledClass}, {@link PickledStorage}
 * and objects like this. An object may hold itself.
 * </p>
 */
final class PickledObject {

	private final PickledClass type;
	private final List<?> arguments;
	private final Map<Object, Object> items = new LinkedHashMap<>();
	private Object state;

	PickledObject(final PickledClass type, final List<?> arguments) {
		this.type = type;
		this.arguments = arguments;
	}

	/** Qualified name of the class or function. */
	String typeName() {
		return type.qualifiedName();
	}

	List<?> arguments() {
		return arguments;
	}

	/** Items by key, a String or Long, in the order in which they were set. */
	Map<Object, Object> items() {
		return items;
	}

	/** The state, of most classes a {@code dict} of the attributes, or null. */
	Object state() {
		return state;
	}

	void setState(final Object state) {
		this.state = state;
	}
}
