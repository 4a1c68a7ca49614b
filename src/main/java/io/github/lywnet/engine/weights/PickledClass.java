package io.github.lywnet.engine.weights;

/**
 * The name of a Python class or function in a pickle. Only a name: nothing is
 * ever looked up, loaded or called by it.
 */
final class PickledClass {

	private final String qualifiedName;

	PickledClass(final String module, final String name) {
		qualifiedName = module + "." + name;
	}

	/** For example {@code torch.nn.modules.conv.Conv2d}. */
	String qualifiedName() {
		return qualifiedName;
	}
}
