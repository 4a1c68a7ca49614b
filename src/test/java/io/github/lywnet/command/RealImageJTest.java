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

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;

import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.metrics.FusionMetric;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.ModelStore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Runs macros with the plugin in the real ImageJ 1.x. */
public class RealImageJTest {

	private static final Path PAIRS = Paths.get("test-data", "MRI-PET")
		.toAbsolutePath();
	private static final Path MACROS = Paths.get("macros").toAbsolutePath();

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private RealImageJ imageJ;
	private Path folder;
	private Path model;

	@Before
	public void setUp() throws IOException {
		imageJ = new RealImageJ(temporary.newFolder("ImageJ").toPath());
		folder = temporary.newFolder("files").toPath();
		model = WeightedSumModel.write(temporary.newFolder("model").toPath());
	}

	@Test
	public void runsARecordedLine() throws Exception {
		final Path saved = folder.resolve("saved.png");
		final String console = imageJ.runMacro(open("head-1") + run(
			"color=keep metrics=true compare=true output=[" + saved + "]") +
			"print('title ' + getTitle() + ', images ' + nImages);" +
			"print('PSNR ' + d2s(getResult('PSNR', 0), 9));" +
			"print('Qabf ' + d2s(Table.get('Qabf', 0), 9));" +
			"print(Table.getString('image', 0), Table.getString('model', 0), " +
			"Table.getString('device', 0));");
		final ImagePlus anatomical = image("anatomical", "head-1");
		final ImagePlus functional = image("functional", "head-1");
		final ImagePlus expected = fuse(anatomical, functional);
		assertSamePixels(expected, ImageFiles.open(saved));
		assertContains(console, "title mri-LYWNet, images 4");
		assertContains(console, "mri-LYWNet WeightedSum CPU");
		for (final FusionMetric metric : new FusionMetric[] { FusionMetric.PSNR,
			FusionMetric.QABF })
		{
			assertContains(console, String.format(Locale.ROOT, "%s %.9f", metric
				.shortName(), ImagePairFusion.scores(anatomical, functional, expected)
					.get(metric)));
		}
	}

	@Test
	public void fusesWithTheBundledModel() throws Exception {
		final Path saved = folder.resolve("saved.png");
		final String console = imageJ.runMacro(open("head-2") +
			"run('LYWNet', 'anatomical=mri functional=pet model=LYWNet device=auto " +
			"color=keep metrics=true output=[]'); saveAs('PNG', '" + saved + "');" +
			"print(getResultString('model', 0));");
		assertContains(console, "LYWNet");
		model = ModelStore.find("LYWNet");
		assertSamePixels(fuse(image("anatomical", "head-2"), image("functional",
			"head-2")), ImageFiles.open(saved));
	}

	@Test
	public void appendsARowForEachFusionThatWantsOne() throws Exception {
		final String console = imageJ.runMacro(open("head-2") + run("metrics") +
			run("color=grey metrics=false") + "print(getTitle(), bitDepth());" + run(
				"") + "print(getTitle(), bitDepth());" +
			"print(nResults, getResultString('image', 0), getResultString('image', 1));");
		assertContains(console, "mri-LYWNet-1 8");
		assertContains(console, "mri-LYWNet-2 24");
		assertContains(console, "2 mri-LYWNet mri-LYWNet-2");
		// NB: the line that is logged when a model is loaded
		assertEquals(console, console.indexOf("WeightedSum on CPU"), console
			.lastIndexOf("WeightedSum on CPU"));
	}

	@Test
	public void fusesAStackOfSixteenBits() throws Exception {
		final Path saved = folder.resolve("saved stack.tif");
		final String console = imageJ.runMacro(
			"newImage('mri', '16-bit ramp', 64, 48, 3);" +
				"setVoxelSize(0.5, 0.5, 2, 'mm'); setSlice(3); setPixel(9, 9, 12345);" +
				"newImage('pet', '8-bit black', 64, 48, 1);" + run(
					"range=[0:65535, auto] repeat output=[" + saved + "]") +
				"print(getTitle(), bitDepth(), nSlices);" +
				"getVoxelSize(w, h, d, unit); print('voxel', w, h, d, unit);" +
				"setSlice(3); print('value', getPixel(9, 9));" +
				"print(getResultString('range', 0));");
		assertContains(console, "LYWNet: fusing 3 planes: ");
		assertContains(console, "mri-LYWNet 16 3");
		assertContains(console, "voxel 0.5 0.5 2 mm");
		assertContains(console, "value " + Math.round(0.75 * 12345));
		assertContains(console,
			"anatomical 0 to 65535 (given); functional 0 to 255 (type)");
		assertEquals(3, ImageFiles.open(saved).getNSlices());
		assertEquals(2, ImageFiles.open(saved).getCalibration().pixelDepth, 0);
	}

