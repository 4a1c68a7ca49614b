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

import io.github.lywnet.batch.TransformFile;
import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.PairScores;
import io.github.lywnet.metrics.Convention;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.settings.Setting;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.function.Supplier;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.ImgView;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Fuses registered images with LYWNet from a script: set what shall differ from
 * the menu entry's defaults, then fuse as many pairs as you like.
 * <p>
 * The setters are properties of the script languages:
 * {@code new FusionTool(model: "LYWNet-S")} in Groovy,
 * {@code FusionTool(model="LYWNet-S")} in Jython. A model is loaded when it is
 * first needed, which a line in ImageJ's log tells, and stays loaded until
 * ImageJ ends. Any thread may call it, but one tool serves one thread.
 * </p>
 *
 * <pre>
 * FusionTool tool = new FusionTool();
 * tool.setModel("LYWNet-S");
 * tool.setResample(true);
 * ImagePlus fused = tool.fuse(mri, pet);
 * </pre>
 */
public final class FusionTool {

	/**
	 * The range of images of ImgLib2 where none is chosen: they hold luminance.
	 */
	private static final String LUMINANCE = "0:1";

	private NetworkOptions network = new NetworkOptions();
	private PairOptions options = new PairOptions();
	private boolean isRangeChosen;
	private Path transform;
	private MetricChoice metrics = MetricChoice.DEFAULT;
	private FusionMonitor monitor = FusionMonitor.NONE;

	/**
	 * Sets the network.
	 *
	 * @param nameOrFolder name of a bundled model ({@code LYWNet} or
	 *          {@code LYWNet-S}), or a model folder
	 */
	public void setModel(final String nameOrFolder) {
		network = network.with(NetworkOptions.MODEL, nameOrFolder);
	}

	/**
	 * Sets where the network runs.
	 *
	 * @param name {@code auto} (the GPU if TensorFlow finds one), {@code cpu} or
	 *          {@code gpu}
	 * @throws FusionException if it is none of these
	 */
	public void setDevice(final String name) {
		network = network.with(NetworkOptions.DEVICE, name);
	}

	/**
	 * Sets how the network calculates: {@code float32}, the default, or
	 * {@code bfloat16}, which is quicker on processors that have it; elsewhere
	 * the log says so, and it is float32.
	 *
	 * @throws FusionException if it is neither
	 */
	public void setPrecision(final String name) {
		network = network.with(NetworkOptions.PRECISION, name);
	}

	/**
	 * Sets how much memory the network may use: {@code auto}, or a number of MiB.
	 *
	 * @throws FusionException if it is neither
	 */
	public void setMemory(final String limit) {
		network = network.with(NetworkOptions.MEMORY, limit);
	}

	/**
	 * Sets what becomes of the functional image's colours.
	 *
	 * @param mode {@code keep} or {@code grey}
	 * @throws FusionException if it is none of these
	 */
	public void setColor(final String mode) {
		set(PairOptions.COLOR, mode);
	}

	/**
	 * Sets what is black and white, see
	 * {@link io.github.lywnet.image.intensity.RangeRule}. Where it is not set,
	 * images of ImgLib2 must hold luminance, 0 for black to 1 for white.
	 *
	 * @throws FusionException if it is no range
	 */
	public void setRange(final String range) {
		set(PairOptions.RANGE, range);
		isRangeChosen = true;
	}

	/** Sets the look-up table that gives a grey functional image its colours. */
	public void setLut(final String nameOrFile) {
		set(PairOptions.LUT, nameOrFile);
	}

	/** Sets whether a functional image of other voxels is resampled. */
	public void setResample(final boolean wanted) {
		set(PairOptions.RESAMPLE, Boolean.toString(wanted));
	}

	/**
	 * Sets how the functional image is registered.
	 *
	 * @param how {@code none}, {@code rigid}, or the path of a transform in ITK's
	 *          text format
	 */
	public void setRegister(final String how) {
		set(PairOptions.REGISTER, how);
	}

	/**
	 * Sets the file that gets the rigid transform of the registration, from the
	 * anatomical to the functional image; replaced if LYWNet has written it.
	 *
	 * @param file a path that ends with {@code .tfm}; null for none
	 */
	public void setTransform(final String file) {
		transform = file == null ? null : Paths.get(file);
	}

	/**
	 * Sets whether only the bounding box of the anatomical image's region of
	 * interest is fused.
	 */
	public void setRoi(final boolean wanted) {
		set(PairOptions.ROI, Boolean.toString(wanted));
	}

