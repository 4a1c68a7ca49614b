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

import ij.ImagePlus;
import ij.ImageStack;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.common.FutureResult;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.fusion.TiledFusion;
import io.github.lywnet.fusion.VolumeFusion;
import io.github.lywnet.fusion.VolumePlanes;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;
import io.github.lywnet.network.FusionNetwork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Fuses pairs of registered images, an anatomical one (MRI) and a functional
 * one (CT, PET or SPECT), plane by plane, several planes at once on several
 * cores.
 * <p>
 * Only luminance is fused; colours are the functional image's. Nothing is
 * shown, and the images are not changed; {@link ImagePair} says which are
 * possible. May be used from several threads.
 * </p>
 */
public final class ImagePairFusion {

	private final FusionNetwork network;
	private final TiledFusion fusion;
	private final PairOptions options;
	private final FusionMonitor monitor;

	/**
	 * Makes a fusion of pairs that uses the standard memory, and that nobody
	 * watches.
	 *
	 * @param network the network that fuses; stays the caller's to close
	 * @param options how images become a pair
	 */
	public ImagePairFusion(final FusionNetwork network,
		final PairOptions options)
	{
		this(network, NetworkMemory.standard(), options, FusionMonitor.NONE);
	}

	/**
	 * Makes a fusion of pairs.
	 *
	 * @param network the network that fuses; stays the caller's to close
	 * @param memory what the network may use
	 * @param options how images become a pair
	 * @param monitor is told the progress after every tile of every plane, and
	 *          asked before
	 */
	public ImagePairFusion(final FusionNetwork network,
		final NetworkMemory memory, final PairOptions options,
		final FusionMonitor monitor)
	{
		this.network = network;
		fusion = new TiledFusion(network, memory);
		this.options = options;
		this.monitor = monitor;
	}

	/**
	 * Fuses two images.
	 *
	 * @return as {@link #fuse(ImagePair)}
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the pair cannot be fused, see
	 *           {@link ImagePair#of}, or the network fails
	 */
	public ImagePlus fuse(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		return fuse(ImagePair.of(anatomical, functional, options, monitor));
	}

	/**
	 * Fuses a pair by the options that it was made with.
	 *
	 * @return the fused image: 24-bit RGB if colours are kept and the functional
	 *         image has any, else of the anatomical image's type and scale of
	 *         intensities, 8-bit if that is RGB. A 32-bit image has NaN where the
	 *         anatomical image has. All else is the anatomical image's, see
	 *         {@link FusedImageBuilder}, and the title is that of {@link #title}
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the network fails
	 */
	public ImagePlus fuse(final ImagePair pair) {
		return fuse(pair, null).image();
	}

	/**
	 * Fuses a pair, and computes the metrics on the way.
	 *
	 * @param choice the metrics that are wanted; null for none
	 * @return the image of {@link #fuse(ImagePair)}
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the network fails
	 */
	public ScoredImage fuse(final ImagePair pair, final MetricChoice choice) {
		final Dimensions size = pair.dimensions();
		final FusedImageBuilder fused = new FusedImageBuilder(pair, network);
		final ImageStack stack = new ImageStack(size.width(), size.height());
		final List<FusionScores> scores = new ArrayList<>();
		try (VolumeFusion<ScoredPlane> planes = planes(pair, choice)) {
			while (stack.size() < size.planes()) {
				final ScoredPlane plane = planes.next();
				stack.addSlice(fused.label(stack.size()), plane.pixels());
				if (choice != null) scores.add(plane.scores());
			}
		}
		final ImagePlus image = fused.of(stack);
		return new ScoredImage(() -> image, scores);
	}

	/**
	 * Fuses the one plane of a pair that ImageJ shows now, for a look at it.
	 *
	 * @return that plane of the image of {@link #fuse(ImagePair)}
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the network fails
	 */
	public ImagePlus fuseShownPlane(final ImagePair pair) {
		final int index = pair.wholeImage().getCurrentSlice() - 1;
		final FusedImageBuilder fused = new FusedImageBuilder(pair, network);
		final ImageStack stack = new ImageStack(pair.dimensions().width(), pair
			.dimensions().height());
		try (VolumeFusion<ScoredPlane> plane = new VolumeFusion<>(plane(pair
			.anatomicalLuminance(), index), plane(pair.functional().luminance(),
				index), fusion, (first, pixels) -> fusedPlane(pair, index, pixels,
					null), monitor))
		{
			stack.addSlice(fused.label(index), plane.next().pixels());
		}
		return fused.of(stack);
	}