	@Test
	public void plotsTheMetricsOfPlanes() throws Exception {
		final String console = imageJ.runMacro(
			"newImage('mri', '8-bit ramp', 64, " +
				"48, 3); newImage('pet', '8-bit black', 64, 48, 3);" + run(
					"metrics=[planes, SSIM, EN]") +
				"print('active ' + getTitle(), nResults, getResult('plane', 2));" +
				"selectImage('Metrics of mri-LYWNet'); print('plots ' + nSlices);" +
				"setSlice(2); wide = 0; if (getWidth() > 300) wide = 1; " +
				"print(getInfo('slice.label'), wide);");
		assertContains(console, "active mri-LYWNet 3 3");
		assertContains(console, "plots 2");
		assertContains(console, "EN 1");
	}

	@Test
	public void stopsTheMacroWithAMessage() throws Exception {
		final String[][] mistakes = { //
			{ "anatomical=[mri] functional=[gone.png]",
				"(functional) is \"gone.png\"" }, //
			{ "anatomical=[pet] functional=[mri]", "is coloured" }, //
			{ "anatomical=[mri] functional=[pet] device=tpu",
				"Unknown device \"tpu\"" } };
		for (final String[] mistake : mistakes) {
			final String console = imageJ.runMacro(open("head-1") +
				"print('before'); run('LYWNet', '" + mistake[0] +
				"'); print('after');");
			assertContains(console, "before");
			assertContains(console, mistake[1]);
			assertFalse(console, console.contains("after"));
		}
		assertEquals(0, folder.toFile().list().length);
	}

	@Test
	public void stopsALineWithoutOptions() throws Exception {
		final String console = imageJ.runMacro(open("head-1") +
			"run('LYWNet'); print('after');");
		assertContains(console, "\"Anatomical image (MRI)\" (anatomical) is \"\"");
		assertFalse(console, console.contains("after"));
	}

	@Test
	public void runsTheMacroThatFusesOpenImages() throws Exception {
		final String console = imageJ.runMacro(open("head-1") + "runMacro('" +
			MACROS.resolve("Fuse_Open_Images.ijm") +
			"', 'anatomical=[mri] functional=[pet] " + "model=[" + model +
			"] output=[" + folder.resolve("a.tif") + "]');" +
			"print('active ' + getTitle());");
		assertContains(console, "active mri-LYWNet");
		assertSamePixels(fuse(image("anatomical", "head-1"), image("functional",
			"head-1")), ImageFiles.open(folder.resolve("a.tif")));
	}

	@Test
	public void runsTheMacroThatFusesAFolder() throws Exception {
		final Path anatomical = temporary.newFolder("my mri").toPath();
		for (final String name : new String[] { "head-1.png", "head-2.png" }) {
			Files.copy(PAIRS.resolve("anatomical").resolve(name), anatomical.resolve(
				name));
		}
		Files.copy(PAIRS.resolve("anatomical/head-1.png"), anatomical.resolve(
			"alone.png"));
		Files.write(anatomical.resolve("notes.txt"), "not an image".getBytes());
		final String console = imageJ.runMacro("runMacro('" + MACROS.resolve(
			"Fuse_Folder.ijm") + "', 'anatomical=[" + anatomical + "] functional=[" +
			PAIRS.resolve("functional") + "] output=[" + folder + "] model=[" +
			model + "]'); print('rows ' + nResults + ', images ' + nImages);");
		assertContains(console, "alone failed: no functional image");
		assertContains(console, "3 pairs: 2 ok, 1 failed");
		assertContains(console, "rows 2, images 0");
		for (final String name : new String[] { "head-1", "head-2" }) {
			assertSamePixels(fuse(image("anatomical", name), image("functional",
				name)), ImageFiles.open(folder.resolve(name + ".png")));
		}
	}

	/**
	 * Where there is a screen, a dialog asks; here the macros end with a message.
	 */
	@Test
	public void runsEachMacroWithoutAnArgument() throws Exception {
		final List<Path> macros;
		try (Stream<Path> files = Files.list(MACROS)) {
			macros = files.filter(file -> file.toString().endsWith(".ijm")).collect(
				Collectors.toList());
		}
		assertEquals(2, macros.size());
		for (final Path macro : macros) {
			final String console = imageJ.runMacro(open("head-1") + "runMacro('" +
				macro + "');");
			assertContains(console, "(anatomical) is ");
		}
	}

	private static String open(final String name) {
		return "open('" + PAIRS.resolve("anatomical").resolve(name) + ".png');" +
			"rename('mri');" + //
			"open('" + PAIRS.resolve("functional").resolve(name) + ".png');" +
			"rename('pet');";
	}

	private String run(final String options) {
		return "run('LYWNet', 'anatomical=mri functional=pet device=cpu model=[" +
			model + "] " + options + "');";
	}

	private static ImagePlus image(final String role, final String name) {
		return ImageFiles.open(PAIRS.resolve(role).resolve(name + ".png"));
	}

	private ImagePlus fuse(final ImagePlus anatomical,
		final ImagePlus functional)
	{
		return new ImagePairFusion(LoadedNetworks.get(model, Device.CPU,
			line -> {}), new PairOptions()).fuse(anatomical, functional);
	}

	private static void assertSamePixels(final ImagePlus expected,
		final ImagePlus found)
	{
		assertArrayEquals((int[]) expected.getProcessor().getPixels(), (int[]) found
			.getProcessor().getPixels());
	}

	private static void assertContains(final String console, final String part) {
		assertTrue(console, console.contains(part));
	}
}
