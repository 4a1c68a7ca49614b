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

package io.github.lywnet.image.nifti;

import io.github.lywnet.common.FusionException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The header of a volume: of NIfTI-1 or NIfTI-2, in either byte order. What
 * says where voxels are stored and what their numbers mean was checked; what
 * says where they lie in the patient is {@link NiftiGeometry}'s. Immutable.
 */
final class NiftiHeader {

	/** As many bytes as the longer of the headers has. */
	static final int MAX_BYTES = 540;

	private static final int BYTES_1 = 348;
	private static final int BYTES_2 = MAX_BYTES;

	/** Bytes behind the header that tell of extensions, at the least. */
	private static final int EXTENDER = 4;

	private static final int MAGIC_BYTES = 4;
	private static final int MAX_RANK = 7;
	private static final int AXES = 4;

	/** The longest array that every Java virtual machine makes. */
	private static final int MAX_PLANE = Integer.MAX_VALUE - 8;

	private final Path file;
	private final ByteBuffer bytes;
	private final int version;
	private final boolean single;
	private final int[] size = { 1, 1, 1, 1 };
	private final DataType type;
	private final Scaling scaling;
	private final long offset;

	/**
	 * Reads a header.
	 *
	 * @param file for messages
	 * @param start the first {@link #MAX_BYTES} bytes of the header file, or all
	 *          if it has less
	 * @throws FusionException if that is no header of NIfTI, or impossible
	 */
	NiftiHeader(final Path file, final byte[] start) {
		this.file = file;
		bytes = ByteBuffer.wrap(start).order(order(start));
		final int length = start.length < Integer.BYTES ? 0 : bytes.getInt(0);
		if (length != BYTES_1 && length != BYTES_2) throw refusal(
			"is none, or damaged: its first four bytes are the number " + length,
			BYTES_1 + " (NIfTI-1) or " + BYTES_2 + " (NIfTI-2)");
		if (start.length < length) throw refusal("ends after " + start.length +
			" bytes, inside its header", "a header of " + length + " bytes");
		version = length == BYTES_1 ? 1 : 2;
		single = readMagic();
		type = readType();
		readSize();
		scaling = readScaling();
		offset = readOffset();
	}

	/**
	 * Whether bytes begin as a header, of NIfTI or of its predecessor ANALYZE
	 * 7.5.
	 */
	static boolean isHeader(final byte[] start) {
		if (start.length < Integer.BYTES) return false;
		final int length = ByteBuffer.wrap(start).order(order(start)).getInt(0);
		return length == BYTES_1 || length == BYTES_2;
	}

	/** How many bytes a header of a version has. */
	static int length(final int version) {
		return version == 1 ? BYTES_1 : BYTES_2;
	}

	/** Where voxels may begin in one file with a header, at the earliest. */
	static int firstOffset(final int version) {
		return length(version) + EXTENDER;
	}

	/** 1 or 2. */
	int version() {
		return version;
	}

	ByteOrder order() {
		return bytes.order();
	}

	/** Whether the voxels are in the same file as the header. */
	boolean isSingle() {
		return single;
	}

	DataType type() {
		return type;
	}

	/** How stored numbers become values; {@link Scaling#NONE} for RGB. */
	Scaling scaling() {
		return scaling;
	}

	/**
	 * Voxels along x, y, z and frames: 0 to 3; 1 where the file has no such axis.
	 */
	int size(final int axis) {
		return size[axis];
	}

	/** How many axes the file has, 2 to 7. */
	int rank() {
		return (int) integer(HeaderField.DIM, 0);
	}

	/** Pixels of a plane. */
	int planeSize() {
		return size[0] * size[1];
	}

	/** Planes of all frames. */
	int planes() {
		return size[2] * size[3];
	}

	/** Where the first voxel is stored in its file. */
	long offset() {
		return offset;
	}

	/** Bytes of a stored plane. */
	long planeBytes() {
		return (long) planeSize() * type.bytes();
	}

	/** How long the file with the voxels must be, at the least. */
	long end() {
		return offset + planeBytes() * planes();
	}

	long integer(final HeaderField field, final int index) {
		return field.integer(bytes, version, index);
	}

	double real(final HeaderField field, final int index) {
		return field.real(bytes, version, index);
	}

	/** Makes the exception for a header that is wrong; see {@link Refusal}. */
	FusionException refusal(final String found, final String expected) {
		return Refusal.of(file, found, expected, Refusal.SAVE_AGAIN);
	}

	private static ByteOrder order(final byte[] start) {
		if (start.length < Integer.BYTES) return ByteOrder.LITTLE_ENDIAN;
		final int big = ByteBuffer.wrap(start).getInt(0);
		return big == BYTES_1 || big == BYTES_2 ? ByteOrder.BIG_ENDIAN
			: ByteOrder.LITTLE_ENDIAN;
	}

