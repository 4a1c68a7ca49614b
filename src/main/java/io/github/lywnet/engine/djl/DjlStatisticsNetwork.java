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

package io.github.lywnet.engine.djl;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.session.SessionSettings;
import io.github.lywnet.network.ModelDescription;
import io.github.lywnet.network.Precision;
import io.github.lywnet.network.StatisticsNetwork;

import java.nio.file.Path;

/**
 * A SavedModel with signatures for statistics. These two are loaded when they
 * are needed first: most images are fused without.
 */
final class DjlStatisticsNetwork implements StatisticsNetwork {

	private final DjlNetwork network;
	private final Path modelFolder;
	private final StatisticsSignatures signatures;
	private final SessionSettings settings;
	private LoadedSignature measure;
	private LoadedSignature fuse;
	private boolean closed;

	DjlStatisticsNetwork(final DjlNetwork network, final Path modelFolder,
		final StatisticsSignatures signatures, final SessionSettings settings)
	{
		this.network = network;
		this.modelFolder = modelFolder;
		this.signatures = signatures;
		this.settings = settings;
	}

	@Override
	public ModelDescription description() {
		return network.description();
	}

	@Override
	public String device() {
		return network.device();
	}

	@Override
	public Precision precision() {
		return network.precision();
	}

	@Override
	public synchronized float[] fuse(final float[] anatomical,
		final float[] functional, final int width, final int height)
	{
		return network.fuse(anatomical, functional, width, height);
	}

	@Override
	public synchronized float[] fuse(final float[] anatomical,
		final float[] functional, final int count, final int width,
		final int height)
	{
		return network.fuse(anatomical, functional, count, width, height);
	}

	@Override
	public synchronized float[] measure(final float[] anatomical,
		final float[] functional, final int count, final int width,
		final int height)
	{
		final PlanePair planes = new PlanePair(anatomical, functional, count, width,
			height, null);
		network.require(planes);
		if (measure == null) {
			measure = load(StatisticsSignatures.MEASURE,
				StatisticsSignatures.STATISTICS);
		}
		return measure.run(planes);
	}

	@Override
	public synchronized float[] fuse(final float[] anatomical,
		final float[] functional, final int width, final int height,
		final float[] statistics)
	{
		final PlanePair planes = new PlanePair(anatomical, functional, 1, width,
			height, statistics);
		network.require(planes);
		requireStatistics(statistics);
		if (fuse == null) {
			fuse = load(StatisticsSignatures.FUSE, ServingSignature.FUSED);
		}
		return fuse.run(planes);
	}

	@Override
	public synchronized void close() {
		closed = true;
		network.close();
		if (measure != null) measure.close();
		if (fuse != null) fuse.close();
	}

	private void requireStatistics(final float[] statistics) {
		if (statistics.length == signatures.shape().size()) return;
		throw new FusionException("The statistics have " + statistics.length +
			" values: the network " + description().name() + " takes " + signatures
				.shape().size() + ", as it measures them itself.");
	}

	private LoadedSignature load(final String key, final String output) {
		if (closed) {
			throw new FusionException("The network " + description().name() +
				" was closed: load it again.");
		}
		return LoadedSignature.load(description().name(), modelFolder, key,
			new PlaneTranslator(output, signatures.shape()), settings);
	}
}
