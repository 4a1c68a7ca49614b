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

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.Test;

public class PickleMachineTest {

	@Test
	public void readsValues() throws FormatException {
		final PickleWriter pickle = new PickleWriter().mark();
		pickle.opcodes('N', 0x88, 0x89, 'K', 200, 'M', 1, 2, 'J', 0xfe, 0xff, 0xff,
			0xff).integer(-5_000_000_000L).opcodes('G', 0x3f, 0xe0, 0, 0, 0, 0, 0, 0);
		pickle.text("µ").opcodes(0x8a, 1, 0x80, 0x8a, 0, ']', 'K', 1, 'a', '(', 'K',
			2, 'e', ')', 't');
		assertEquals(Arrays.asList(null, true, false, 200L, 513L, -2L,
			-5_000_000_000L, 0.5, "µ", -128L, 0L, List.of(1L, 2L), List.of()),
			PickleMachine.read(pickle.end()));
	}

	@Test
	public void readsDictsAndSharedValues() throws FormatException {
		final byte[] pickle = new PickleWriter().opcodes('}', 'q', 7).text("self")
			.opcodes('h', 7, 's').end();
		final PickledObject dict = (PickledObject) PickleMachine.read(pickle);
		assertSame(dict, dict.items().get("self"));
	}

	/** What Python would execute is only described. */
	@Test
	public void executesNothing() throws FormatException {
		final byte[] pickle = new PickleWriter().global("java.lang.System", "exit")
			.opcodes('K', 3, 0x85, 'R').end();
		final PickledObject call = (PickledObject) PickleMachine.read(pickle);
		assertEquals("java.lang.System.exit", call.typeName());
		assertEquals(List.of(3L), call.arguments());
		assertEquals(Map.of(), call.items());
	}

	@Test
	public void refusesOtherProtocols() {
		assertRefused("protocol 4", new byte[] { (byte) 0x80, 4, 'N', '.' });
	}

	@Test
	public void refusesUnknownOpcodes() {
		// INST, OBJ, STACK_GLOBAL and EXT1 are other ways to call something
		for (final int opcode : new int[] { 'i', 'o', 0x93, 0x82, 0xff }) {
			assertRefused("opcode", new PickleWriter().opcodes(opcode).end());
		}
	}

	@Test
	public void refusesWhatDoesNotFitTogether() {
		assertRefused("fit together", new PickleWriter().end());
		assertRefused("fit together", new PickleWriter().opcodes('t').end());
		assertRefused("fit together", new PickleWriter().opcodes('(', 0x85).end());
		assertRefused("fit together", new PickleWriter().opcodes('(').end());
		assertRefused("fit together", new PickleWriter().opcodes('N', 'a').end());
		assertRefused("fit together", new PickleWriter().opcodes(')', 'N', 'a')
			.end());
		assertRefused("fit together", new PickleWriter().opcodes('N', ')', 'R')
			.end());
		assertRefused("not kept", new PickleWriter().opcodes('h', 0).end());
		assertRefused("without a value", new PickleWriter().opcodes('}', '(', 'N',
			'u').end());
		assertRefused("neither a text", new PickleWriter().opcodes('}', ']', 'N',
			's').end());
		assertRefused("refers to data", new PickleWriter().opcodes(')', 'Q').end());
		assertRefused("integer of 9 bytes", new PickleWriter().opcodes(0x8a, 9)
			.end());
		assertRefused("UTF-8", new PickleWriter().opcodes('X', 1, 0, 0, 0, 0xff)
			.end());
	}

	@Test
	public void refusesTruncatedPickles() {
		final byte[] pickle = new PickleWriter().orderedDict().mark().text("name")
			.tensor("0", 2, 3).opcodes('u').opcodes('G', 0, 0, 0, 0, 0, 0, 0, 0)
			.end();
		for (int length = 0; length < pickle.length; length++) {
			assertRefused("ends too early", Arrays.copyOf(pickle, length));
		}
	}

	@Test
	public void damageEndsInAFormatException() {
		final byte[] pickle = new PickleWriter().opcodes('}').mark().text("a")
			.tensor("0", 2, 3).text("b").startModule().endModule().opcodes('u').end();
		final Random random = new Random(1);
		int refused = 0;
		for (int i = 0; i < 20_000; i++) {
			final byte[] damaged = pickle.clone();
			for (int flips = random.nextInt(3); flips >= 0; flips--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			try {
				ModuleTree.collect(PickleMachine.read(damaged));
			}
			catch (final FormatException exc) {
				refused++;
			}
		}
		assertTrue(refused + " refused", refused > 10_000);
	}

	private static void assertRefused(final String reason, final byte[] pickle) {
		final FormatException exc = assertThrows(FormatException.class,
			() -> PickleMachine.read(pickle));
		assertTrue(exc.getMessage(), exc.getMessage().contains(reason));
	}
}
