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

package io.github.lywnet.image.dicom;

import ij.ImagePlus;
import ij.ImageStack;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.header.Element;
import io.github.lywnet.image.header.FrameOfReference;
import io.github.lywnet.image.header.ImageGeometry;
import io.github.lywnet.image.header.SlicePlace;
import io.github.lywnet.image.header.SliceStack;
import io.github.lywnet.space.Geometry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Volumes from DICOM files: one file of one frame or many, or all files of a
 * folder.
 * <p>
 * Slices are in the order of their positions along the normal of the planes;
 * the volumes of a time series are frames of the image. {@link ImageGeometry}
 * has the place in the patient; Info and slice labels have the technical
 * elements of the header and no others. Values are those that the calibration
 * gives, see {@link PixelValues}. Of MONOCHROME1 images values are kept, and an
 * inverting LUT shows low ones bright. Large uncompressed series are read plane
 * by plane when they are needed.
 * </p>
 *
 * <pre>
 *
 * ImagePlus mri = DicomSeries.open(Paths.get("study/T1"), System.err::println);
 * Geometry geometry = ImageGeometry.of(mri);
 * </pre>
 */
public final class DicomSeries {

	/** Series of more bytes are read by need. */
	private static final long VIRTUAL = 128L << 20;

	private final String name;
	private final List<DicomFrame> frames;
	private final Consumer<String> log;

	private DicomSeries(final String name, final List<DicomFrame> frames,
		final Consumer<String> log)
	{
		this.name = name;
		this.frames = frames;
		this.log = log;
	}

	/**
	 * Whether a file is one of DICOM by its content, whatever its name.
	 *
	 * @return false for folders, and for what cannot be read
	 */
	public static boolean isDicom(final Path path) {
		try {
			return path.toFile().isFile() && DicomFile.isDicom(path);
		}
		catch (final IOException exc) {
			return false;
		}
	}

	/**
	 * Opens a volume.
	 *
	 * @param path a file, or a folder with the files of one series
	 * @param log gets a sentence for everything that was passed over or assumed
	 * @return the volume, its title the name of the file or folder
	 * @throws FusionException if the files are no volume, or cannot be decoded
	 */
	public static ImagePlus open(final Path path, final Consumer<String> log) {
		final String name = name(path);
		final List<DicomFrame> frames = SeriesGroup.only(name, new SeriesFiles(path,
			log).frames());
		return new DicomSeries(name, frames, log).open();
	}

	/**
	 * Opens the volume of which a file is a slice: with the files beside it that
	 * have the same Series Instance UID (0020,000E), matrix and orientation. A
	 * file of several frames, or without that element, is opened alone.
	 *
	 * @param file a DICOM file
	 * @param log gets a sentence for everything that was passed over or assumed
	 * @return the volume, its title the name of the folder, or of a file alone
	 * @throws FusionException if the files are no volume, or cannot be decoded
	 */
	public static ImagePlus openSeriesOf(final Path file,
		final Consumer<String> log)
	{
		final List<DicomFrame> chosen = new SeriesFiles(file, log).frames();
		if (chosen.size() > 1 || chosen.get(0).string(Tag.SERIES_INSTANCE_UID)
			.isEmpty()) return open(file, log);
		final Path folder = file.toAbsolutePath().normalize().getParent();
		final List<DicomFrame> all = new SeriesFiles(folder, log).frames();
		final List<DicomFrame> frames = SeriesGroup.around(chosen.get(0), all);
		if (frames.size() < all.size()) log.accept("In " + folder + ", " + frames
			.size() + " of " + all.size() + " DICOM images belong to the series of " +
			file.getFileName() + ": the others are left out.");
		return new DicomSeries(frames.size() == 1 ? name(file) : name(folder),
			frames, log).open();
	}

	/**
	 * The place of a volume in the patient, of which the headers alone are read.
	 *
	 * @param path a file, or a folder with the files of one series
	 * @return empty if they do not tell it
	 * @throws FusionException if the files are no volume
	 */
	public static Optional<Geometry> geometry(final Path path) {
		final String name = name(path);
		final Consumer<String> nobody = note -> {
			// opening the volume tells it
		};
		final List<DicomFrame> frames = SeriesGroup.only(name, new SeriesFiles(path,
			nobody).frames());
		return frames.get(0).place().isPresent() ? Optional.of(new DicomSeries(name,
			frames, nobody).geometry(new VolumeOrder(name).volumes(frames)))
			: Optional.empty();
	}

	private static String name(final Path path) {
		final Path name = path.toAbsolutePath().normalize().getFileName();
		return name == null ? path.toString() : name.toString();
	}

	private ImagePlus open() {
		if (!frames.get(0).place().isPresent()) return withoutPlace();
		final List<List<DicomFrame>> volumes = new VolumeOrder(name).volumes(
			frames);
		final Geometry geometry = geometry(volumes);
		final ImagePlus image = image(volumes);
		ImageGeometry.set(image, geometry);
		geometry.notes().forEach(log);
		if (volumes.size() > 1) log.accept("\"" + name + "\" has " + volumes
			.size() + " volumes of " + volumes.get(0).size() +
			" slices at the same positions: they are the frames of the image, by time.");
		return image;
	}

