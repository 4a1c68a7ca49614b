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

package io.github.lywnet.engine.weights;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.common.FusionException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.Test;

public class WeightsTest {

	private final Map<String, Tensor> tensors = new LinkedHashMap<>(Map.of("a",
		new Tensor(new float[] { 1, 2, 3, 4, 5, 6 }, 2, 3)));

	@Test
	public void cannotBeChanged() {
		final Weights weights = weights();
		tensors.put("z", new Tensor(new float[1]));
		weights.get("a").values()[0] = 99;
		weights.get("a").shape()[0] = 99;
		assertEquals(List.of("a"), List.copyOf(weights.names()));
		assertArrayEquals(new float[] { 1, 2, 3, 4, 5, 6 }, weights.get("a")
			.values(), 0);
		assertArrayEquals(new long[] { 2, 3 }, weights.get("a").shape());
		assertThrows(UnsupportedOperationException.class, weights.names()::clear);
	}

	@Test
	public void countsParameters() {
		tensors.put("b", new Tensor(new float[] { 1 }));
		tensors.put("c", new Tensor(new float[0], 3, 0));
		assertEquals(7, weights().parameterCount());
	}

	@Test
	public void acceptsExpectedShapes() {
		weights().requireShapes(Map.of("a", new long[] { 2, 3 }));
	}

	@Test
	public void namesWhatIsNotAsExpected() {
		final Weights weights = weights();
		assertRefused("no tensor b", () -> weights.get("b"));
		assertRefused("no tensor b: expected one of shape [4]", () -> weights
			.requireShapes(Map.of("a", new long[] { 2, 3 }, "b", new long[] { 4 })));
		assertRefused("a of shape [2, 3]: expected [3, 2]", () -> weights
			.requireShapes(Map.of("a", new long[] { 3, 2 })));
		assertRefused("does not know", () -> weights.requireShapes(Map.of()));
	}

	@Test
	public void refusesValuesThatAreNotFinite() {
		tensors.put("b", new Tensor(new float[] { 0, Float.NEGATIVE_INFINITY }, 2));
		assertRefused("-Infinity at index 1 of the tensor b", this::weights);
	}

	@Test
	public void tensorsRefuseShapesThatDoNotFit() {
		assertThrows(IllegalArgumentException.class, () -> new Tensor(new float[5],
			2, 3));
		assertThrows(IllegalArgumentException.class, () -> new Tensor(new float[6],
			-2, -3));
		assertThrows(IllegalArgumentException.class, () -> new Tensor(new float[0],
			1L << 32, 1L << 32));
	}

	private Weights weights() {
		return new Weights("some.file", tensors);
	}

	private static void assertRefused(final String reason,
		final Runnable action)
	{
		final String message = assertThrows(FusionException.class, action::run)
			.getMessage();
		assertTrue(message, message.contains(reason));
		assertTrue(message, message.contains("some.file"));
	}
}
