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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.image.header.SlicePlace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts frames in order: by their position along the normal, and where there are
 * several at each position, by time into volumes.
 */
final class VolumeOrder {

	/** Positions that are closer are the same, in mm. */
	private static final double SAME = 0.005;

	private static final Comparator<DicomFrame> BY_DISTANCE = Comparator
		.comparingDouble(frame -> frame.place().get().distance());

	private final String name;

	/** @param name the series', for messages */
	VolumeOrder(final String name) {
		this.name = name;
	}

	/**
	 * Divides frames into volumes.
	 *
	 * @param frames with a place each
	 * @return volumes by time, each with its slices by rising position along the
	 *         normal
	 * @throws FusionException if positions occur several times, and time does not
	 *           tell which volume a frame belongs to
	 */
	List<List<DicomFrame>> volumes(final List<DicomFrame> frames) {
		final List<List<DicomFrame>> positions = positions(frames);
		final int count = positions.get(0).size();
		if (count == 1 && positions.size() == frames.size()) return List.of(
			positions.stream().map(at -> at.get(0)).collect(Collectors.toList()));
		for (final List<DicomFrame> at : positions) {
			if (at.size() != count) throw new FusionException("\"" + name +
				"\" has positions that occur several times: " + at.size() +
				" frame(s) at " + place(at) + ", " + count + " at " + place(positions
					.get(0)) + " (" + at.get(0) + ", " + positions.get(0).get(0) +
				"). Expected each position once, or, in a time series, equally often. Remove what is double, or add what is missing.");
		}
		for (final Function<DicomFrame, Optional<BigDecimal>> time : times()) {
			final List<List<DicomFrame>> volumes = byTime(positions, frames, time);
			if (!volumes.isEmpty()) return volumes;
		}
		return ranked(positions, count);
	}

	/** What tells the volumes of a time series apart, the surest first. */
	private static List<Function<DicomFrame, Optional<BigDecimal>>> times() {
		return List.of(frame -> frame.time(Tag.TEMPORAL_POSITION_INDEX),
			frame -> frame.time(Tag.TEMPORAL_POSITION_IDENTIFIER), frame -> frame
				.time(Tag.FRAME_REFERENCE_TIME), frame -> frame.time(Tag.TRIGGER_TIME),
			frame -> frame.time(Tag.ACQUISITION_NUMBER), DicomFrame::acquisitionTime);
	}

	/** Frames at the same position together, by rising position. */
	private static List<List<DicomFrame>> positions(
		final List<DicomFrame> frames)
	{
		final List<DicomFrame> sorted = new ArrayList<>(frames);
		sorted.sort(BY_DISTANCE);
		final List<List<DicomFrame>> positions = new ArrayList<>();
		double last = Double.NaN;
		for (final DicomFrame frame : sorted) {
			final double distance = frame.place().get().distance();
			if (!(distance - last < SAME)) positions.add(new ArrayList<>());
			positions.get(positions.size() - 1).add(frame);
			last = distance;
		}
		return positions;
	}

	/**
	 * One volume for each time; none if not every volume has every position once.
	 */
	private static List<List<DicomFrame>> byTime(
		final List<List<DicomFrame>> positions, final List<DicomFrame> frames,
		final Function<DicomFrame, Optional<BigDecimal>> time)
	{
		final TreeMap<BigDecimal, List<DicomFrame>> volumes = new TreeMap<>();
		for (final List<DicomFrame> at : positions) {
			for (final DicomFrame frame : at) {
				final Optional<BigDecimal> key = time.apply(frame);
				if (!key.isPresent()) return List.of();
				volumes.computeIfAbsent(key.get(), value -> new ArrayList<>()).add(
					frame);
			}
		}
		for (final List<DicomFrame> volume : volumes.values()) {
			if (volume.size() != positions.size()) return List.of();
			for (int i = 0; i < volume.size(); i++) {
				if (!positions.get(i).contains(volume.get(i))) return List.of();
			}
		}
		return new ArrayList<>(volumes.values());
	}

	/** The first, second, ... frame in time at each position are the volumes. */
	private List<List<DicomFrame>> ranked(final List<List<DicomFrame>> positions,
		final int count)
	{
		final List<List<DicomFrame>> volumes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			volumes.add(new ArrayList<>());
		}
		for (final List<DicomFrame> at : positions) {
			final long times = at.stream().map(DicomFrame::acquisitionTime).filter(
				Optional::isPresent).distinct().count();
			if (times != count) throw new FusionException("\"" + name + "\" has " +
				count + " frames at each position, such as " + place(at) + ": " + at
					.stream().limit(4).map(DicomFrame::toString).collect(Collectors
						.joining(", ")) +
				". Expected each position once, or a time series whose temporal index or acquisition time tells the volumes apart. " +
				"Move the files of one volume (one echo, one kind of image) to a folder of their own.");
			at.sort(Comparator.comparing(frame -> frame.acquisitionTime().get()));
			for (int i = 0; i < count; i++) {
				volumes.get(i).add(at.get(i));
			}
		}
		return volumes;
	}

	private static String place(final List<DicomFrame> frames) {
		final SlicePlace place = frames.get(0).place().get();
		return place.positionText();
	}
}
