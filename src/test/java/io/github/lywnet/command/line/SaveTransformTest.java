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

package io.github.lywnet.command.line;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import ij.IJ;
import ij.ImagePlus;

import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.image.files.ImageFiles;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.registration.RigidTransform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests that transforms of registrations are saved, on phantoms. */
public class SaveTransformTest {

	private static final Path VOLUMES = Paths.get("test-data", "volumes");
	private static final Path PLANES = Paths.get("test-data", "MRI-CT");

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private Path root;
	private Path model;

	@Before
	public void makeModel() throws IOException {
		root = temporary.getRoot().toPath();
		model = WeightedSumModel.write(root.resolve("model"));
	}

	@Test
	public void aSavedTransformGivesTheSameVolume() throws IOException {
		assertRoundTrip(volume("anatomical"), volume("functional"), ".nii");
	}

	@Test
	public void aSavedTransformGivesTheSamePlane() throws IOException {
		final Path moved = root.resolve("ct.png");
		final ImagePlus ct = ImageFiles.open(PLANES.resolve(
			"functional/head-1.png"));
		ct.getProcessor().setInterpolationMethod(1);
		ct.getProcessor().rotate(4);
		ct.getProcessor().translate(7, -3);
		ImageFiles.save(ct, moved, false);
		assertRoundTrip(PLANES.resolve("anatomical/head-1.png"), moved, ".png");
	}

	/** NB: the coordinates of the transform are those of the images' own axes. */
	@Test
	public void anImageWithoutAPlaceInThePatientDoesNotBreakIt()
		throws IOException
	{
		final Path functional = root.resolve("no-place.tif");
		final ImagePlus pet = ImageFiles.open(volume("functional"));
		final Geometry geometry = ImageGeometry.of(pet);
		final ImagePlus plain = new ImagePlus("pet", pet.getStack());
		ImageGeometry.set(plain, Geometry.calibrated(geometry.size(), geometry
			.spacing(0), geometry.spacing(1), geometry.spacing(2)));
		ImageFiles.save(plain, functional, false);
		assertRoundTrip(volume("anatomical"), functional, ".nii");
	}

	private void assertRoundTrip(final Path anatomical, final Path functional,
		final String extension) throws IOException
	{
		final Path transform = root.resolve("transforms/a.tfm");
		final Path first = root.resolve("first" + extension);
		final Path second = root.resolve("second" + extension);
		final CommandLineRun found = fuse(anatomical, functional, first,
			"--register", "rigid", "--save-transform", transform);
		assertEquals(found.err(), ExitStatus.DONE, found.status());
		final CommandLineRun read = fuse(anatomical, functional, second,
			"--register", transform);
		assertEquals(read.err(), ExitStatus.DONE, read.status());
		final ImagePlus expected = ImageFiles.open(first);
		final ImagePlus same = ImageFiles.open(second);
		for (int i = 1; i <= expected.getStackSize(); i++) {
			assertArrayEquals("plane " + i, expected.getStack().getProcessor(i)
				.getFloatArray(), same.getStack().getProcessor(i).getFloatArray());
		}
	}

	@Test
	public void aKnownTransformIsTakenAsItIs() {
		final RigidTransform shift = RigidTransform.of(Affine3D.translation(9, 0,
			0));
		final ImagePair pair = ImagePair.registered(ImageFiles.open(PLANES.resolve(
			"anatomical/head-1.png")), ImageFiles.open(PLANES.resolve(
				"functional/head-1.png")), new PairOptions().with(PairOptions.REGISTER,
					PairOptions.RIGID), shift);
		assertSame(shift, pair.transform().get());
	}

