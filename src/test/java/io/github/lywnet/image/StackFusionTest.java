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

import static io.github.lywnet.Messages.assertRefused;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.fusion.OnGpu;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.metrics.FusionScores;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.ClassRule;
import org.junit.Test;

/** Tests fusion of stacks and hyperstacks. */
public class StackFusionTest {

	private static final int SIZE = 12;

	@ClassRule
	public static final WeightedSumFusion FUSION = new WeightedSumFusion();

	@Test
	public void aStackIsItsPlanesFusedOneByOne() {
		final ImagePlus anatomical = noise("mri", 8, 1, 3, 1);
		final ImagePlus functional = noise("pet", 24, 1, 3, 1);
		// NB: one plane without colours, which alone would give a grey image
		functional.getStack().setProcessor(functional.getStack().getProcessor(2)
			.convertToByte(false).convertToRGB(), 2);
		final ImagePlus fused = FUSION.fuse(anatomical, functional);
		assertEquals(3, fused.getStackSize());
		for (int z = 1; z <= 3; z++) {
			final ImageProcessor alone = FUSION.fuse(plane(anatomical, z), plane(
				functional, z)).getProcessor();
			assertEquals(z == 2 ? 8 : 24, alone.getBitDepth());
			assertSamePixels(alone.convertToRGB(), fused.getStack().getProcessor(z));
		}
	}

	@Test
	public void theShownPlaneIsThatOfTheWholeImage() {
		final ImagePlus anatomical = stack("mri", 2, 3, 4, (c, z, t) -> constant(16,
			100 * c + 10 * z + t));
		final ImagePlus functional = noise("pet", 24, 2, 3, 4);
		anatomical.setPosition(2, 1, 3);
		assertShownPlane(anatomical, functional, new PairOptions(), anatomical
			.getCurrentSlice());
		final ImagePlus single = noise("mri", 8, 1, 1, 1);
		single.setRoi(2, 3, 7, 5);
		functional.setPosition(1, 3, 2);
		assertShownPlane(single, functional, new PairOptions().with(
			PairOptions.REPEAT, "true").with(PairOptions.ROI, "true").with(
				PairOptions.COLOR, "grey"), functional.getCurrentSlice());
	}

	private static void assertShownPlane(final ImagePlus anatomical,
		final ImagePlus functional, final PairOptions options, final int slice)
	{
		final ImagePair pair = ImagePair.of(anatomical, functional, options);
		final ImagePairFusion fusion = new ImagePairFusion(FUSION.network(),
			options);
		final ImagePlus whole = fusion.fuse(pair);
		final ImagePlus shown = fusion.fuseShownPlane(pair);
		assertEquals(1, shown.getStackSize());
		assertEquals(whole.getTitle(), shown.getTitle());
		assertTrue(whole.getCalibration().equals(shown.getCalibration()));
		assertEquals(whole.getDisplayRangeMax(), shown.getDisplayRangeMax(), 0);
		assertSamePixels(whole.getStack().getProcessor(slice), shown
			.getProcessor());
	}

	@Test
	public void planesInBatchesKeepTheirOrder() {
		final ImagePlus anatomical = noise("mri", 8, 1, 11, 1);
		final ImagePlus functional = noise("pet", 24, 1, 11, 1);
		final OnGpu gpu = new OnGpu(FUSION.network(), 2);
		// NB: 1 MiB holds two planes of an unknown network
		final ImagePlus fused = new ImagePairFusion(gpu, NetworkMemory.parse("1"),
			new PairOptions(), FusionMonitor.NONE).fuse(anatomical, functional);
		final List<Integer> counts = new ArrayList<>(gpu.counts());
		Collections.sort(counts);
		assertEquals(Arrays.asList(1, 2, 2, 2, 2, 2), counts);
		final ImagePlus expected = FUSION.fuse(anatomical, functional);
		for (int z = 1; z <= 11; z++) {
			assertSamePixels(expected.getStack().getProcessor(z), fused.getStack()
				.getProcessor(z));
		}
	}

	@Test
	public void theRangeIsThatOfTheWholeStack() {
		final ImagePlus anatomical = stack("mri", 1, 2, 1, (c, z, t) -> constant(16,
			z == 1 ? 1000 : 3000));
		final ImagePlus functional = stack("ct", 1, 2, 1, (c, z, t) -> constant(8,
			0));
		final ImagePlus fused = FUSION.fuse(anatomical, functional);
		assertEquals(1000, fused.getStack().getProcessor(1).get(0));
		assertEquals(2500, fused.getStack().getProcessor(2).get(0));
	}

