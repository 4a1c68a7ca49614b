package io.github.lywnet.command;

import ij.ImagePlus;
import ij.WindowManager;

import io.github.lywnet.network.FusionException;

import java.util.Arrays;
import java.util.List;

/** The images that are open in ImageJ, also those of a batch mode macro. */
final class OpenImages {

	private OpenImages() {
		// static methods only
	}

	/** Titles of the open images in the order of their opening. */
	static List<String> titles() {
		return Arrays.asList(WindowManager.getImageTitles());
	}

	/**
	 * The first open image of a title.
	 *
	 * @param role what messages call it: anatomical or functional
	 * @throws FusionException if there is none
	 */
	static ImagePlus find(final String role, final String title) {
		final ImagePlus image = WindowManager.getImage(title);
		if (image != null) return image;
		throw new FusionException("The " + role + " image \"" + title +
			"\" is not open: expected the title of an open image, which are " + titles() +
			".");
	}

	/**
	 * A title that no open image has: the wanted one, else followed by -1, -2 and so
	 * on, as ImageJ does for windows.
	 */
	static String uniqueTitle(final String wanted) {
		final List<String> titles = titles();
		String title = wanted;
		for (int i = 1; titles.contains(title); i++) {
			title = wanted + "-" + i;
		}
		return title;
	}
}