	/**
	 * Sets whether an image of one plane is fused with every plane of the other,
	 * and one volume with every channel and frame.
	 */
	public void setRepeat(final boolean wanted) {
		set(PairOptions.REPEAT, Boolean.toString(wanted));
	}

	private void set(final Setting setting, final String value) {
		options = options.with(setting, value);
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
	 * @return the fused image, see
	 *         {@link ImagePairFusion#fuse(ImagePlus, ImagePlus)}; not shown
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the images cannot be fused, the model or the
	 *           engine is missing, the network fails, or the transform cannot be
	 *           saved
	 */
	public ImagePlus fuse(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		return fusion(options).fuse(saved(() -> ImagePair.of(anatomical, functional,
			options, monitor)));
	}

	/**
	 * Fuses two images of ImgLib2 of two to five axes: X and Y first, then Z,
	 * channel and time.
	 *
	 * @param anatomical the MRI; where no range is set, its luminance in [0, 1]
	 * @param functional the CT, PET or SPECT, of the same size
	 * @return the fused image with the axes of the anatomical one and those along
	 *         which it was repeated, beginning at 0, on the anatomical image's
	 *         scale of intensities, not clipped
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the images cannot be fused, the model or the
	 *           engine is missing, or the network fails
	 */
	public Img<FloatType> fuse(
		final RandomAccessibleInterval<? extends RealType<?>> anatomical,
		final RandomAccessibleInterval<? extends RealType<?>> functional)
	{
		final PairOptions optionsOfImgs = isRangeChosen ? options : options.with(
			PairOptions.RANGE, LUMINANCE);
		if (!isRangeChosen) {
			requireLuminance("anatomical", anatomical);
			requireLuminance("functional", functional);
		}
		final Img<FloatType> fused = fusion(optionsOfImgs).fuseValues(saved(
			() -> ImagePair.of(anatomical, functional, optionsOfImgs)));
		RandomAccessibleInterval<FloatType> view = fused;
		while (view.numDimensions() > anatomical.numDimensions() && view.dimension(
			view.numDimensions() - 1) == 1)
		{
			view = Views.hyperSlice(view, view.numDimensions() - 1, 0);
		}
		return ImgView.wrap(view, fused.factory());
	}

	/** Saves the transform of a pair if that is wanted. */
	private ImagePair saved(final Supplier<ImagePair> preparation) {
		if (transform == null) return preparation.get();
		TransformFile.requireRegistration(options.isRegistered());
		final TransformFile file = new TransformFile(transform);
		final ImagePair pair = preparation.get();
		pair.transform().ifPresent(file::write);
		return pair;
	}

	private static void requireLuminance(final String role,
		final RandomAccessibleInterval<? extends RealType<?>> image)
	{
		for (final RealType<?> pixel : Views.iterable(image)) {
			final double value = pixel.getRealDouble();
			// NB: false for NaN
			if (value >= 0 && value <= 1) continue;
			throw new FusionException("The " + role + " image holds the value " +
				value +
				": expected luminance, 0 for black to 1 for white. Of other values, set " +
				"the range, such as auto or 0:255.");
		}
	}

	/**
	 * Sets which metrics {@link #scores} computes: {@code default}, {@code all},
	 * or names with commas between, such as {@code SSIM,Qabf}.
	 *
	 * @throws FusionException if there is no such metric
	 */
	public void setMetrics(final String names) {
		metrics = MetricChoice.of(names, Convention.STANDARD);
	}

	/**
	 * Computes the metrics of each plane of a fused image, made by any tool.
	 * {@link FusionScores#mean} has those of the whole image.
	 *
	 * @return one for each plane, in ImageJ's order
	 * @throws FusionCanceledException if the monitor ends it
	 * @throws FusionException if the sources cannot be fused, or the fused image
	 *           has other dimensions
	 */
	public List<FusionScores> scores(final ImagePlus anatomical,
		final ImagePlus functional, final ImagePlus fused)
	{
		return PairScores.planes(metrics, ImagePair.of(anatomical, functional,
			options, monitor), fused, monitor);
	}

	private ImagePairFusion fusion(final PairOptions pairOptions) {
		final FusionNetwork loaded = LoadedNetworks.get(network.model(), network
			.device(), network.precision(), IJ::log);
		return new ImagePairFusion(loaded, network.memory(), pairOptions, monitor);
	}
}
