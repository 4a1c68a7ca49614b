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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes pickles of protocol 2 opcode by opcode, as torch.save does or as it
 * never would.
 */
final class PickleWriter {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	PickleWriter() {
		opcodes(0x80, 2);
	}

	/** Bytes as they are: opcodes without or with short arguments. */
	PickleWriter opcodes(final int... opcodes) {
		for (final int opcode : opcodes) {
			bytes.write(opcode);
		}
		return this;
	}

	PickleWriter mark() {
		return opcodes('(');
	}

	PickleWriter global(final String module, final String name) {
		opcodes('c');
		bytes.writeBytes((module + "\n" + name + "\n").getBytes(
			StandardCharsets.UTF_8));
		return this;
	}

	PickleWriter text(final String text) {
		final byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		opcodes('X');
		bytes.writeBytes(littleEndian(Integer.BYTES).putInt(utf8.length).array());
		bytes.writeBytes(utf8);
		return this;
	}

	PickleWriter integer(final long value) {
		opcodes(0x8a, Long.BYTES);
		bytes.writeBytes(littleEndian(Long.BYTES).putLong(value).array());
		return this;
	}

	PickleWriter tuple(final long... values) {
		mark();
		for (final long value : values) {
			integer(value);
		}
		return opcodes('t');
	}

	/** A new object that a class or function without arguments makes. */
	PickleWriter object(final String module, final String name) {
		return global(module, name).opcodes(')', 'R');
	}

	PickleWriter orderedDict() {
		return object("collections", "OrderedDict");
	}

	/** A whole tensor alone in its storage. */
	PickleWriter tensor(final String key, final long... shape) {
		final long[] strides = new long[shape.length];
		long size = 1;
		for (int axis = shape.length - 1; axis >= 0; axis--) {
			strides[axis] = size;
			size *= shape[axis];
		}
		return tensor("FloatStorage", key, size, 0, shape, strides);
	}

	PickleWriter tensor(final String type, final String key, final long length,
		final long offset, final long[] shape, final long[] strides)
	{
		global("torch._utils", "_rebuild_tensor_v2").mark();
		mark().text("storage").global("torch", type).text(key).text("cpu").integer(
			length).opcodes('t', 'Q');
		integer(offset).tuple(shape).tuple(strides).opcodes(0x89).orderedDict();
		return opcodes('t', 'R');
	}

	/** Starts a module of a class unknown here, up to the items of its state. */
	PickleWriter startModule() {
		return global("mymodel2", "X").opcodes(')', 0x81, '}').mark();
	}

	/** Ends what {@link #startModule()} started. */
	PickleWriter endModule() {
		return opcodes('u', 'b');
	}

	byte[] end() {
		return opcodes('.').bytes.toByteArray();
	}

	private static ByteBuffer littleEndian(final int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}
}
