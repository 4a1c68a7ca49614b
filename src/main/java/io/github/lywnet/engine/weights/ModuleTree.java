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
import java.util.Map;

/**
 * Finds the tensors of a pickled PyTorch network by their dotted names, such as
 * {@code Extraction.conv0.weight}.
 */
final class ModuleTree {

	private static final int MAX_DEPTH = 32;
	private static final int MAX_NAME_LENGTH = 1000;
	/**
	 * The same module may stand at many places, so a small pickle may hold a huge
	 * tree.
	 */
	private static final int MAX_ENTRIES = 20_000;

	private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
	private int entries;

	private ModuleTree() {
		// collectors start with collect
	}

	/**
	 * Collects all parameters and buffers.
	 *
	 * @param root a module (torch.nn.Module) with all below it, or a state_dict
	 * @return the tensors by name, in the order of the pickle
	 * @throws FormatException if it is neither, or its modules are not as PyTorch
	 *           makes them
	 */
	static Map<String, StoredTensor> collect(final Object root)
		throws FormatException
	{
		final ModuleTree tree = new ModuleTree();
		if (isDict(root)) tree.addTensors((PickledObject) root, "");
		else tree.addModule(root, "", 0);
		return tree.tensors;
	}

	private void addModule(final Object module, final String prefix,
		final int depth) throws FormatException
	{
		if (depth > MAX_DEPTH) {
			throw new FormatException("it has more than " + MAX_DEPTH +
				" modules inside each other");
		}
		addTensors(attribute(module, "_parameters", prefix), prefix);
		addTensors(attribute(module, "_buffers", prefix), prefix);
		for (final Map.Entry<Object, Object> child : attribute(module, "_modules",
			prefix).items().entrySet())
		{
			final String name = nextName(prefix, child.getKey());
			if (child.getValue() == null) continue;
			addModule(child.getValue(), name + ".", depth + 1);
		}
	}

	private void addTensors(final PickledObject dict, final String prefix)
		throws FormatException
	{
		for (final Map.Entry<Object, Object> item : dict.items().entrySet()) {
			final String name = nextName(prefix, item.getKey());
			// a layer without bias has one of None
			if (item.getValue() == null) continue;
			final StoredTensor tensor = StoredTensor.of(item.getValue(), name);
			if (tensors.put(name, tensor) != null) {
				throw new FormatException("it has two tensors " + name);
			}
		}
	}

	private String nextName(final String prefix, final Object key)
		throws FormatException
	{
		final String name = prefix + key;
		if (++entries > MAX_ENTRIES || name.length() > MAX_NAME_LENGTH) {
			throw new FormatException("it has more than " + MAX_ENTRIES +
				" modules and tensors, or names of more than " + MAX_NAME_LENGTH +
				" characters");
		}
		return name;
	}

	private static PickledObject attribute(final Object module, final String name,
		final String prefix) throws FormatException
	{
		if (module instanceof PickledObject) {
			final Object state = ((PickledObject) module).state();
			if (isDict(state)) {
				final Object value = ((PickledObject) state).items().get(name);
				if (isDict(value)) return (PickledObject) value;
			}
		}
		final String place = prefix.isEmpty() ? "it" : "the part " + prefix + "*";
		final String found = module instanceof PickledObject
			? "a Python object of " + ((PickledObject) module).typeName()
			: "no Python object";
		throw new FormatException(place + " is " + found + " without " + name +
			": expected a PyTorch module or a state_dict");
	}

	private static boolean isDict(final Object value) {
		if (!(value instanceof PickledObject)) return false;
		final String type = ((PickledObject) value).typeName();
		return type.equals("collections.OrderedDict") || type.equals(
			"builtins.dict");
	}
}