	/** Whether the voxels are in the same file. */
	private boolean readMagic() {
		final byte[] letters = new byte[MAGIC_BYTES];
		for (int i = 0; i < letters.length; i++) {
			letters[i] = bytes.get(version == 1 ? BYTES_1 - MAGIC_BYTES + i
				: Integer.BYTES + i);
		}
		final String magic = new String(letters, StandardCharsets.ISO_8859_1);
		if (magic.equals("n+" + version + "\0")) return true;
		if (magic.equals("ni" + version + "\0")) return false;
		final String expected = "\"n+" + version + "\" or \"ni" + version + "\"";
		final String found = "has the magic bytes \"" + magic.replaceAll("[^ -~]",
			"?") + "\"";
		if (version == 2) throw refusal(found, expected);
		throw Refusal.of(file, found + ", so that it is of ANALYZE 7.5, or damaged",
			expected,
			"ANALYZE does not say which side of the patient is left: convert " +
				"it to NIfTI with a program where you can check that, such as SPM, or " +
				"3D Slicer.");
	}

	private DataType readType() {
		final long code = integer(HeaderField.DATATYPE, 0);
		final DataType found = DataType.of(code).orElseThrow(() -> Refusal.of(file,
			"has voxels of datatype " + code + foreignType(code), "one of " + DataType
				.list(), "Convert it to one of these, such as float32."));
		final long bits = integer(HeaderField.BITPIX, 0);
		if (bits != found.bits()) throw refusal("has bitpix = " + bits +
			" with datatype " + found, "bitpix = " + found.bits());
		return found;
	}

	private static String foreignType(final long code) {
		switch ((int) code) {
			case 1:
				return " (single bits)";
			case 32:
				return " (complex numbers of 64 bits)";
			case 1536:
				return " (real numbers of 128 bits)";
			case 1792:
				return " (complex numbers of 128 bits)";
			case 2048:
				return " (complex numbers of 256 bits)";
			case 2304:
				return " (RGBA)";
			default:
				return "";
		}
	}

	private void readSize() {
		final long rank = integer(HeaderField.DIM, 0);
		if (rank < 2 || rank > MAX_RANK) throw refusal("has dim[0] = " + rank,
			"2 to " + MAX_RANK + " axes");
		for (int axis = 1; axis <= rank; axis++) {
			final long voxels = integer(HeaderField.DIM, axis);
			if (voxels < 1 || voxels > MAX_PLANE) throw refusal("has dim[" + axis +
				"] = " + voxels + " voxels along an axis", "1 to " + MAX_PLANE);
			if (axis <= AXES) size[axis - 1] = (int) voxels;
			else if (voxels > 1) throw Refusal.of(file, "has dim[" + axis + "] = " +
				voxels + ", that is several numbers for each voxel",
				"one number for each voxel, in three axes and time",
				"Save one of the components as a volume of its own.");
		}
		checkProduct(size[0], size[1], "pixels in a plane");
		checkProduct(size[2], size[3], "planes");
	}

	private void checkProduct(final long a, final long b, final String what) {
		if (a * b > MAX_PLANE) throw refusal("has " + a + " x " + b + " " + what,
			"at most " + MAX_PLANE);
	}

	private Scaling readScaling() {
		final double slope = real(HeaderField.SCL_SLOPE, 0);
		final double intercept = real(HeaderField.SCL_INTER, 0);
		if (slope == 0 || Double.isNaN(slope) || type == DataType.RGB24) {
			return Scaling.NONE;
		}
		if (!Double.isFinite(slope) || !Double.isFinite(intercept)) throw refusal(
			"has scl_slope = " + slope + " and scl_inter = " + intercept,
			"finite numbers, or a slope of 0 for none");
		return new Scaling(slope, intercept);
	}

	private long readOffset() {
		final double found = real(HeaderField.VOX_OFFSET, 0);
		final long first = single ? firstOffset(version) : 0;
		final long most = Long.MAX_VALUE / 2;
		if (!(found >= first) || found > most || found != Math.rint(found)) {
			throw refusal("has vox_offset = " + found, "a whole number from " +
				first);
		}
		try {
			Math.multiplyExact(planeBytes(), (long) planes());
			Math.addExact(most, planeBytes() * planes());
		}
		catch (final ArithmeticException exc) {
			throw refusal("has " + size[0] + " x " + size[1] + " x " + size[2] +
				" x " + size[3] + " voxels of " + type.bytes() + " bytes",
				"a volume that a file can hold");
		}
		return integer(HeaderField.VOX_OFFSET, 0);
	}
}
