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

package io.github.lywnet.engine.graph;

import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Normalisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What tells one LYWNet from another: its width C, how often the LYW block is
 * applied, the temperature of the fusion and the kind of normalisation; and the
 * names and shapes of the tensors that such a network has. The published
 * network is 64, 3, 30 (Liu et al. 2025, doi 10.21037/qims-24-851).
 * <p>
 * Filters are [height, width, inputs, outputs], all else is [C].
 * </p>
 */
public final class Architecture {

	/**
	 * Bytes per pixel of all feature maps that live at the same time, by the peak
	 * resident memory of TensorFlow 2.16 on a CPU: 45 to 48 for 16 and 64
	 * channels.
	 */
	private static final long MEMORY_PER_CHANNEL = 48;

	private final int channels;
	private final int repetitions;
	private final double temperature;
	private final Normalisation normalisation;

	public Architecture(final int channels, final int repetitions,
		final double temperature, final Normalisation normalisation)
	{
		this.channels = channels;
		this.repetitions = repetitions;
		this.temperature = temperature;
		this.normalisation = normalisation;
	}

	/**
	 * The architecture that a model's description states in its keys
	 * {@code channels}, {@code repetitions}, {@code temperature} and
	 * {@code normalisation}.
	 *
	 * @throws io.github.lywnet.common.FusionException if one is missing or
	 *           impossible
	 */
	public static Architecture of(final ModelDescription description) {
		return new Architecture(description.wholeNumber("channels", 2, 1024),
			description.wholeNumber("repetitions", 1, 16), description.positiveNumber(
				"temperature"), description.normalisation());
	}

	/**
	 * The keys of a model's description that follow from the architecture, those
	 * that {@link #of} reads among them.
	 */
	public Properties described() {
		final Properties properties = new Properties();
		properties.setProperty("normalisation", normalisation.key());
		properties.setProperty("channels", Integer.toString(channels));
		properties.setProperty("repetitions", Integer.toString(repetitions));
		properties.setProperty("temperature", Double.toString(temperature));
		properties.setProperty("padding.multiple", Integer.toString(
			LywnetGraph.PADDING_MULTIPLE));
		properties.setProperty("memory.per.pixel", Long.toString(
			MEMORY_PER_CHANNEL * channels));
		properties.setProperty("receptive.field", Long.toString(ReceptiveField
			.radius(repetitions)));
		return properties;
	}

	/** Width C of the feature maps. */
	public int channels() {
		return channels;
	}

	/** How often the LYW block, always with the same filters, is applied. */
	public int repetitions() {
		return repetitions;
	}

	/** Temperature T of the fusion of two feature maps. */
	public double temperature() {
		return temperature;
	}

	/** Whose statistics normalise the features. */
	public Normalisation normalisation() {
		return normalisation;
	}

	/** Name and shape of every tensor, in the order of the network. */
	public Map<String, long[]> shapes() {
		final Map<String, long[]> shapes = new LinkedHashMap<>();
		final long c = channels;
		addConvolution(shapes, "encoder.conv0", 1, 1, c);
		addConvolution(shapes, "encoder.conv1", 3, c, c);
		addConvolution(shapes, "encoder.conv2", 5, c, c);
		addConvolution(shapes, "encoder.conv3", 1, 3 * c, c);
		addConvolution(shapes, "block.pyramid.conv", 3, c, c);
		addFilter(shapes, "block.basic.conv1", 3, c, c);
		addFilter(shapes, "block.basic.conv2", 3, c, c);
		addFilter(shapes, "block.bottleneck.conv1", 1, c, c);
		addFilter(shapes, "block.bottleneck.conv2", 3, c, c);
		addFilter(shapes, "block.bottleneck.conv3", 1, c, c);
		addConvolution(shapes, "block.pooling.conv0", 1, c, c);
		addConvolution(shapes, "block.pooling.conv1", 3, c, c);
		addConvolution(shapes, "block.pooling.conv2", 1, 2 * c, c);
		addConvolution(shapes, "decoder.conv0", 3, c, c);
		addConvolution(shapes, "decoder.conv1", 3, c, c / 2);
		addConvolution(shapes, "decoder.conv2", 1, c / 2, 1);
		for (final String norm : norms()) {
			shapes.put(norm + ".scale", new long[] { c });
			shapes.put(norm + ".shift", new long[] { c });
		}
		return shapes;
	}

	/**
	 * Names of the normalisations: the shared ones for
	 * {@link Normalisation#IMAGE}, one for each place for
	 * {@link Normalisation#FIXED}.
	 */
	public List<String> norms() {
		return normalisation == Normalisation.IMAGE ? sharedNorms() : places();
	}

	private static List<String> sharedNorms() {
		return List.of("encoder.norm", "block.norm", "block.pyramid.norm",
			"block.basic.norm1", "block.basic.norm2", "block.bottleneck.norm1",
			"block.bottleneck.norm2", "block.bottleneck.norm3", "block.pooling.norm");
	}

	private List<String> places() {
		final List<String> places = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			places.add("encoder.place" + i);
		}
		for (int repetition = 0; repetition < repetitions; repetition++) {
			places.addAll(LywBlock.places(repetition));
		}
		return places;
	}

	private static void addConvolution(final Map<String, long[]> shapes,
		final String name, final long size, final long inputs, final long outputs)
	{
		addFilter(shapes, name, size, inputs, outputs);
		shapes.put(name + ".bias", new long[] { outputs });
	}

	private static void addFilter(final Map<String, long[]> shapes,
		final String name, final long size, final long inputs, final long outputs)
	{
		shapes.put(name + ".weight", new long[] { size, size, inputs, outputs });
	}
}
