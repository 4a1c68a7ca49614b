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

package io.github.lywnet.command.action;

import ij.IJ;
import ij.Macro;
import ij.gui.GenericDialog;
import ij.macro.Interpreter;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.MissingEngineException;

import java.awt.GraphicsEnvironment;
import java.util.concurrent.CancellationException;

/** Shows users why something cannot be done, as ImageJ shows its own errors. */
public final class ErrorMessage {

	static final String TITLE = "LYWNet";

	/** ImageJ's dialog does not wrap lines. */
	private static final int LINE_LENGTH = 80;

	private ErrorMessage() {
		// static methods only
	}

	/**
	 * Shows the message of an exception in a dialog, or on the console where
	 * there is no screen. If a macro runs, its error handling shows the message,
	 * and it stops: by the exception that ImageJ throws here for that. Where the
	 * engine is missing, a dialog that stops no macro offers to install it.
	 */
	public static void show(final FusionException exc) {
		if (exc instanceof MissingEngineException && !GraphicsEnvironment
			.isHeadless() && !IJ.isMacro()) offerToInstall(exc);
		else IJ.error(TITLE, wrapped(exc.getMessage()));
	}

	private static void offerToInstall(final FusionException exc) {
		final GenericDialog dialog = new GenericDialog(TITLE);
		dialog.addMessage(wrapped(exc.getMessage()));
		dialog.setOKLabel(InstallAction.MENU_ENTRY);
		dialog.setCancelLabel("Close");
		dialog.showDialog();
		if (dialog.wasOKed()) IJ.doCommand(InstallAction.MENU_ENTRY);
	}

	/**
	 * Shows the message of an exception as SciJava commands should: as
	 * {@link #show} does, but returns also where a macro runs. For a script or
	 * server without a screen, throws the exception.
	 */
	public static void showOrThrow(final FusionException exc) {
		if (GraphicsEnvironment.isHeadless() && !IJ.isMacro()) throw exc;
		// NB: an exception would show its stack trace, and would not stop a macro
		withoutMacroOptions(() -> returning(() -> show(exc)));
	}

	/**
	 * Says in the status bar that the user ended something. If a macro runs, it
	 * stops as {@link #show} stops it.
	 */
	public static void showCanceled(final CancellationException exc) {
		IJ.showStatus(exc.getMessage());
		// NB: in Fiji a macro waits in another thread than this, which Macro does
		// not know
		final Interpreter macro = Interpreter.getInstance();
		if (macro != null) macro.abortMacro();
		Macro.abort();
	}

	/** As {@link #showCanceled}, but returns also where a macro runs. */
	public static void showCanceledAndReturn(final CancellationException exc) {
		returning(() -> showCanceled(exc));
	}

	/**
	 * Runs an action in a thread that Fiji does not know. In a thread of
	 * SciJava's, Fiji gives the options of the running macro to every dialog,
	 * ImageJ's of a macro's error, too, which takes them for its answer and does
	 * not appear.
	 */
	private static void withoutMacroOptions(final Runnable action) {
		final Thread thread = new Thread(action, "LYWNet error message");
		thread.start();
		try {
			thread.join();
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
		}
	}

	private static void returning(final Runnable message) {
		try {
			message.run();
		}
		catch (final RuntimeException stop) {
			// NB: ImageJ throws it where a macro runs, which is stopped by now
			if (!Macro.MACRO_CANCELED.equals(stop.getMessage())) throw stop;
		}
	}

	/**
	 * Breaks lines at spaces; words that are longer, such as paths, stay whole.
	 */
	public static String wrapped(final String message) {
		return message.replaceAll("(?m)(.{1," + LINE_LENGTH + "}|\\S+)( +|$)",
			"$1\n").replaceAll("\n+", "\n").trim();
	}
}