	@Test
	public void severalPairsGetAFileEach() throws IOException {
		final Path transforms = root.resolve("fused/transforms");
		final CommandLineRun run = fuse(PLANES.resolve("anatomical"), PLANES
			.resolve("functional"), root.resolve("fused"), "--register", "rigid",
			"--save-transform", transforms);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		final String[] names = transforms.toFile().list();
		Arrays.sort(names);
		assertArrayEquals(new String[] { "head-1.tfm", "head-2.tfm" }, names);
		final CommandLineRun again = fuse(PLANES.resolve("anatomical"), PLANES
			.resolve("functional"), root.resolve("fused"), "--register", "rigid",
			"--save-transform", transforms, "--overwrite");
		assertEquals(again.err(), ExitStatus.DONE, again.status());
		final CommandLineRun one = fuse(PLANES.resolve("anatomical"), PLANES
			.resolve("functional"), root.resolve("fused"), "--register", "rigid",
			"--save-transform", root.resolve("a.tfm"), "--overwrite");
		assertEquals(ExitStatus.USAGE, one.status());
		assertTrue(one.err(), one.err().contains("2 pairs: expected a folder"));
	}

	@Test
	public void pairsOfAListThatAreNotRegisteredHaveNone() throws IOException {
		final Path list = root.resolve("pairs.csv");
		final Path anatomical = PLANES.resolve("anatomical").toAbsolutePath();
		final Path functional = PLANES.resolve("functional").toAbsolutePath();
		Files.write(list, Arrays.asList(
			"name,anatomical,functional,output,register", "a/1," + anatomical.resolve(
				"head-1.png") + "," + functional.resolve("head-1.png") + ",1.png,rigid",
			"b," + anatomical.resolve("head-2.png") + "," + functional.resolve(
				"head-2.png") + ",2.png,"));
		final Path transforms = root.resolve("transforms");
		final CommandLineRun run = CommandLineRun.of("fuse", "--pairs", list,
			"--model", model, "--save-transform", transforms);
		assertEquals(run.err(), ExitStatus.DONE, run.status());
		assertArrayEquals(new String[] { "a_1.tfm" }, transforms.toFile().list());
	}

	@Test
	public void nothingIsSavedWithoutARegistration() {
		final Path fused = root.resolve("fused.png");
		final CommandLineRun run = fuse(PLANES.resolve("anatomical/head-1.png"),
			PLANES.resolve("functional/head-1.png"), fused, "--save-transform", root
				.resolve("a.tfm"));
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("register is none"));
		assertFalse(Files.exists(fused));
	}

	@Test
	public void filesOfOthersAreNotReplaced() throws IOException {
		final Path other = root.resolve("other.tfm");
		final String content = "#Insight Transform File V1.0\n#Transform 0\n" +
			"Transform: Euler3DTransform_double_3_3\nParameters: 0 0 0 0 0 0\n" +
			"FixedParameters: 0 0 0\n";
		Files.writeString(other, content);
		final CommandLineRun run = fuse(PLANES.resolve("anatomical/head-1.png"),
			PLANES.resolve("functional/head-1.png"), root.resolve("fused.png"),
			"--register", other, "--save-transform", other);
		assertEquals(ExitStatus.USAGE, run.status());
		assertTrue(run.err(), run.err().contains("other.tfm") && run.err().contains(
			"not replaced"));
		assertEquals(content, Files.readString(other));
	}

	@Test
	public void aFailedRegistrationSavesNothing() throws IOException {
		final Path flat = root.resolve("flat.png");
		ImageFiles.save(IJ.createImage("flat", "8-bit black", 256, 256, 1), flat,
			false);
		final Path transform = root.resolve("a.tfm");
		final CommandLineRun run = fuse(PLANES.resolve("anatomical/head-1.png"),
			flat, root.resolve("fused.png"), "--register", "rigid",
			"--save-transform", transform);
		assertEquals(ExitStatus.FAILED, run.status());
		assertTrue(run.err(), run.err().contains("constant"));
		assertFalse(Files.exists(transform));
	}

	private static Path volume(final String role) {
		return VOLUMES.resolve(role + "/head-1.nii.gz");
	}

	private CommandLineRun fuse(final Object anatomical, final Object functional,
		final Object fused, final Object... options)
	{
		final List<Object> arguments = new ArrayList<>(Arrays.asList("fuse",
			"--anatomical", anatomical, "--functional", functional, "--output", fused,
			"--model", model));
		arguments.addAll(Arrays.asList(options));
		return CommandLineRun.of(arguments.toArray());
	}
}
