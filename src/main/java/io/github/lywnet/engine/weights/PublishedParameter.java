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
import java.util.List;

/**
 * One parameter that LYWNet uses: its name in the published checkpoint, its
 * name here, and its shape there (convolutions: outputs, inputs, height,
 * width).
 */
final class PublishedParameter {

	final String publishedName;
	final String name;
	final long[] publishedShape;

	private PublishedParameter(final String publishedName, final String name,
		final long... publishedShape)
	{
		this.publishedName = publishedName;
		this.name = name;
		this.publishedShape = publishedShape;
	}

	/**
	 * All parameters that a LYWNet uses.
	 *
	 * @param c number of channels of its features, even
	 */
	static List<PublishedParameter> all(final int c) {
		final List<PublishedParameter> all = new ArrayList<>();
		addEncoder(all, c);
		addBlock(all, c);
		addPooling(all, c);
		addDecoder(all, c);
		return all;
	}

	/**
	 * Whether the published checkpoint holds a tensor that LYWNet does not use.
	 */
	static boolean isUnused(final String publishedName) {
		return publishedName.startsWith("Extraction.block.conv0.") || publishedName
			.startsWith("Extraction.block.conv1.") || publishedName.startsWith(
				"Extraction.block.bag.") || publishedName.endsWith(".running_mean") ||
			publishedName.endsWith(".running_var") || publishedName.endsWith(
				".num_batches_tracked");
	}

	private static void addEncoder(final List<PublishedParameter> all,
		final int c)
	{
		addBiased(all, "Extraction.conv0", "encoder.conv0", 1, 1, c);
		addBiased(all, "Extraction.conv1", "encoder.conv1", 3, c, c);
		addBiased(all, "Extraction.conv2", "encoder.conv2", 5, c, c);
		addBiased(all, "Extraction.conv3", "encoder.conv3", 1, 3 * c, c);
		addNorm(all, "Extraction.bn", "encoder.norm", c);
	}

	private static void addBlock(final List<PublishedParameter> all,
		final int c)
	{
		addNorm(all, "Extraction.block.norm", "block.norm", c);

		final String pyramid = "Extraction.block.block1.";
		addBiased(all, pyramid + "conv1", "block.pyramid.conv", 3, c, c);
		addNorm(all, pyramid + "norm", "block.pyramid.norm", c);

		final String basic = "Extraction.block.block2.basicblock.";
		for (int i = 1; i <= 2; i++) {
			addFilter(all, basic + "conv" + i, "block.basic.conv" + i, 3, c, c);
			addNorm(all, basic + "bn" + i, "block.basic.norm" + i, c);
		}

		final String bottleneck = "Extraction.block.block3.bottleneck.";
		for (int i = 1; i <= 3; i++) {
			addFilter(all, bottleneck + "conv" + i, "block.bottleneck.conv" + i,
				i == 2 ? 3 : 1, c, c);
			addNorm(all, bottleneck + "bn" + i, "block.bottleneck.norm" + i, c);
		}
	}

	private static void addPooling(final List<PublishedParameter> all,
		final int c)
	{
		final String pooling = "Extraction.block.ppm.";
		addBiased(all, pooling + "conv0", "block.pooling.conv0", 1, c, c);
		addBiased(all, pooling + "conv1", "block.pooling.conv1", 3, c, c);
		addBiased(all, pooling + "conv2", "block.pooling.conv2", 1, 2 * c, c);
		addNorm(all, pooling + "norm", "block.pooling.norm", c);
	}

	private static void addDecoder(final List<PublishedParameter> all,
		final int c)
	{
		addBiased(all, "Reconstruction.conv0", "decoder.conv0", 3, c, c);
		addBiased(all, "Reconstruction.conv1", "decoder.conv1", 3, c, c / 2);
		addBiased(all, "Reconstruction.conv2", "decoder.conv2", 1, c / 2, 1);
	}

	private static void addFilter(final List<PublishedParameter> all,
		final String from, final String to, final int kernel, final int inputs,
		final int outputs)
	{
		all.add(new PublishedParameter(from + ".weight", to + ".weight", outputs,
			inputs, kernel, kernel));
	}

	private static void addBiased(final List<PublishedParameter> all,
		final String from, final String to, final int kernel, final int inputs,
		final int outputs)
	{
		addFilter(all, from, to, kernel, inputs, outputs);
		all.add(new PublishedParameter(from + ".bias", to + ".bias", outputs));
	}

	private static void addNorm(final List<PublishedParameter> all,
		final String from, final String to, final int channels)
	{
		all.add(new PublishedParameter(from + ".weight", to + ".scale", channels));
		all.add(new PublishedParameter(from + ".bias", to + ".shift", channels));
	}
}
