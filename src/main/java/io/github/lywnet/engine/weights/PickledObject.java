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
 * List (Python's lists and tuples), {@link PickledClass},
 * {@link PickledStorage} and objects like this. An object may hold itself.
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
