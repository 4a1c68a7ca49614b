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
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.io.Opener;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.StackConverter;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.fusion.NetworkMemory;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.MetricChoice;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests fusion of stacks from file to file. */
public class StackFilesTest {

	@ClassRule
	public static final WeightedSumFusion FUSION = new WeightedSumFusion();

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path folder;
	private Path output;

	@Before
	public void setUp() {
		folder = temporary.getRoot().toPath();
		output = folder.resolve("fused.tif");
	}

	@Test
	public void stacksAreOpenedAsImageJDoesButVirtual() {
		for (final String type : new String[] { "8-bit", "16-bit", "32-bit",
			"RGB" })
		{
			final ImagePlus opened = assertOpenedAsImageJDoes(ramp(type, 1, 5, 3));
			assertTrue(type, opened.getStack().isVirtual());
		}
	}

	@Test
	public void channelsRegionsAndPropertiesAreOpenedAsImageJDoes() {
		final CompositeImage image = new CompositeImage(ramp("16-bit", 2, 3, 2),
			IJ.GRAYSCALE);
		image.setChannelLut(LUT.createLutFromColor(Color.CYAN), 2);
		image.setRoi(new Roi(2, 3, 4, 5));
		image.setProp("Patient", "phantom");
		image.setProperty("Info", "some text");
		image.getCalibration().setFunction(0, new double[] { -1024, 1 }, "HU");
		final ImagePlus opened = assertOpenedAsImageJDoes(image);
		assertEquals(IJ.GRAYSCALE, ((CompositeImage) opened).getMode());
		assertEquals(new Rectangle(2, 3, 4, 5), opened.getRoi().getBounds());
		assertEquals("phantom", opened.getProp("Patient"));
	}

	@Test
	public void aFusedFileIsWhatIsFusedInMemory() throws IOException {
		for (final String type : new String[] { "8-bit", "16-bit", "32-bit",
			"RGB" })
		{
			// NB: an anatomical image in RGB must be grey
			final ImagePlus anatomical = ramp(type.equals("RGB") ? "8-bit" : type, 1,
				3, 4);
			if (type.equals("RGB")) new StackConverter(anatomical).convertToRGB();
			anatomical.getStack().setSliceLabel("the second", 2);
			assertSavedAsFused(anatomical, ramp("8-bit", 1, 3, 4));
			assertSavedAsFused(anatomical, ramp("RGB", 1, 3, 4));
		}
	}

	@Test
	public void channelsAreSavedWithTheirColors() throws IOException {
		final CompositeImage anatomical = new CompositeImage(ramp("16-bit", 2, 3,
			1), IJ.COMPOSITE);
		anatomical.setChannelLut(LUT.createLutFromColor(Color.CYAN), 2);
		final ImagePlus fused = assertSavedAsFused(anatomical, ramp("16-bit", 2, 3,
			1));
		assertTrue(fused.isComposite());
		assertEquals(Color.CYAN.getRGB(), fused.getLuts()[1].getRGB(255));
		assertEquals(Color.CYAN.getRGB(), new Opener().openImage(output.toString())
			.getLuts()[1].getRGB(255));
	}

	@Test
	public void aCanceledFusionLeavesTheFileAsItWas() throws IOException {
		Files.write(output, new byte[] { 1 });
		final FusionMonitor canceled = new FusionMonitor() {

			private volatile boolean begun;

			@Override
			public void progress(final long done, final long total) {
				begun = true;
			}

			@Override
			public boolean isCanceled() {
				return begun;
			}
		};
		final ImagePair pair = ImagePair.of(ramp("8-bit", 1, 30, 1), ramp("16-bit",
			1, 30, 1), new PairOptions());
		assertThrows(FusionCanceledException.class, () -> new ImagePairFusion(FUSION
			.network(), NetworkMemory.standard(), new PairOptions(), canceled).fuse(
				pair, MetricChoice.DEFAULT, output, true));
		assertOnlyOldFile();
	}

	@Test
	public void theFileOfAnInputIsNotReplacedUnderAnyName() throws IOException {
		final ImagePlus other = ramp("8-bit", 1, 3, 1);
		for (final String name : new String[] { "in.tif", "in.nii", "in.nii.gz" }) {
			final Path input = folder.resolve(name);
			ImageFiles.save(other, input, false);
			final byte[] bytes = Files.readAllBytes(input);
			final Path link = Files.createSymbolicLink(folder.resolve("link-" + name),
				input);
			for (final Path file : new Path[] { input, link }) {
				assertRefused(() -> fuse(ImageFiles.open(input), other, file), file,
					"would replace", "\"" + name + "\"");
				assertRefused(() -> fuse(other, ImageFiles.open(link), file), file,
					"would replace", "\"link-" + name + "\"");
			}
			assertArrayEquals(bytes, Files.readAllBytes(input));
			assertTrue(Files.isSymbolicLink(link));
		}
		final Path input = folder.resolve("in.tif");
		assertRefused(() -> fuse(new Opener().openImage(input.toString()), other,
			input), "would replace", "\"in.tif\"");
	}

