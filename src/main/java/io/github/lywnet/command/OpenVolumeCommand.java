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

import io.github.lywnet.command.action.OpenVolumeAction;
import io.github.lywnet.settings.Setting;

import java.io.File;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.FileWidget;

/**
 * The menu entry in Fiji that opens a NIfTI or DICOM volume with its place in
 * the patient. {@link OpenVolumePlugIn} is the same entry in ImageJ 1.x.
 */
@Plugin(type = Command.class, menu = { @Menu(label = "Plugins"), @Menu(
	label = "Fusion"), @Menu(label = "Open Volume...") })
public class OpenVolumeCommand extends LYWNetCommand {

	// NB: the names of the fields are the keys of recorded macros.
	@Parameter(label = "Path (NIfTI, DICOM)", persist = false, required = false,
		style = FileWidget.OPEN_STYLE,
		description = "A NIfTI file (.nii, .nii.gz, .hdr), or a DICOM file; one slice " +
			"stands for its series, as far as that is in the same folder")
	private File path;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus volume;

	@Override
	public List<Setting> settings() {
		return OpenVolumeAction.SETTINGS;
	}

	@Override
	void checkFiles() {
		OpenVolumeAction.check(values());
	}

	@Override
	void execute() {
		volume = shown(OpenVolumeAction.run(values()));
	}
}
