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

package io.github.lywnet.image.header;

import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.plugin.DICOM;

import io.github.lywnet.common.FusionException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The DICOM headers that ImageJ keeps in an image: in the label of each slice
 * of a series; in the Info of a single file, of one frame or many.
 */
final class DicomHeaders {

	private final List<DicomText> texts;
	private final boolean perSlice;

	private DicomHeaders(final List<DicomText> texts, final boolean perSlice) {
		this.texts = texts;
		this.perSlice = perSlice;
	}

	/**
	 * Reads the headers of an image.
	 *
	 * @throws FusionException if some slices have one and others do not
	 */
	static DicomHeaders of(final ImagePlus image) {
		final List<DicomText> labels = labels(image);
		final long found = labels.stream().filter(DicomText::isHeader).count();
		if (found == labels.size()) return new DicomHeaders(labels, true);
		if (found > 0) throw new FusionException("Of the " + labels.size() +
			" slices of \"" + image.getTitle() + "\", " + found +
			" have a DICOM header in their label: expected all or none, as the place of the others is unknown. Open the series again from its files.");
		if (image.getStackSize() == 1) {
			final DicomText label = new DicomText(image.getProp("Slice_Label"));
			if (label.isHeader()) return new DicomHeaders(List.of(label), true);
		}
		final DicomText info = new DicomText(image.getInfoProperty());
		return new DicomHeaders(info.isHeader() ? List.of(info) : Collections
			.emptyList(), false);
	}

	/**
	 * The header of the current slice, or of the image; empty where there is
	 * none.
	 */
	static DicomText current(final ImagePlus image) {
		final DicomText label = new DicomText(image.getStack().getSliceLabel(image
			.getCurrentSlice()));
		return label.isHeader() ? label : new DicomText(image.getInfoProperty());
	}

	boolean isEmpty() {
		return texts.isEmpty();
	}

	/** Whether each slice has its own. */
	boolean perSlice() {
		return perSlice;
	}

	DicomText first() {
		return texts.get(0);
	}

	/** The header of a slice, counted from 1, where each has its own. */
	DicomText get(final int slice) {
		return texts.get(slice - 1);
	}

	List<DicomText> all() {
		return texts;
	}

	private static List<DicomText> labels(final ImagePlus image) {
		final ImageStack stack = image.getStack();
		final List<DicomText> labels = new ArrayList<>();
		for (int i = 1; i <= stack.size(); i++) {
			final DicomText label = new DicomText(stack.getSliceLabel(i));
			labels.add(label.isHeader() ? label : ofFile(image, stack, i));
		}
		return labels;
	}

	/** A virtual stack of ImageJ has the header of a slice in its file alone. */
	private static DicomText ofFile(final ImagePlus image, final ImageStack stack,
		final int slice)
	{
		final boolean dicom = image.getInfoProperty() != null && new DicomText(image
			.getInfoProperty()).isHeader();
		if (!dicom || stack.getClass() != VirtualStack.class) return new DicomText(
			null);
		final VirtualStack files = (VirtualStack) stack;
		final String name = files.getFileName(slice);
		return new DicomText(name == null ? null : new DICOM().getInfo(files
			.getDirectory() + name));
	}
}
