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

import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;

import io.github.lywnet.command.action.ErrorMessage;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Setting.Kind;
import io.github.lywnet.settings.Settings;

import java.awt.GraphicsEnvironment;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.scijava.Cancelable;
import org.scijava.Initializable;
import org.scijava.command.Command;
import org.scijava.module.Module;
import org.scijava.plugin.Parameter;
import org.scijava.thread.ThreadService;

/**
 * A menu entry in Fiji. {@link LYWNetPlugIn} is the same in ImageJ 1.x.
 * <p>
 * The parameters of a command are the fields that have the keys of its settings
 * as names: so recorded macros have them. If they cannot be used, a message
 * says why: where there is a screen, in ImageJ's dialog; in a macro, which
 * stops, as its error; for a script or server without a screen, as a
 * {@link FusionException}.
 * </p>
 */
public abstract class LYWNetCommand implements Command, Initializable,
	Cancelable
{

	/** What was chosen last in each dialog, until Fiji ends. */
	private static final Map<Class<?>, Map<String, Object>> LAST =
		new HashMap<>();

	@Parameter(required = false)
	private ThreadService threads;

	// NB: no ContextCommand: Fiji was seen to record its context in macros.
	private boolean isRefused;
	private boolean isCanceled;

	/** Whether a dialog asks for the parameters. */
	private boolean isAsked;

	/** What a macro may give. */
	public abstract List<Setting> settings();

	/**
	 * Checks the files and folders among the parameters, which are already set
	 * where nobody can be asked for them.
	 *
	 * @throws FusionException if one is not given or cannot be used
	 */
	void checkFiles() {
		// most commands have none
	}

	/**
	 * Sets images that are not given to what the dialog should suggest, and what
	 * else it tells. Called only where a user is asked.
	 */
	void suggest() {
		// most commands have no images
	}

	/**
	 * Does what the menu entry is for.
	 *
	 * @throws FusionException if that cannot be done
	 * @throws CancellationException if the user ends it
	 */
	abstract void execute();

	/**
	 * Shows an image that the command has made to a macro, which goes on with it;
	 * other callers get it and have it shown by Fiji.
	 *
	 * @return what the command gives Fiji: nothing where the image is shown
	 *         already. NB: where there are no windows, Fiji would keep it until
	 *         it ends
	 */
	final ImagePlus shown(final ImagePlus image) {
		if (Macro.getOptions() == null) return image;
		image.show();
		// NB: without windows each thread has an active image of its own, and the
		// macro's thread is the one that began this one
		final Thread macro = threads == null ? null : threads.getParent(Thread
			.currentThread());
		if (image.getWindow() == null && macro != null) WindowManager
			.setTempCurrentImage(macro, image);
		return null;
	}

	/** The values of the parameters. */
	final Settings values() {
		final Map<String, String> values = new HashMap<>();
		for (final Field field : fields()) {
			final Object value = get(field);
			if (value != null) values.put(field.getName(), value.toString());
		}
		return Settings.of(values, settings());
	}

	/**
	 * NB: Where there is no screen, SciJava would ask for a file that is not
	 * given, and end without a word because it cannot.
	 */
	@Override
	public final void initialize() {
		isRefused = RequiredJava.isMissing();
		if (isRefused) return;
		if (GraphicsEnvironment.isHeadless()) runGuarded(this::checkFiles);
	}

	/** Whether it will not run, which the user has been told. */
	public final boolean isRefused() {
		return isRefused;
	}

	/**
	 * Makes what is not given what a dialog suggests, if there is something to
	 * ask.
	 */
	public final void prepareDialog(final Module module) {
		final Map<String, Object> last = LAST.getOrDefault(getClass(), Collections
			.emptyMap());
		for (final Field field : fields()) {
			if (module.isInputResolved(field.getName())) continue;
			isAsked = true;
			if (last.containsKey(field.getName())) set(field, last.get(field
				.getName()));
		}
		if (isAsked) suggest();
	}

	@Override
	public final void run() {
		if (isRefused) return;
		if (isAsked) remember();
		runGuarded(this::execute);
	}

	/**
	 * Whether the user has ended it, so that Fiji does not say that it has
	 * finished.
	 */
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

	/** Keeps what was typed, all but the images. */
	private void remember() {
		final Map<String, Object> last = new HashMap<>();
		for (final Field field : fields()) {
			if (!isImage(field)) last.put(field.getName(), get(field));
		}
		LAST.put(getClass(), last);
	}

	private boolean isImage(final Field field) {
		return settings().stream().anyMatch(setting -> setting.key().equals(field
			.getName()) && setting.kind() == Kind.IMAGE);
	}

	/** The fields of the settings. */
	private List<Field> fields() {
		final List<Field> fields = new ArrayList<>();
		for (Class<?> type = getClass(); type != LYWNetCommand.class; type = type
			.getSuperclass())
		{
			for (final Field field : type.getDeclaredFields()) {
				if (!field.isAnnotationPresent(Parameter.class) || settings().stream()
					.noneMatch(setting -> setting.key().equals(field.getName())))
					continue;
				field.setAccessible(true);
				fields.add(field);
			}
		}
		return fields;
	}

	private Object get(final Field field) {
		try {
			return field.get(this);
		}
		catch (final IllegalAccessException exc) {
			throw new IllegalStateException(exc);
		}
	}

	private void set(final Field field, final Object value) {
		try {
			field.set(this, value);
		}
		catch (final IllegalAccessException exc) {
			throw new IllegalStateException(exc);
		}
	}
}