	@Test
	public void hyperstacksKeepTheOrderOfTheirPlanes() {
		final ImagePlus anatomical = stack("mri", 2, 3, 4, (c, z, t) -> constant(8,
			100 * c + 10 * z + t));
		anatomical.setOpenAsHyperStack(true);
		final ImagePlus functional = stack("ct", 2, 3, 4, (c, z, t) -> constant(8,
			0));
		final ImagePlus fused = FUSION.fuse(anatomical, functional);
		assertArrayEquals(new int[] { SIZE, SIZE, 2, 3, 4 }, fused.getDimensions());
		assertTrue(fused.isHyperStack());
		for (int c = 1; c <= 2; c++) {
			for (int z = 1; z <= 3; z++) {
				for (int t = 1; t <= 4; t++) {
					assertEquals(0.75 * (100 * c + 10 * z + t), fused.getStack()
						.getProcessor(fused.getStackIndex(c, z, t)).get(5), 0.5);
				}
			}
		}
	}

	@Test
	public void permutedDimensionsAreRefused() {
		final ImagePlus slices = noise("mri", 8, 1, 4, 1);
		final ImagePlus frames = noise("pet", 8, 1, 1, 4);
		assertRefused(() -> FUSION.fuse(slices, frames), "12 x 12 x 1 x 4 x 1",
			"12 x 12 x 1 x 1 x 4", "width x height x channels x slices x frames",
			"mri", "pet");
		assertRefused(() -> FUSION.fuse(slices, noise("pet", 8, 1, 3, 1),
			new PairOptions().with(PairOptions.REPEAT, "true")), "12 x 12 x 4 voxels",
			"12 x 12 x 3 voxels");
	}

	@Test
	public void calibrationLabelsAndPropertiesAreKept() {
		final ImagePlus anatomical = noise("T1 weighted.tif", 16, 1, 2, 3);
		final Calibration calibration = anatomical.getCalibration();
		calibration.pixelWidth = 0.9;
		calibration.pixelHeight = 0.8;
		calibration.pixelDepth = 2.5;
		calibration.setUnit("mm");
		calibration.zOrigin = 7;
		calibration.frameInterval = 1.5;
		calibration.setTimeUnit("min");
		anatomical.setProp("Patient", "phantom");
		for (int i = 1; i <= 6; i++) {
			anatomical.getStack().setSliceLabel(i == 4 ? null : "label " + i +
				"\n0010,0010  Patient's Name: Doe", i);
		}
		final ImagePlus fused = FUSION.fuse(anatomical, noise("pet", 8, 1, 2, 3));
		assertEquals("T1 weighted-LYWNet", fused.getTitle());
		assertTrue(fused.getCalibration().equals(calibration));
		assertEquals(7, fused.getCalibration().zOrigin, 0);
		assertEquals(1.5, fused.getCalibration().frameInterval, 0);
		assertEquals("min", fused.getCalibration().getTimeUnit());
		assertEquals("phantom", fused.getProp("Patient"));
		assertEquals("label 3", fused.getStack().getSliceLabel(3));
		assertNull(fused.getStack().getSliceLabel(4));
	}

	@Test
	public void channelsKeepTheirColorsAndMode() {
		final ImagePlus channels = noise("mri", 16, 2, 1, 1);
		final CompositeImage anatomical = new CompositeImage(channels,
			IJ.COMPOSITE);
		anatomical.setChannelLut(LUT.createLutFromColor(Color.CYAN), 2);
		final ImagePlus fused = FUSION.fuse(anatomical, noise("ct", 8, 2, 1, 1));
		assertTrue(fused.isComposite());
		assertEquals(IJ.COMPOSITE, ((CompositeImage) fused).getMode());
		assertEquals(Color.CYAN.getRGB(), fused.getLuts()[1].getRGB(255));
		assertTrue(fused.getLuts()[1].max > fused.getLuts()[1].min);
	}

	@Test
	public void aSinglePlaneIsRepeatedOnlyIfWanted() {
		final ImagePlus anatomical = stack("mri", 1, 3, 1, (c, z, t) -> constant(8,
			z * 40));
		final ImagePlus functional = stack("ct", 1, 1, 1, (c, z, t) -> constant(8,
			200));
		assertRefused(() -> FUSION.fuse(anatomical, functional),
			"12 x 12 x 1 x 3 x 1", "12 x 12 x 1 x 1 x 1", "repeat");
		final ImagePlus fused = FUSION.fuse(anatomical, functional,
			new PairOptions().with(PairOptions.REPEAT, "true"));
		assertEquals(3, fused.getNSlices());
		for (int z = 1; z <= 3; z++) {
			assertEquals(30 * z + 50, fused.getStack().getProcessor(z).get(0), 0.5);
		}
	}

