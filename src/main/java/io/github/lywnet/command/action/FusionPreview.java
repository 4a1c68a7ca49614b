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

package io.github.lywnet.command.action;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.Calibration;

import io.github.lywnet.common.FusionCanceledException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.engine.LoadedNetworks;
import io.github.lywnet.fusion.NetworkOptions;
import io.github.lywnet.image.ImagePair;
import io.github.lywnet.image.ImagePairFusion;
import io.github.lywnet.image.PairOptions;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;
import io.github.lywnet.space.registration.RigidTransform;
import io.github.lywnet.view.PreviewView;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Shows what a dialog would fuse: the plane that is shown now, fused with the
 * quick model {@value #MODEL} in a thread of its own. Each change ends the
 * fusion before; a registration goes on, and what it finds is used again, until
 * another image, calibration or kind of registration is chosen. The methods may
 * be called from any thread; windows and listeners are called in the event
 * dispatch thread.
 */
public final class FusionPreview implements AutoCloseable {

	/** The model that is quick enough to follow a dialog. */
	static final String MODEL = "LYWNet-S";

	private final Consumer<ImagePlus> view;
	private final Consumer<String> status;
	private final ExecutorService executor = Executors.newSingleThreadExecutor(
		FusionPreview::thread);

	/** The fusion that is wanted now; null for none. */
	private volatile Job wanted;

	/** What was registered last; of the executor's thread. */
	private List<Object> registeredInputs = Collections.emptyList();

	/** What was found then. */
	private RigidTransform registeredTransform;

	/**
	 * Begins a preview in a window.
	 *
	 * @param status gets a sentence on the state of the preview
	 */
	public FusionPreview(final Consumer<String> status) {
		this(new PreviewView()::show, status);
	}

	/**
	 * Begins a preview.
	 *
	 * @param view gets each fused plane; null when the preview ends
	 * @param status gets a sentence on the state of the preview
	 */
	FusionPreview(final Consumer<ImagePlus> view, final Consumer<String> status) {
		this.view = view;
		this.status = status;
	}

	/**
	 * Fuses anew if something has changed that is seen in the fused image.
	 * Returns at once; if the images cannot be fused, the status tells why.
	 *
	 * @param anatomical null if none is given
	 * @param functional null if none is given
	 */
	public synchronized void update(final ImagePlus anatomical,
		final ImagePlus functional, final Settings settings)
	{
		final Job job = new Job(anatomical, functional, settings);
		if (wanted != null && wanted.inputs.equals(job.inputs)) return;
		wanted = job;
		executor.execute(job);
	}

	/** Ends the preview and closes its window. */
	@Override
	public synchronized void close() {
		wanted = null;
		executor.shutdown();
		EventQueue.invokeLater(() -> {
			view.accept(null);
			status.accept("");
		});
	}

	private static Thread thread(final Runnable work) {
		final Thread thread = new Thread(work, "LYWNet preview");
		thread.setDaemon(true);
		return thread;
	}

	/** One fusion, which ends when another one is wanted. */
	private final class Job implements Runnable, FusionMonitor {

		private final ImagePlus anatomical;
		private final ImagePlus functional;
		private final Settings settings;

		/** What is seen in the fused image. */
		private final List<Object> inputs;

		/** What a registration depends on. */
		private final List<Object> registrationInputs = new ArrayList<>();

		Job(final ImagePlus anatomical, final ImagePlus functional,
			final Settings settings)
		{
			this.anatomical = anatomical;
			this.functional = functional;
			this.settings = settings.with(NetworkOptions.MODEL, MODEL);
			inputs = new ArrayList<>(Arrays.asList(anatomical, functional));
			for (final Setting setting : PairOptions.SETTINGS) {
				inputs.add(settings.text(setting));
			}
			for (final Setting setting : NetworkOptions.SETTINGS) {
				inputs.add(this.settings.text(setting));
			}
			for (final ImagePlus image : new ImagePlus[] { anatomical, functional }) {
				registrationInputs.add(image);
				if (image != null) registrationInputs.addAll(geometry(image
					.getCalibration()));
			}
			registrationInputs.add(settings.text(PairOptions.REGISTER));
		}

		private List<Object> geometry(final Calibration calibration) {
			return Arrays.asList(calibration.pixelWidth, calibration.pixelHeight,
				calibration.pixelDepth, calibration.xOrigin, calibration.yOrigin,
				calibration.zOrigin, calibration.getUnits());
		}

		@Override
		public void run() {
			if (isCanceled()) return;
			try {
				tell("in preparation ...");
				fuse();
			}
			catch (final FusionCanceledException exc) {
				// NB: another fusion is wanted, or none
			}
			catch (final FusionException exc) {
				tell(exc.getMessage());
			}
		}

		private void fuse() {
			final PairOptions options = new PairOptions(settings);
			final NetworkOptions model = new NetworkOptions(settings);
			final ImagePair pair = pair(options);
			final FusionNetwork network = LoadedNetworks.get(model.model(), model
				.device(), model.precision(), IJ::log);
			final ImagePlus plane = new ImagePairFusion(network, model.memory(),
				options, this).fuseShownPlane(pair);
			plane.setTitle("Preview of " + plane.getTitle());
			whileWanted(() -> view.accept(plane));
			final List<String> warnings = pair.facts().warnings();
			tell(warnings.isEmpty() ? "fused with " + MODEL : String.join(" ",
				warnings));
		}

		/** A pair that is registered only if this was not done before. */
		private ImagePair pair(final PairOptions options) {
			if (registrationInputs.equals(registeredInputs)) return ImagePair
				.registered(anatomical, functional, options, registeredTransform);
			final ImagePair pair = ImagePair.of(anatomical, functional, options,
				registration());
			// NB: a file of a transform is read each time, since it may have changed
			if (settings.text(PairOptions.REGISTER).equals(PairOptions.RIGID)) {
				registeredTransform = pair.transform().get();
				registeredInputs = registrationInputs;
			}
			return pair;
		}

		/** Ends a registration only if what it finds is of no use any more. */
		private FusionMonitor registration() {
			return new FusionMonitor() {

				@Override
				public void progress(final long done, final long total) {
					Job.this.progress(done, total);
				}

				@Override
				public boolean isCanceled() {
					final Job next = wanted;
					return next == null || !next.registrationInputs.equals(
						registrationInputs);
				}
			};
		}

		@Override
		public void progress(final long done, final long total) {
			tell(100 * done / total + " %");
		}

		@Override
		public boolean isCanceled() {
			return wanted != this;
		}

		private void tell(final String message) {
			whileWanted(() -> status.accept(message));
		}

		private void whileWanted(final Runnable action) {
			EventQueue.invokeLater(() -> {
				if (!isCanceled()) action.run();
			});
		}
	}
}
