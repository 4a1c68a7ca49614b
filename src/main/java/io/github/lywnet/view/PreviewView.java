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

package io.github.lywnet.view;

import ij.ImagePlus;
import ij.gui.ImageWindow;

import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;

/**
 * A window of a preview: shows one image after another in the same place, and
 * leaves the keyboard to the dialog. To be used in the event dispatch thread.
 */
public final class PreviewView {

	/** Null while there is no window. */
	private ImagePlus shown;

	/**
	 * Shows another image.
	 *
	 * @param image null closes the window
	 */
	public void show(final ImagePlus image) {
		if (isOpen() && image != null && image.getWidth() == shown.getWidth() &&
			image.getHeight() == shown.getHeight())
		{
			shown.setProcessor(image.getProcessor());
			shown.setCalibration(image.getCalibration());
			shown.setProperty("Info", image.getInfoProperty());
			return;
		}
		close();
		shown = image;
		if (image != null) new PreviewWindow(image);
	}

	/** NB: the user may have closed the window. */
	private boolean isOpen() {
		return shown != null && shown.getWindow() != null;
	}

	private void close() {
		if (isOpen()) {
			shown.changes = false;
			shown.close();
		}
		shown = null;
	}

	/** Opens beside the dialog, without getting the keyboard. */
	private static final class PreviewWindow extends ImageWindow {

		PreviewWindow(final ImagePlus image) {
			super(image);
		}

		@Override
		public void show() {
			addComponentListener(new BorderRepaint());
			setAutoRequestFocus(false);
			final Window dialog = KeyboardFocusManager
				.getCurrentKeyboardFocusManager().getActiveWindow();
			if (dialog != null) setLocation(beside(dialog));
			super.show();
		}

		/** On the side where there is more of the screen. */
		private Point beside(final Window dialog) {
			final Rectangle screen = dialog.getGraphicsConfiguration().getBounds();
			final Rectangle taken = dialog.getBounds();
			final int left = taken.x - screen.x;
			final int right = screen.x + screen.width - taken.x - taken.width;
			final int x = right < left ? Math.max(screen.x, taken.x - getWidth())
				: Math.min(screen.x + screen.width - getWidth(), taken.x + taken.width);
			return new Point(x, taken.y);
		}
	}
}