	@Test
	public void aRepeatedAnatomicalPlaneTakesTheFunctionalSlices() {
		final ImagePlus anatomical = stack("mri.tif", 1, 1, 1, (c, z,
			t) -> constant(8, 100));
		anatomical.getCalibration().pixelWidth = 0.5;
		anatomical.getCalibration().setUnit("mm");
		final ImagePlus functional = noise("pet", 24, 1, 2, 3);
		functional.getCalibration().pixelDepth = 3;
		functional.getCalibration().frameInterval = 60;
		functional.getStack().setSliceLabel("bed 2", 2);
		final ImagePlus fused = FUSION.fuse(anatomical, functional,
			new PairOptions().with(PairOptions.REPEAT, "true"));
		assertArrayEquals(new int[] { SIZE, SIZE, 1, 2, 3 }, fused.getDimensions());
		assertEquals("mri-LYWNet", fused.getTitle());
		assertEquals(0.5, fused.getCalibration().pixelWidth, 0);
		assertEquals(3, fused.getCalibration().pixelDepth, 0);
		assertEquals(60, fused.getCalibration().frameInterval, 0);
		assertEquals("bed 2", fused.getStack().getSliceLabel(2));
	}

	@Test
	public void virtualStacksAreReadPlaneByPlane() {
		final ImagePlus memory = noise("mri", 16, 1, 4, 1);
		final int[] reads = new int[4];
		final ImagePlus virtual = new ImagePlus("mri", new VirtualStack(SIZE, SIZE,
			null, "")
		{

			@Override
			public int getSize() {
				return 4;
			}

			@Override
			public int getBitDepth() {
				return 16;
			}

			@Override
			public String getSliceLabel(final int n) {
				return "plane " + n;
			}

			@Override
			public ImageProcessor getProcessor(final int n) {
				reads[n - 1]++;
				return memory.getStack().getProcessor(n).duplicate();
			}
		});
		final ImagePlus functional = noise("pet", 8, 1, 4, 1);
		final ImagePlus fused = FUSION.fuse(virtual, functional);
		final ImagePlus expected = FUSION.fuse(memory, functional);
		for (int z = 1; z <= 4; z++) {
			assertTrue(reads[z - 1] > 0);
			assertSamePixels(expected.getStack().getProcessor(z), fused.getStack()
				.getProcessor(z));
		}
		assertFalse(fused.getStack().isVirtual());
		assertEquals("plane 4", fused.getStack().getSliceLabel(4));
	}

	@Test
	public void progressIsToldAfterEveryPlane() {
		final List<String> told = new ArrayList<>();
		new ImagePairFusion(FUSION.network(), NetworkMemory.standard(),
			new PairOptions(), monitor(told, 99)).fuse(noise("mri", 8, 1, 3, 1),
				noise("ct", 8, 1, 3, 1));
		assertEquals(Arrays.asList("1/3", "2/3", "3/3"), told);
	}

	@Test
	public void aCanceledFusionGivesNoImage() {
		final List<String> told = new ArrayList<>();
		final FusionMonitor monitor = monitor(told, 2);
		// NB: a thread in excess of the cores, up to eight planes in a call of each
		final int slices = 16 * (Runtime.getRuntime().availableProcessors() + 2);
		assertThrows(FusionCanceledException.class, () -> new ImagePairFusion(FUSION
			.network(), NetworkMemory.standard(), new PairOptions(), monitor).fuse(
				noise("mri", 8, 1, slices, 1), noise("ct", 8, 1, slices, 1)));
		assertTrue(told.size() + " planes", told.size() < slices * 3 / 4);
	}

	@Test
	public void anImageThatIsClosedMeanwhileIsRefusedByName() {
		for (final int depth : new int[] { 8, 16, 24 }) {
			final ImagePlus functional = noise("pet", depth, 1, 3, 1);
			final ImagePair pair = ImagePair.of(noise("mri", 8, 1, 3, 1), functional,
				new PairOptions());
			// NB: planes that were read for the pair are still in memory
			functional.flush();
			assertRefused(() -> new ImagePairFusion(FUSION.network(),
				new PairOptions()).fuse(pair), "\"pet\"", "closed");
		}
	}