	private Geometry geometry(final List<List<DicomFrame>> volumes) {
		final DicomFrame first = volumes.get(0).get(0);
		for (final DicomFrame frame : frames) {
			if (!frame.string(Tag.FRAME_OF_REFERENCE_UID).equals(first.string(
				Tag.FRAME_OF_REFERENCE_UID))) throw new FusionException("\"" + name +
					"\" has slices of different frames of reference (0020,0052), as " +
					first + " and " + frame +
					": their positions need not agree. Expected the slices of one scan.");
		}
		final List<SlicePlace> places = volumes.get(0).stream().map(frame -> frame
			.place().get()).collect(Collectors.toList());
		return new SliceStack(name, places).geometry(first.format().columns, first
			.format().rows, depth(first, Element.SLICE_THICKNESS).orElse(Double.NaN),
			FrameOfReference.name(first.string(Tag.FRAME_OF_REFERENCE_UID)));
	}

	/**
	 * One file that does not say where it was taken: the spacing is all there is.
	 */
	private ImagePlus withoutPlace() {
		final DicomFrame first = frames.get(0);
		if (frames.size() != first.format().frames) throw new FusionException("\"" +
			name + "\" has " + frames.size() + " slices without " +
			Element.IMAGE_POSITION + ", such as " + first +
			": expected one in each file, as nothing else tells their order and distance. Export the series again with positions.");
		final ImagePlus image = image(List.of(frames));
		log.accept("The DICOM file \"" + name +
			"\" does not tell the place of its " + (frames.size() == 1 ? "image"
				: "frames") +
			" in the patient (0020,0032): only the spacing of its voxels is known.");
		final double[] pixel = first.numbers(Element.PIXEL_SPACING);
		final OptionalDouble depth = frames.size() == 1 ? depth(first,
			Element.SLICE_THICKNESS) : depth(first, Element.SPACING_BETWEEN_SLICES);
		if (!Arrays.stream(pixel).allMatch(size -> size > 0 && Double.isFinite(
			size))) throw new FusionException("In the DICOM file " + first.file() +
				", " + Element.PIXEL_SPACING + " is \"" + first.string(
					Element.PIXEL_SPACING.number()) +
				"\": expected two positive numbers, or none. Repair the header.");
		if (pixel.length == 2 && (depth.isPresent() || frames.size() == 1)) {
			ImageGeometry.set(image, Geometry.calibrated(new long[] { image
				.getWidth(), image.getHeight(), frames.size() }, pixel[1], pixel[0],
				depth.orElse(1)));
		}
		return image;
	}

	/** The size of a voxel across the slice by one element, else by the other. */
	private static OptionalDouble depth(final DicomFrame frame,
		final Element element)
	{
		final Element other = element == Element.SLICE_THICKNESS
			? Element.SPACING_BETWEEN_SLICES : Element.SLICE_THICKNESS;
		final OptionalDouble depth = frame.number(element);
		final double millimetres = Math.abs(depth.isPresent() ? depth.getAsDouble()
			: frame.number(other).orElse(Double.NaN));
		return millimetres > 0 && Double.isFinite(millimetres) ? OptionalDouble.of(
			millimetres) : OptionalDouble.empty();
	}

	private ImagePlus image(final List<List<DicomFrame>> volumes) {
		final List<DicomFrame> planes = volumes.stream().flatMap(List::stream)
			.collect(Collectors.toList());
		final DicomFrame first = planes.get(0);
		final PixelValues values = new PixelValues(planes);
		final long bytes = (long) first.format().columns * first.format().rows *
			values.bitDepth() / 8 * planes.size();
		final boolean virtual = bytes > VIRTUAL && planes.stream().allMatch(
			plane -> plane.file().isPlain());
		final ImageStack stack = virtual ? new DicomStack(planes, values) : stack(
			planes, values);
		final ImagePlus image = new ImagePlus(name, stack);
		image.setDimensions(1, volumes.get(0).size(), volumes.size());
		image.setOpenAsHyperStack(volumes.size() > 1);
		image.setProperty("Info", first.technical());
		values.calibrate(image, first);
		return image;
	}

	private static ImageStack stack(final List<DicomFrame> planes,
		final PixelValues values)
	{
		final PixelFormat format = planes.get(0).format();
		final ImageStack stack = new ImageStack(format.columns, format.rows);
		for (final DicomFrame plane : planes) {
			stack.addSlice(label(plane), values.processor(plane));
		}
		return stack;
	}

	/**
	 * A label as ImageJ gives to the slices of a series: the name, then the
	 * header.
	 */
	static String label(final DicomFrame frame) {
		return frame + "\n" + frame.technical();
	}
}
