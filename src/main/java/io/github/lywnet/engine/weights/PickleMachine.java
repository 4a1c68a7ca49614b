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

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a Python pickle of protocol 2, as torch.save writes it, and executes
 * nothing of it: where Python would look up a class, call it and fill the new
 * object, this notes the name, the arguments and the state in a
 * {@link PickledObject}.
 * <p>
 * Every step takes at least one byte and adds at most one value, so time and
 * memory are bounded by the pickle's length. For the opcodes see pickletools.py
 * of Python.
 * </p>
 */
final class PickleMachine {

	private static final int PROTOCOL = 2;
	private static final Object MARK = new Object();
	private static final PickledClass DICT = new PickledClass("builtins", "dict");

	private final PickleInput input;
	private final List<Object> stack = new ArrayList<>();
	private final Map<Integer, Object> memo = new HashMap<>();

	private PickleMachine(final byte[] pickle) {
		input = new PickleInput(pickle);
	}

	/**
	 * Reads a pickle.
	 *
	 * @return the value that it holds, one of those in {@link PickledObject}
	 * @throws FormatException if it is truncated, damaged or has other opcodes
	 *           than torch.save writes
	 */
	static Object read(final byte[] pickle) throws FormatException {
		return new PickleMachine(pickle).run();
	}

	private Object run() throws FormatException {
		while (true) {
			final int opcode = input.unsignedByte();
			if (opcode == '.') return pop(Object.class);
			if (!readConstant(opcode) && !useMemo(opcode) && !collect(opcode) &&
				!describe(opcode))
			{
				throw new FormatException(String.format(Locale.ROOT,
					"its pickle has the opcode 0x%02x before byte %d, which torch.save" +
						" does not write", opcode, input.position()));
			}
		}
	}

	/** PROTO and the opcodes that push a constant. */
	private boolean readConstant(final int opcode) throws FormatException {
		switch (opcode) {
			case 0x80:
				checkProtocol(input.unsignedByte());
				return true;
			case 'N':
				return stack.add(null);
			case 0x88:
				return stack.add(true);
			case 0x89:
				return stack.add(false);
			case 'K':
				return stack.add((long) input.unsignedByte());
			case 'M':
				return stack.add((long) input.unsignedShort());
			case 'J':
				return stack.add((long) input.signedInt());
			case 0x8a:
				return stack.add(input.countedLong());
			case 'G':
				return stack.add(input.bigEndianDouble());
			case 'X':
				return stack.add(input.countedText());
			default:
				return false;
		}
	}

	/**
	 * The opcodes that keep the top of the stack in the memo or push it from
	 * there.
	 */
	private boolean useMemo(final int opcode) throws FormatException {
		switch (opcode) {
			case 'q':
				memo.put(input.unsignedByte(), peek(Object.class));
				return true;
			case 'r':
				memo.put(input.signedInt(), peek(Object.class));
				return true;
			case 'h':
				return stack.add(recall(input.unsignedByte()));
			case 'j':
				return stack.add(recall(input.signedInt()));
			default:
				return false;
		}
	}

	/** The opcodes that make and fill tuples, lists and dictionaries. */
	private boolean collect(final int opcode) throws FormatException {
		switch (opcode) {
			case '(':
				return stack.add(MARK);
			case ')':
				return stack.add(Collections.emptyList());
			case 0x85:
				return stack.add(tuple(popCount(1)));
			case 0x86:
				return stack.add(tuple(popCount(2)));
			case 0x87:
				return stack.add(tuple(popCount(3)));
			case 't':
				return stack.add(tuple(popToMark()));
			case ']':
				return stack.add(new ArrayList<>());
			case 'a':
				append(popCount(1));
				return true;
			case 'e':
				append(popToMark());
				return true;
			case '}':
				return stack.add(new PickledObject(DICT, Collections.emptyList()));
			case 's':
				setItems(popCount(2));
				return true;
			case 'u':
				setItems(popToMark());
				return true;
			default:
				return false;
		}
	}

	/**
	 * The opcodes by which Python would look up and call something; here they
	 * describe it.
	 */
	private boolean describe(final int opcode) throws FormatException {
		switch (opcode) {
			case 'c':
				return stack.add(new PickledClass(input.line(), input.line()));
			case 'R': // REDUCE: call a function
			case 0x81: // NEWOBJ: make an object of a class
				final List<?> arguments = pop(List.class);
				return stack.add(new PickledObject(pop(PickledClass.class), arguments));
			case 'b':
				final Object state = pop(Object.class);
				peek(PickledObject.class).setState(state);
				return true;
			case 'Q':
				return stack.add(PickledStorage.of(pop(Object.class)));
			default:
				return false;
		}
	}

	private static void checkProtocol(final int protocol) throws FormatException {
		if (protocol != PROTOCOL) {
			throw new FormatException("its pickle has the protocol " + protocol +
				": expected " + PROTOCOL + ", the default of torch.save");
		}
	}

	private Object recall(final int index) throws FormatException {
		if (!memo.containsKey(index)) {
			throw new FormatException("its pickle refers to value " + index +
				", which it has not kept");
		}
		return memo.get(index);
	}

	private void append(final List<?> values) throws FormatException {
		// a tuple is not an ArrayList and cannot be changed
		@SuppressWarnings("unchecked")
		final List<Object> list = peek(ArrayList.class);
		list.addAll(values);
	}

	private void setItems(final List<?> keysAndValues) throws FormatException {
		final Map<Object, Object> items = peek(PickledObject.class).items();
		if (keysAndValues.size() % 2 != 0) {
			throw new FormatException("its pickle has a key without a value");
		}
		for (int i = 0; i < keysAndValues.size(); i += 2) {
			final Object key = keysAndValues.get(i);
			if (!(key instanceof String) && !(key instanceof Long)) {
				throw new FormatException(
					"its pickle has a key that is neither a text nor an integer");
			}
			items.put(key, keysAndValues.get(i + 1));
		}
	}

	private static List<?> tuple(final List<?> values) {
		return Collections.unmodifiableList(values);
	}

	private List<?> popToMark() throws FormatException {
		final int mark = stack.lastIndexOf(MARK);
		if (mark < 0) throw damaged();
		final List<?> values = popCount(stack.size() - mark - 1);
		stack.remove(mark);
		return values;
	}

	private List<?> popCount(final int count) throws FormatException {
		if (count > stack.size()) throw damaged();
		final List<Object> top = stack.subList(stack.size() - count, stack.size());
		final List<Object> values = new ArrayList<>(top);
		if (values.contains(MARK)) throw damaged();
		top.clear();
		return values;
	}

	private <T> T pop(final Class<T> type) throws FormatException {
		final T value = peek(type);
		stack.remove(stack.size() - 1);
		return value;
	}

	/** The top of the stack; only a value of any kind (Object) may be null. */
	private <T> T peek(final Class<T> type) throws FormatException {
		if (stack.isEmpty()) throw damaged();
		final Object top = stack.get(stack.size() - 1);
		if (top == MARK) throw damaged();
		if (type != Object.class && !type.isInstance(top)) throw damaged();
		return type.cast(top);
	}

	private FormatException damaged() {
		return new FormatException("its pickle does not fit together before byte " +
			input.position());
	}
}
