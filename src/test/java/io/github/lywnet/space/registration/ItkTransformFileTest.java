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

package io.github.lywnet.space.registration;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.space.Affine3D;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link ItkTransformFile} with files as ITK writes them. */
public class ItkTransformFileTest {

	private static final String HEAD =
		"#Insight Transform File V1.0\n#Transform 0\n";

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Test
	public void readsWhatItWrites() throws IOException {
		final RigidTransform transform = RigidTransform.of(Affine3D.translation(3,
			-20, 0.125).after(RigidTransform.rotation(0.4, -0.3, 1.2)));
		final Path file = folder.newFile("rigid.tfm").toPath();
		ItkTransformFile.write(transform, file);
		assertArrayEquals(transform.toMoving().toArray(), ItkTransformFile.read(
			file).toMoving().toArray(), 1e-12);
	}

	@Test
	public void writesTurnsOfNinetyDegrees() throws IOException {
		for (final Affine3D turn : new Affine3D[] { RigidTransform.rotation(
			Math.PI / 2, 0, 0), RigidTransform.rotation(-Math.PI / 2, 0, 0).after(
				RigidTransform.rotation(0, 0.3, 0)), RigidTransform.rotation(0, Math.PI,
					0) })
		{
			final Path file = folder.newFile().toPath();
			ItkTransformFile.write(RigidTransform.of(turn), file);
			assertArrayEquals(turn.toArray(), ItkTransformFile.read(file).toMoving()
				.toArray(), 1e-12);
		}
	}

	@Test
	public void readsEulerAnglesAboutACentre() throws IOException {
		// 90 degrees about z, about (10, 0, 0): the centre is only shifted
		final RigidTransform read = read(
			"Transform: Euler3DTransform_double_3_3\n" +
				"Parameters: 0 0 1.5707963267948966 1 2 3\nFixedParameters: 10 0 0 0\n");
		assertArrayEquals(new double[] { 11, 2, 3 }, read.toMoving().apply(10, 0,
			0), 1e-12);
		assertArrayEquals(new double[] { 11, 3, 3 }, read.toMoving().apply(11, 0,
			0), 1e-12);
	}

	@Test
	public void eulerAnglesHaveTwoOrders() throws IOException {
		final double quarter = Math.PI / 2;
		final String parameters = "Transform: Euler3DTransform_double_3_3\n" +
			"Parameters: " + quarter + " " + quarter +
			" 0 0 0 0\nFixedParameters: 0 0 0 ";
		// y, then x: e_x -> -e_z -> e_y
		assertArrayEquals(new double[] { 0, 1, 0 }, read(parameters + "0\n")
			.toMoving().apply(1, 0, 0), 1e-12);
		// x, then y: e_x -> e_x -> -e_z
		assertArrayEquals(new double[] { 0, 0, -1 }, read(parameters + "1\n")
			.toMoving().apply(1, 0, 0), 1e-12);
	}

	@Test
	public void readsVersors() throws IOException {
		final double half = Math.sqrt(0.5);
		final RigidTransform read = read(
			"Transform: VersorRigid3DTransform_double_3_3\nParameters: 0 0 " + half +
				" 0 0 5\nFixedParameters: 0 0 0\n");
		assertArrayEquals(new double[] { 0, 1, 5 }, read.toMoving().apply(1, 0, 0),
			1e-12);
		assertEquals(90, read.angle(), 1e-9);
	}

	@Test
	public void readsRigidMatrices() throws IOException {
		for (final String type : new String[] { "AffineTransform_double_3_3",
			"MatrixOffsetTransformBase_float_3_3" })
		{
			final RigidTransform read = read("Transform: " + type +
				"\nParameters: 0 -1 0 1 0 0 0 0 1 7 8 9\nFixedParameters: 0 0 0\n");
			assertArrayEquals(new double[] { 7, 9, 9 }, read.toMoving().apply(1, 0,
				0), 1e-12);
		}
	}

	@Test
	public void readsPlanes() throws IOException {
		final RigidTransform read = read(
			"Transform: Euler2DTransform_double_2_2\n" +
				"Parameters: 1.5707963267948966 4 5\nFixedParameters: 1 1\n");
		assertArrayEquals(new double[] { 5, 6, 8 }, read.toMoving().apply(1, 1, 8),
			1e-12);
	}

	@Test
	public void refusesScalingSingularAndMirroringMatrices() {
		final String start = "Transform: AffineTransform_double_3_3\nParameters: ";
		final String end = " 0 0 0\nFixedParameters: 0 0 0\n";
		assertRefused(start + "1.1 0 0 0 1 0 0 0 1" + end, "scales");
		assertRefused(start + "1 0 0 0 1 0 0 0 0" + end, "singular");
		assertRefused(start + "0 0 0 0 0 0 0 0 0" + end, "singular");
		assertRefused(start + "-1 0 0 0 1 0 0 0 1" + end, "mirrors");
	}

	@Test
	public void namesOtherTypes() {
		for (final String type : new String[] { "BSplineTransform_double_3_3",
			"Similarity3DTransform_double_3_3",
			"DisplacementFieldTransform_float_3_3", "AffineTransform_double_2_2" })
		{
			assertRefused("Transform: " + type +
				"\nParameters: 0\nFixedParameters: 0\n", type);
		}
	}

	@Test
	public void namesSeveralTransforms() {
		assertRefused("Transform: CompositeTransform_double_3_3\n#Transform 1\n" +
			"Transform: Euler3DTransform_double_3_3\nParameters: 0 0 0 0 0 0\n" +
			"FixedParameters: 0 0 0 0\n", "CompositeTransform_double_3_3");
	}

	@Test
	public void refusesWrongNumbers() {
		final String euler = "Transform: Euler3DTransform_double_3_3\n";
		assertRefused(euler + "Parameters: 0 0 0 0 0\nFixedParameters: 0 0 0\n",
			"5 numbers, expected 6");
		assertRefused(euler + "Parameters: 0 0 0 0 0 x\nFixedParameters: 0 0 0\n",
			"\"x\"");
		assertRefused(euler + "Parameters: 0 0 NaN 0 0 0\nFixedParameters: 0 0 0\n",
			"\"NaN\"");
		assertRefused(euler + "FixedParameters: 0 0 0\n", "Parameters:");
	}

	@Test
	public void refusesOtherFiles() throws IOException {
		final Path binary = folder.newFile("binary.tfm").toPath();
		Files.write(binary, new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
		final String message = assertThrows(FusionException.class,
			() -> ItkTransformFile.read(binary)).getMessage();
		assertTrue(message, message.contains("binary.tfm") && message.contains(
			"not text"));
		final Path empty = folder.newFile("empty.tfm").toPath();
		assertTrue(assertThrows(FusionException.class, () -> ItkTransformFile.read(
			empty)).getMessage().contains("first line"));
	}

	private RigidTransform read(final String content) throws IOException {
		final Path file = folder.newFile().toPath();
		Files.writeString(file, HEAD + content);
		return ItkTransformFile.read(file);
	}

	private void assertRefused(final String content, final String named) {
		final String message = assertThrows(FusionException.class, () -> read(
			content)).getMessage();
		assertTrue(message, message.contains(named) && message.contains(folder
			.getRoot().getPath()));
	}
}