	/**
	 * Fuses a pair of ImgLib2, or of grey images, without rounding.
	 *
	 * @return the fused values, on the anatomical image's scale of intensities,
	 *         not clipped; axes X, Y, Z, channel and time, all data in memory
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if the network fails
	 */
	public Img<FloatType> fuseValues(final ImagePair pair) {
		final Img<FloatType> fused = PlanarImgs.floats(pair.dimensions().toArray());
		try (VolumeFusion<float[]> planes = new VolumeFusion<>(pair
			.anatomicalLuminance(), pair.functional().luminance(), fusion, (index,
				plane) -> plane, monitor))
		{
			for (int i = 0; i < planes.count(); i++) {
				final float[] plane = planes.next();
				ScoredPlane.requireFinite(plane);
				int k = 0;
				for (final FloatType pixel : Views.flatIterable(VolumePlanes.get(fused,
					i)))
				{
					pixel.set(pair.anatomicalRange().value(plane[k++]));
				}
			}
		}
		return fused;
	}

	/**
	 * Fuses a pair, saves the fused image, and computes the metrics on the way. A
	 * stack is written plane by plane.
	 *
	 * @param choice the metrics that are wanted; null for none
	 * @param file the file, see {@link ImageFiles#save}; it appears when it is
	 *          complete
	 * @param overwrite whether it is replaced if it exists
	 * @return the image of {@link #fuse(ImagePair)}, but a stack is that of the
	 *         file, a virtual one if it is not compressed
	 * @throws FusionCanceledException if the monitor ends the fusion
	 * @throws FusionException if {@link ImagePair#checkOutput} refuses the file,
	 *           or the network or the writing fails
	 */
	public ScoredImage fuse(final ImagePair pair, final MetricChoice choice,
		final Path file, final boolean overwrite)
	{
		pair.checkOutput(file, overwrite);
		if (pair.dimensions().planes() == 1) {
			return fusePlane(pair, choice, file, overwrite);
		}
		final List<FusionScores> scores = new ArrayList<>();
		try (VolumeFusion<ScoredPlane> planes = planes(pair, choice)) {
			new FusedStackFile(pair, new FusedImageBuilder(pair, network)).save(file,
				overwrite, () -> {
					final ScoredPlane plane = planes.next();
					if (choice != null) scores.add(plane.scores());
					return plane.pixels();
				});
		}
		return new ScoredImage(() -> opened(file, pair), scores);
	}

	private static ImagePlus opened(final Path file, final ImagePair pair) {
		final ImagePlus image = ImageFiles.open(file);
		image.setTitle(title(pair.anatomicalImage()));
		return image;
	}

	/**
	 * Computes all metrics of a fused image whose sources are fused with the
	 * standard options, see {@link PairScores}.
	 *
	 * @throws FusionException if the pair cannot be fused, or the fused image has
	 *           other dimensions
	 */
	public static FusionScores scores(final ImagePlus anatomical,
		final ImagePlus functional, final ImagePlus fused)
	{
		return PairScores.of(ImagePair.of(anatomical, functional,
			new PairOptions()), fused, FusionMonitor.NONE);
	}

	/**
	 * The title of the fused image: the anatomical image's title without its
	 * extension (a last dot followed by one to four letters or digits), then
	 * {@code -LYWNet}. Where the image is shown it may be made unique, see
	 * {@link ij.WindowManager#makeUniqueName}.
	 */
	public static String title(final ImagePlus anatomical) {
		return FusedImageBuilder.title(anatomical);
	}

	/**
	 * Whether an image is one that this class has made, as far as its Info tells.
	 */
	public static boolean isFused(final ImagePlus image) {
		return Provenance.isTold(image);
	}

	/**
	 * The titles that the anatomical and the functional image had of which this
	 * class has made an image, in this order; an empty one for what its Info does
	 * not tell.
	 *
	 * @param fused an image that {@link #isFused}
	 */
	public static List<String> sources(final ImagePlus fused) {
		return Provenance.sources(fused);
	}

	/** The metrics of a single plane are computed while its file is written. */
	private ScoredImage fusePlane(final ImagePair pair, final MetricChoice choice,
		final Path file, final boolean overwrite)
	{
		final ImagePlus fused = fuse(pair);
		if (choice == null) {
			ImageFiles.save(fused, file, overwrite);
			return new ScoredImage(() -> fused, Collections.emptyList());
		}
		final CompletableFuture<FusionScores> scores = CompletableFuture
			.supplyAsync(() -> PlaneScores.of(choice, pair, 0, fused.getProcessor()));
		ImageFiles.save(fused, file, overwrite);
		return new ScoredImage(() -> fused, Collections.singletonList(FutureResult
			.of(scores)));
	}

	private VolumeFusion<ScoredPlane> planes(final ImagePair pair,
		final MetricChoice choice)
	{
		return new VolumeFusion<>(pair.anatomicalLuminance(), pair.functional()
			.luminance(), fusion, (index, fused) -> fusedPlane(pair, index, fused,
				choice), monitor);
	}

	private ScoredPlane fusedPlane(final ImagePair pair, final int index,
		final float[] fused, final MetricChoice choice)
	{
		return ScoredPlane.of(pair, index, fused, network.description(), choice);
	}

	/** A plane of a volume as a volume of one plane. */
	private static RandomAccessibleInterval<FloatType> plane(
		final RandomAccessibleInterval<FloatType> volume, final int index)
	{
		return VolumePlanes.volume(VolumePlanes.get(volume, index));
	}
}
