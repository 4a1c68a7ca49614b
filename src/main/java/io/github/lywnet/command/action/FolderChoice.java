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

import ij.gui.GenericDialog;
import ij.io.DirectoryChooser;

import io.github.lywnet.settings.Setting;

import java.awt.Choice;
import java.awt.event.ItemEvent;
import java.awt.event.ItemListener;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of names in a dialog of ImageJ 1.x, whose last entry lets the user
 * choose a folder instead, which then stands in the list.
 */
public final class FolderChoice implements ItemListener {

	/** The entry that lets the user choose a folder. */
	public static final String OTHER = "other folder...";

	private final String label;
	private final Choice names;

	/** The entry selected before. */
	private String before;

	private FolderChoice(final String label, final Choice names) {
		this.label = label;
		this.names = names;
		before = names.getSelectedItem();
	}

	/**
	 * Adds the list to a dialog as its next choice.
	 *
	 * @param value the name or folder that is selected at first
	 */
	static void add(final GenericDialog dialog, final Setting row,
		final String value)
	{
		final List<String> names = new ArrayList<>(row.choices());
		if (!names.contains(value)) names.add(value);
		names.add(OTHER);
		dialog.addChoice(row.label(), names.toArray(new String[0]), value);
		final Choice choice = (Choice) dialog.getChoices().lastElement();
		choice.addItemListener(new FolderChoice(row.label(), choice));
	}

	@Override
	public void itemStateChanged(final ItemEvent event) {
		if (names.getSelectedItem().equals(OTHER)) names.select(folder());
		before = names.getSelectedItem();
	}

	/**
	 * The folder that the user chooses, in the list by then, or else the entry
	 * before.
	 */
	private String folder() {
		final String folder = new DirectoryChooser(label).getDirectory();
		if (folder == null) return before;
		names.insert(folder, names.getItemCount() - 1);
		return folder;
	}
}