	@Test
	public void anImageThatWasClosedBeforeIsRefusedByName() {
		for (final int slices : new int[] { 1, 3 }) {
			for (final int depth : new int[] { 8, 16, 24, 32 }) {
				final ImagePlus functional = noise("pet", depth, 1, slices, 1);
				functional.flush();
				assertRefused(() -> FUSION.fuse(noise("mri", 8, 1, slices, 1),
					functional, new PairOptions()), "\"pet\"", "closed");
			}
		}
	}

	@Test
	public void anImageThatIsClosedDuringTheFusionIsRefusedByName() {
		final ImagePlus anatomical = noise("mri", 8, 1, 200, 1);
		final FusionMonitor closing = new FusionMonitor() {

			@Override
			public void progress(final long done, final long total) {
				anatomical.flush();
			}

			@Override
			public boolean isCanceled() {
				return false;
			}
		};
		assertRefused(() -> new ImagePairFusion(FUSION.network(), NetworkMemory
			.standard(), new PairOptions(), closing).fuse(anatomical, noise("ct", 8,
				1, 200, 1)), "\"mri\"", "closed");
	}

	@Test
	public void metricsOfAStackAreTheMeanOverItsPlanes() {
		final ImagePlus anatomical = noise("mri", 16, 1, 2, 1);
		final ImagePlus functional = noise("pet", 24, 1, 2, 1);
		final PairOptions options = new PairOptions().with(PairOptions.COLOR,
			"grey").with(PairOptions.RANGE, "0:65535");
		final ImagePlus fused = FUSION.fuse(anatomical, functional, options);
		final FusionScores scores = scores(anatomical, functional, fused, options);
		for (final FusionMetric metric : new FusionMetric[] { FusionMetric.EN,
			FusionMetric.SSIM, FusionMetric.PSNR })
		{
			double sum = 0;
			for (int z = 1; z <= 2; z++) {
				sum += scores(plane(anatomical, z), plane(functional, z), plane(fused,
					z), options).get(metric);
			}
			assertEquals(metric.name(), sum / 2, scores.get(metric), 1e-12);
		}
	}

	private static FusionScores scores(final ImagePlus anatomical,
		final ImagePlus functional, final ImagePlus fused,
		final PairOptions options)
	{
		return PairScores.of(ImagePair.of(anatomical, functional, options), fused,
			FusionMonitor.NONE);
	}

	private static FusionMonitor monitor(final List<String> told,
		final int last)
	{
		return new FusionMonitor() {

			@Override
			public void progress(final long done, final long total) {
				told.add(done + "/" + total);
			}

			@Override
			public boolean isCanceled() {
				return told.size() >= last;
			}
		};
	}

	/** Makes the plane of a channel, slice and frame, counted from 1. */
	private interface Painter {

		ImageProcessor paint(int channel, int slice, int frame);
	}

	private static ImagePlus stack(final String title, final int channels,
		final int slices, final int frames, final Painter painter)
	{
		final ImageStack stack = new ImageStack(SIZE, SIZE);
		for (int t = 1; t <= frames; t++) {
			for (int z = 1; z <= slices; z++) {
				for (int c = 1; c <= channels; c++) {
					stack.addSlice(painter.paint(c, z, t));
				}
			}
		}
		final ImagePlus image = new ImagePlus(title, stack);
		image.setDimensions(channels, slices, frames);
		return image;
	}

	private static ImagePlus noise(final String title, final int bits,
		final int channels, final int slices, final int frames)
	{
		final Random random = new Random(title.hashCode());
		return stack(title, channels, slices, frames, (c, z, t) -> {
			final ImageProcessor plane = constant(bits, 0);
			for (int i = 0; i < plane.getPixelCount(); i++) {
				plane.set(i, random.nextInt(1 << bits));
			}
			return plane;
		});
	}

	private static ImageProcessor constant(final int bits, final int value) {
		final ImageProcessor plane = bits == 8 ? new ByteProcessor(SIZE, SIZE)
			: bits == 16 ? new ShortProcessor(SIZE, SIZE) : new ColorProcessor(SIZE,
				SIZE);
		for (int i = 0; i < plane.getPixelCount(); i++) {
			plane.set(i, value);
		}
		return plane;
	}

	private static ImagePlus plane(final ImagePlus stack, final int index) {
		return new ImagePlus(stack.getTitle(), stack.getStack().getProcessor(
			index));
	}

	private static void assertSamePixels(final ImageProcessor expected,
		final ImageProcessor found)
	{
		assertEquals(expected.getBitDepth(), found.getBitDepth());
		for (int i = 0; i < expected.getPixelCount(); i++) {
			assertEquals(expected.get(i) & 0xffffff, found.get(i) & 0xffffff);
		}
	}
}
