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

import ij.ImagePlus;
import ij.measure.Calibration;

import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.space.Affine3D;
import io.github.lywnet.space.Geometry;
import io.github.lywnet.space.Geometry.Level;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Makes the header of a file from an image. */
final class HeaderWriter {

	/** The order of bytes in what is written. */
	static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

	/** The largest size that NIfTI-1 has room for. */
	private static final int LARGEST_1 = Short.MAX_VALUE;

	private static final int MAGIC_PLACE_1 = 344, MAGIC_PLACE_2 = 4;
	private static final String MAGIC_1 = "n+1\0", MAGIC_2 = "n+2\0\r\n\032\n";

	private final ImagePlus image;
	private final int version;
	private final ByteBuffer bytes;

	private HeaderWriter(final ImagePlus image) {
		this.image = image;
		version = IntStream.of(image.getWidth(), image.getHeight(), image
			.getNSlices(), image.getNFrames()).max().getAsInt() > LARGEST_1 ? 2 : 1;
		bytes = ByteBuffer.allocate(NiftiHeader.firstOffset(version)).order(ORDER);
	}

	/**
	 * Makes the bytes before the first voxel: header and no extensions.
	 *
	 * @throws io.github.lywnet.common.FusionException what
	 *           {@link ImageGeometry#of} throws
	 */
	static byte[] bytes(final ImagePlus image, final VoxelWriter voxels) {
		final HeaderWriter writer = new HeaderWriter(image);
		writer.putFormat(voxels);
		writer.putGeometry(ImageGeometry.of(image));
		writer.putRange();
		return writer.bytes.array();
	}

	private void put(final HeaderField field, final double... numbers) {
		field.put(bytes, version, numbers);
	}

	private void putFormat(final VoxelWriter voxels) {
		bytes.putInt(0, NiftiHeader.length(version));
		bytes.position(version == 1 ? MAGIC_PLACE_1 : MAGIC_PLACE_2);
		bytes.put((version == 1 ? MAGIC_1 : MAGIC_2).getBytes(
			StandardCharsets.US_ASCII));
		put(HeaderField.DIM, image.getNFrames() > 1 ? 4 : 3, image.getWidth(), image
			.getHeight(), image.getNSlices(), image.getNFrames(), 1, 1, 1);
		put(HeaderField.DATATYPE, voxels.type().code());
		put(HeaderField.BITPIX, voxels.type().bits());
		put(HeaderField.VOX_OFFSET, bytes.capacity());
		put(HeaderField.SCL_SLOPE, voxels.scaling().slope());
		put(HeaderField.SCL_INTER, voxels.scaling().intercept());
	}

	private void putGeometry(final Geometry geometry) {
		final Affine3D map = NiftiGeometry.RAS_TO_LPS.after(geometry.toWorld());
		final QForm qform = QForm.of(map).orElse(null);
		final double interval = NiftiTime.interval(image.getCalibration());
		put(HeaderField.PIXDIM, qform == null ? 1 : qform.qfac(), geometry.spacing(
			0), geometry.spacing(1), geometry.spacing(2), interval > 0 ? interval : 1,
			1, 1, 1);
		put(HeaderField.XYZT_UNITS, (geometry.level() == Level.PIXELS ? 0
			: NiftiGeometry.MILLIMETRE) + (interval > 0 ? NiftiTime.SECOND : 0));
		if (geometry.level() != Level.PATIENT) return;
		put(HeaderField.SFORM_CODE, spaceCode());
		put(HeaderField.SROW, map.toArray());
		if (qform == null) return;
		put(HeaderField.QFORM_CODE, spaceCode());
		put(HeaderField.QUATERN, qform.bcd());
		put(HeaderField.QOFFSET, map.apply(0, 0, 0));
	}

	/**
	 * What the file said from which the image is, else the scanner's coordinates.
	 */
	private int spaceCode() {
		final String code = image.getProp(NiftiGeometry.SPACE);
		return code != null && code.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(
			code) : 1;
	}

	/** The range that is shown, unless it is all that 8 bits hold. */
	private void putRange() {
		final double lowest = image.getDisplayRangeMin();
		final double highest = image.getDisplayRangeMax();
		if (image.getBitDepth() == 24 || image.getBitDepth() == 8 && lowest == 0 &&
			highest == 255) return;
		final Calibration calibration = image.getCalibration();
		put(HeaderField.CAL_MIN, calibration.getCValue(lowest));
		put(HeaderField.CAL_MAX, calibration.getCValue(highest));
	}
}
