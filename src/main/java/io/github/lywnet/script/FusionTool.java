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
package io.github.lywnet.script;

import ij.IJ;
import ij.ImagePlus;

import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.fusion.FusionCanceledException;
import io.github.lywnet.fusion.FusionMonitor;
import io.github.lywnet.fusion.IntervalFusion;
import io.github.lywnet.image.ColorMode;
import io.github.lywnet.image.PairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.ModelStore;
import io.github.lywnet.network.Precision;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Fuses registered images with LYWNet from a script: set what shall differ from the
 * menu entry's defaults, then fuse as many pairs as you like.
 * <p>
 * The setters are properties of the script languages:
 * {@code new FusionTool(model: "LYWNet-S")} in Groovy,
 * {@code FusionTool(model="LYWNet-S")} in Jython. A model is loaded when it is first
 * needed, which a line in ImageJ's log tells, and stays loaded until ImageJ ends. Any
 * thread may call it, but one tool serves one thread.
 * </p>
 */
public final class FusionTool {

	private String model = ModelStore.DEFAULT_MODEL;
	private Device device = Device.AUTO;
	private Precision precision = Precision.FLOAT32;
	private PairOptions options = new PairOptions();
	private FusionMonitor monitor = FusionMonitor.NONE;

	/**
	 * Sets the network.
	 *
	 * @param nameOrFolder name of a bundled model ({@code LYWNet} or
	 *          {@code LYWNet-S}), or a model folder
	 */
	public void setModel(final String nameOrFolder) {
		model = nameOrFolder;
	}

	/**
	 * Sets where the network runs.
	 *
	 * @param name {@code auto} (the GPU if TensorFlow finds one), {@code cpu} or
	 *          {@code gpu}
	 * @throws FusionException if it is none of these
	 */
	public void setDevice(final String name) {
		device = Device.parse(name);
	}

	/**
	 * Sets how the network calculates: {@code float32}, the default, or
	 * {@code bfloat16}, which is quicker on processors that have it; elsewhere the
	 * log says so, and it is float32.
	 *
	 * @throws FusionException if it is neither
	 */
	public void setPrecision(final String name) {
		precision = Precision.parse(name);
	}

	/**
	 * Sets what becomes of the functional image's colours.
	 *
	 * @param mode {@code keep} or {@code grey}
	 * @throws FusionException if it is none of these
	 */
	public void setColor(final String mode) {
		options = options.color(ColorMode.parse(mode));
	}

	/**
	 * Sets what is black and white in an {@link ImagePlus}.
	 *
	 * @param range as {@link PairOptions#range}
	 * @throws FusionException if it is no range
	 */
	public void setRange(final String range) {
		options = options.range(range);
	}

	/** Sets as {@link PairOptions#resample}; for {@link ImagePlus}. */
	public void setResample(final boolean wanted) {
		options = options.resample(wanted);
	}

	/** Sets as {@link PairOptions#roi}; for {@link ImagePlus}. */
	public void setRoi(final boolean wanted) {
		options = options.roi(wanted);
	}

	/** Sets as {@link PairOptions#repeat}; for {@link ImagePlus}. */
	public void setRepeat(final boolean wanted) {
		options = options.repeat(wanted);
	}

	/** Sets as {@link PairOptions#memory}; for {@link ImagePlus}. */
	public void setMemory(final String limit) {
		options = options.memory(limit);
	}

	/** Sets who is told the progress of a fusion and may end it. */
	public void setMonitor(final FusionMonitor watcher) {
		monitor = watcher;
	}

	/**
	 * Fuses two images of ImageJ, of any type, stacks and hyperstacks included.
	 *
	 * @param anatomical the MRI
	 * @param functional the CT, PET or SPECT, registered to it
	 * @return the fused image, see {@link PairFusion#fuse(ImagePlus, ImagePlus)}; not
	 *         shown
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the images cannot be fused, the model or the engine
	 *           is missing, or the network fails
	 */
	public ImagePlus fuse(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		return new PairFusion(network(), options, monitor).fuse(anatomical,
			functional);
	}

	/**
	 * Fuses two images of ImgLib2. Only model, device, precision and
	 * monitor are obeyed.
	 *
	 * @param anatomical luminance of the MRI in [0, 1], X and Y first; all further
	 *          axes are planes. {@link IntervalFusion#luminance} makes it of other
	 *          values
	 * @param functional luminance of the CT, PET or SPECT, of the same size
	 * @return the fused image, see {@link IntervalFusion#fuse}
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the images cannot be fused, the model or the engine
	 *           is missing, or the network fails
	 */
	public Img<FloatType> fuse(
		final RandomAccessibleInterval<? extends RealType<?>> anatomical,
		final RandomAccessibleInterval<? extends RealType<?>> functional)
	{
		return new IntervalFusion(network(), monitor).fuse(anatomical, functional);
	}

	private FusionNetwork network() {
		return LoadedNetworks.get(ModelStore.find(model), device, precision,
			IJ::log);
	}
}
