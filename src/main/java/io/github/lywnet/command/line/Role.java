package io.github.lywnet.command.line;

import java.util.Locale;

/** What an image is to a fusion. */
enum Role {

		/** The image of the structure: MRI. */
		ANATOMICAL,
		/** The image of the function or density: CT, PET or SPECT. */
		FUNCTIONAL,
		/** The result. */
		FUSED;

	/** The name of the option and report column of this role. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
