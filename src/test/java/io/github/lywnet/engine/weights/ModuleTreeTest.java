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

import java.util.List;
import java.util.Map;

import org.junit.Test;

public class ModuleTreeTest {

	private static final long[] SIX = { 6 };
	private static final long[] ONE = { 1 };

	@Test
	public void findsTensorsInAStateDict() throws FormatException {
		final byte[] pickle = new PickleWriter().orderedDict().mark().text(
			"a.weight").tensor("0", 2, 3).text("b.bias").tensor("1").opcodes('u')
			.end();
		final Map<String, StoredTensor> tensors = collect(pickle);
		assertEquals(List.of("a.weight", "b.bias"), List.copyOf(tensors.keySet()));
		assertArrayEquals(new long[] { 2, 3 }, tensors.get("a.weight").shape());
		assertArrayEquals(new long[0], tensors.get("b.bias").shape());
	}

	@Test
	public void refusesOtherObjects() {
		assertRefused("os.system", new PickleWriter().global("os", "system").text(
			"touch /tmp/x").opcodes(0x85, 'R').end());
		assertRefused("no Python object", new PickleWriter().opcodes('N').end());
		assertRefused("epoch is no tensor", new PickleWriter().opcodes('}').text(
			"epoch").opcodes('K', 1, 's').end());
		assertRefused("without _parameters", new PickleWriter().startModule()
			.endModule().end());
	}

	/** Both modules below a module are the same, and so on down: 2^40 places. */
	@Test
	public void refusesTreesThatExplode() {
		final PickleWriter pickle = new PickleWriter();
		for (int depth = 0; depth < 30; depth++) {
			pickle.startModule();
			addEmptyDicts(pickle).text("_modules").opcodes('}', '(');
			if (depth > 0) pickle.text("a").opcodes('h', 0).text("b").opcodes('h', 0);
			pickle.opcodes('u').endModule().opcodes('q', 0);
		}
		assertRefused("more than 20000", pickle.end());
	}

	@Test
	public void refusesModulesThatHoldThemselves() {
		final PickleWriter pickle = new PickleWriter().global("m", "X").opcodes(')',
			0x81, 'q', 0, '}', '(');
		addEmptyDicts(pickle).text("_modules").opcodes('}').text("a").opcodes('h',
			0, 's').endModule();
		assertRefused("inside each other", pickle.end());
	}

	@Test
	public void refusesTensorsOutsideTheirStorage() {
		assertRefused("expected to lie once", one(6, 1, SIX, ONE));
		assertRefused("expected to lie once", one(6, -1, SIX, ONE));
		assertRefused("expected to lie once", one(5, 0, SIX, new long[] { 0 }));
		assertRefused("expected to lie once", one(6, 0, SIX, new long[] { 2 }));
		assertRefused("expected to lie once", one(6, 0, SIX, new long[] { 1, 1 }));
		assertRefused("expected to lie once", one(6, 0, new long[] { Long.MAX_VALUE,
			Long.MAX_VALUE }, new long[] { 1, 1 }));
		assertRefused("expected to lie once", one(6, 0, new long[] { 2 },
			new long[] { Long.MAX_VALUE }));
		assertRefused("whole numbers", one(6, 0, new long[] { -6 }, ONE));
		assertRefused("whole numbers", one(6, 0, new long[9], new long[9]));
	}

	private static PickleWriter addEmptyDicts(final PickleWriter module) {
		return module.text("_parameters").opcodes('}').text("_buffers").opcodes(
			'}');
	}

	private static byte[] one(final long length, final long offset,
		final long[] shape, final long[] strides)
	{
		return new PickleWriter().opcodes('}').text("a").tensor("FloatStorage", "0",
			length, offset, shape, strides).opcodes('s').end();
	}

	private static Map<String, StoredTensor> collect(final byte[] pickle)
		throws FormatException
	{
		return ModuleTree.collect(PickleMachine.read(pickle));
	}

	private static void assertRefused(final String reason, final byte[] pickle) {
		final FormatException exc = assertThrows(FormatException.class,
			() -> collect(pickle));
		assertTrue(exc.getMessage(), exc.getMessage().contains(reason));
	}
}
