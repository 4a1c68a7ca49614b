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
package io.github.lywnet.command;

import ij.IJ;

import io.github.lywnet.network.FusionException;

import java.awt.GraphicsEnvironment;
import java.util.concurrent.CancellationException;

import org.scijava.Cancelable;
import org.scijava.Initializable;
import org.scijava.command.Command;

/**
 * A menu entry in Fiji. {@link LYWNetPlugIn} is the same in ImageJ 1.x.
 * <p>
 * If the parameters cannot be used, a message says why: where there is a screen,
 * in ImageJ's dialog; in a macro, which stops, as its error; for a script or
 * server without a screen, as a {@link FusionException}.
 * </p>
 */
abstract class LYWNetCommand implements Command, Initializable, Cancelable {

	// NB: no ContextCommand: Fiji was seen to record its context in macros.

	private boolean isRefused;
	private boolean isCanceled;

	/**
	 * Checks the files and folders among the parameters, which are already set where
	 * nobody can be asked for them.
	 *
	 * @throws FusionException if one is not given or cannot be used
	 */
	void checkFiles() {
		// most commands have none
	}

	/**
	 * Sets parameters that are not given to what the dialog should suggest. Called
	 * only where a user can be asked, never for a macro.
	 */
	void suggest() {
		// most commands suggest their defaults
	}

	/**
	 * Does what the menu entry is for.
	 *
	 * @throws FusionException if that cannot be done
	 * @throws CancellationException if the user ends it
	 */
	abstract void execute();

	/**
	 * NB: Where there is no screen, SciJava would ask for a file that is not given,
	 * and end without a word because it cannot.
	 */
	@Override
	public final void initialize() {
		isRefused = RequiredJava.isMissing();
		if (isRefused) return;
		if (GraphicsEnvironment.isHeadless()) runGuarded(this::checkFiles);
		else if (!IJ.isMacro()) suggest();
	}

	@Override
	public final void run() {
		if (!isRefused) runGuarded(this::execute);
	}

	/** Whether the user has ended it, so that Fiji does not say that it has finished. */
	@Override
	public final boolean isCanceled() {
		return isCanceled;
	}

	@Override
	public final void cancel(final String reason) {
		isCanceled = true;
	}

	/** No reason, since Fiji would show it in a dialog. */
	@Override
	public final String getCancelReason() {
		return null;
	}

	private void runGuarded(final Runnable action) {
		try {
			action.run();
		}
		catch (final FusionException exc) {
			ErrorMessage.showOrThrow(exc);
			isRefused = true;
		}
		catch (final CancellationException exc) {
			isCanceled = true;
			ErrorMessage.showCanceledAndReturn(exc);
		}
	}
}
