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

package io.github.lywnet.image;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Overlay;
import ij.measure.Calibration;
import ij.process.LUT;

import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;

import java.util.regex.Pattern;

/**
 * Puts fused planes together to an image that has all else of the anatomical
 * image: title, order of planes, slice labels, spatial calibration, properties,
 * and the colours of its channels; of a part of it the origin is moved, so that
 * positions stay the same. Where one anatomical plane was repeated, planes,
 * labels, and what the calibration says of slices and frames are the functional
 * image's.
 */
final class FusedImageBuilder {

	private static final String TITLE_SUFFIX = "-LYWNet";
	private static final Pattern EXTENSION = Pattern.compile(
		"(?<=.)(\\.nii(?=\\.gz$))?\\.[A-Za-z0-9]{1,4}$");

	private final ImagePair pair;
	private final String provenance;
	private final StackCells labels;

	/** @param network the network that fuses */
	FusedImageBuilder(final ImagePair pair, final FusionNetwork network) {
		this.pair = pair;
		provenance = Provenance.text(pair, network);
		labels = new StackCells(pair.wholeImage(), false);
	}

	/**
	 * The label of a plane, counted from 0; null if it has none. NB: what ImageJ
	 * puts behind the first line of a label is a DICOM header, which names the
	 * patient.
	 */
	String label(final int index) {
		return firstLine(labels.label(index));
	}

	/** The first line of a label; null if there is none. */
	static String firstLine(final String label) {
		return label == null ? null : label.split("\n", 2)[0];
	}

	/**
	 * The image of all planes, not shown.
	 *
	 * @param stack the planes, of one type, with their labels
	 */
	ImagePlus of(final ImageStack stack) {
		final ImagePlus image = image(pair, stack, title(pair.anatomicalImage()));
		copyProperties(image);
		return withRange(image);
	}

	/**
	 * The title of the fused image: the anatomical image's title without its
	 * extension (.nii.gz, or a last dot followed by one to four letters or
	 * digits), then {@value #TITLE_SUFFIX}.
	 */
	static String title(final ImagePlus anatomical) {
		return EXTENSION.matcher(anatomical.getTitle()).replaceFirst("") +
			TITLE_SUFFIX;
	}

	/** An image of the pair's order of planes, without its calibration. */
	static ImagePlus image(final ImagePair pair, final ImageStack stack,
		final String title)
	{
		if (stack.size() == 1) return new ImagePlus(title, stack.getProcessor(1));
		final Dimensions dimensions = pair.dimensions();
		final ImagePlus image = new ImagePlus(title, stack);
		image.setDimensions(dimensions.channels(), dimensions.slices(), dimensions
			.frames());
		image.setOpenAsHyperStack(pair.wholeImage().isHyperStack());
		return image;
	}

	/**
	 * The calibration of the anatomical image, the origin moved to that of the
	 * pair.
	 */
	static Calibration calibration(final ImagePair pair) {
		final Calibration calibration = pair.anatomicalImage().getCalibration()
			.copy();
		copyDepth(pair.wholeImage().getCalibration(), calibration);
		calibration.xOrigin -= pair.window().x;
		calibration.yOrigin -= pair.window().y;
		return calibration;
	}

	private void copyProperties(final ImagePlus image) {
		final ImagePlus anatomical = pair.anatomicalImage();
		final Calibration calibration = calibration(pair);
		// NB: only 16-bit and 32-bit images have the values of the anatomical image
		if (image.getBitDepth() == 8 || image.getBitDepth() == 24) {
			calibration.disableDensityCalibration();
		}
		image.setCalibration(calibration);
		image.setProperties(anatomical.getPropertiesAsArray());
		setGeometry(image);
		image.setProperty("Info", provenance);
		copyOverlay(image);
		copyInvertingLut(image);
	}

	private void setGeometry(final ImagePlus image) {
		final Geometry geometry = pair.anatomical().geometry();
		image.setProp(ImageGeometry.KEY, null);
		// NB: a plane that was repeated has no place
		if (geometry.level() == Level.PATIENT && geometry.size(2) == image
			.getNSlices()) ImageGeometry.set(image, geometry);
	}

	private void copyOverlay(final ImagePlus image) {
		final Overlay overlay = pair.anatomicalImage().getOverlay();
		if (overlay != null) image.setOverlay(overlay.crop(pair.window()));
	}

	/** Both images are to show alike. */
	private void copyInvertingLut(final ImagePlus image) {
		final boolean inverts = pair.anatomicalImage().isInvertedLut() && image
			.getBitDepth() != 24 && image.getNChannels() == 1;
		if (inverts && !image.isInvertedLut()) image.setLut(image.getProcessor()
			.getLut().createInvertedLut());
	}

	private static void copyDepth(final Calibration from, final Calibration to) {
		to.pixelDepth = from.pixelDepth;
		to.zOrigin = from.zOrigin;
		to.setZUnit(from.getZUnit());
		to.frameInterval = from.frameInterval;
		to.fps = from.fps;
		to.setTimeUnit(from.getTimeUnit());
	}

	/**
	 * Shows 16-bit and 32-bit images by their range, and channels in their
	 * colours.
	 */
	private ImagePlus withRange(final ImagePlus image) {
		final ImagePlus anatomical = pair.anatomicalImage();
		final double lowest = pair.anatomicalRange().lowest();
		final double highest = pair.anatomicalRange().highest();
		if (image.getBitDepth() != 24 && image.getNChannels() > 1 && anatomical
			.isComposite())
		{
			final CompositeImage composite = new CompositeImage(image,
				((CompositeImage) anatomical).getMode());
			final LUT[] luts = anatomical.getLuts();
			for (final LUT lut : luts) {
				lut.min = lowest;
				lut.max = highest;
			}
			composite.setLuts(luts);
			return composite;
		}
		if (image.getBitDepth() == 16 || image.getBitDepth() == 32) {
			image.setDisplayRange(lowest, highest);
		}
		return image;
	}
}