	private static void fuse(final ImagePlus anatomical,
		final ImagePlus functional, final Path file)
	{
		new ImagePairFusion(FUSION.network(), new PairOptions()).fuse(ImagePair.of(
			anatomical, functional, new PairOptions().with(PairOptions.RESAMPLE,
				"true")), MetricChoice.DEFAULT, file, true);
	}

	@Test
	public void aDamagedPlaneLeavesTheFileAsItWas() throws IOException {
		Files.write(output, new byte[] { 1 });
		final Path source = folder.resolve("source.tif");
		new FileSaver(ramp("16-bit", 1, 30, 1)).saveAsTiffStack(source.toString());
		final ImagePair pair = ImagePair.of(ImageFiles.open(source), ramp("8-bit",
			1, 30, 1), new PairOptions().with(PairOptions.RANGE, "0:65535"));
		try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
			file.setLength(file.length() / 2);
		}
		final String message = assertThrows(FusionException.class,
			() -> new ImagePairFusion(FUSION.network(), new PairOptions()).fuse(pair,
				MetricChoice.DEFAULT, output, true)).getMessage();
		assertTrue(message, message.contains("source.tif") && message.contains(
			"Plane 1"));
		Files.delete(source);
		assertOnlyOldFile();
	}

	private void assertOnlyOldFile() throws IOException {
		assertArrayEquals(new byte[] { 1 }, Files.readAllBytes(output));
		assertArrayEquals(new String[] { "fused.tif" }, folder.toFile().list());
	}

	/** Fuses in memory and to the file; the virtual stack on the file. */
	private ImagePlus assertSavedAsFused(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		final ImagePairFusion fusion = new ImagePairFusion(FUSION.network(),
			new PairOptions());
		final ImagePair pair = ImagePair.of(anatomical, functional,
			new PairOptions());
		final ScoredImage memory = fusion.fuse(pair, MetricChoice.DEFAULT);
		final ScoredImage file = fusion.fuse(pair, MetricChoice.DEFAULT, output,
			true);
		assertFalse(memory.image().getStack().isVirtual());
		assertTrue(file.image().getStack().isVirtual());
		assertEquals(memory.image().getTitle(), file.image().getTitle());
		assertSame(memory.image(), file.image());
		assertSame(memory.image(), new Opener().openImage(output.toString()));
		return file.image();
	}

	private ImagePlus assertOpenedAsImageJDoes(final ImagePlus image) {
		final Path file = folder.resolve("stack.tif");
		assertTrue(new FileSaver(image).saveAsTiffStack(file.toString()));
		final ImagePlus opened = ImageFiles.open(file);
		assertSame(new Opener().openImage(file.toString()), opened);
		return opened;
	}

	private static void assertSame(final ImagePlus expected,
		final ImagePlus found)
	{
		assertEquals(expected.getType(), found.getType());
		assertArrayEquals(expected.getDimensions(), found.getDimensions());
		assertEquals(expected.isHyperStack(), found.isHyperStack());
		assertTrue(found.getCalibration().toString(), expected.getCalibration()
			.equals(found.getCalibration()));
		assertEquals(expected.getDisplayRangeMin(), found.getDisplayRangeMin(), 0);
		assertEquals(expected.getDisplayRangeMax(), found.getDisplayRangeMax(), 0);
		for (int c = 0; c < expected.getLuts().length; c++) {
			assertEquals(expected.getLuts()[c].getRGB(255), found.getLuts()[c].getRGB(
				255));
		}
		assertEquals(expected.getProperty("Info"), found.getProperty("Info"));
		for (int n = 1; n <= expected.getStackSize(); n++) {
			assertEquals(expected.getStack().getSliceLabel(n), found.getStack()
				.getSliceLabel(n));
			final ImageProcessor e = expected.getStack().getProcessor(n);
			final ImageProcessor f = found.getStack().getProcessor(n);
			for (int i = 0; i < e.getPixelCount(); i++) {
				assertEquals(e.getf(i), f.getf(i), 0);
			}
		}
	}

	/** A calibrated hyperstack whose planes differ. */
	private static ImagePlus ramp(final String type, final int channels,
		final int slices, final int frames)
	{
		final ImagePlus image = IJ.createImage("ramp", type + " ramp", 13, 11,
			channels * slices * frames);
		for (int n = 1; n <= image.getStackSize(); n++) {
			final ImageProcessor plane = image.getStack().getProcessor(n);
			plane.translate(n % 7, n % 5);
			image.getStack().setSliceLabel(n % 4 == 0 ? null : "label " + n, n);
		}
		image.setDimensions(channels, slices, frames);
		image.setOpenAsHyperStack(true);
		image.getCalibration().pixelWidth = 0.5;
		image.getCalibration().pixelDepth = 3;
		image.getCalibration().setUnit("mm");
		return image;
	}
}
