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

import com.google.protobuf.InvalidProtocolBufferException;

import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;

/**
 * The graph of a SavedModel that TensorFlow will load, read and checked before.
 * A graph is a program: it could read and write any file.
 */
final class ServedGraph {

	static final String FILE_NAME = "saved_model.pb";

	/** The tag, and the only one, of the graph that is loaded. */
	static final String TAG = "serve";

	/** What TensorFlow would load in place of the file that was checked. */
	private static final String CHUNKED_FILE_NAME = "saved_model.cpb";

	private ServedGraph() {
		// static methods only
	}

	/**
	 * Reads the graph of a model folder.
	 *
	 * @throws FusionException if there is no readable SavedModel, it has not one
	 *           graph of the tag, or any of its graphs has an operation that is
	 *           not allowed; see {@link OperationCheck}
	 */
	static MetaGraphDef read(final Path modelFolder) {
		final Path file = modelFolder.resolve(FILE_NAME);
		final SavedModel model = parse(modelFolder, file);
		for (final MetaGraphDef graph : model.getMetaGraphsList()) {
			OperationCheck.require(graph, file);
		}
		// NB: as TensorFlow compares them, which takes no graph with a further tag
		final List<MetaGraphDef> served = model.getMetaGraphsList().stream().filter(
			graph -> graph.getMetaInfoDef().getTagsList().stream().distinct().collect(
				Collectors.toList()).equals(List.of(TAG))).collect(Collectors.toList());
		if (served.size() == 1) return served.get(0);
		throw new FusionException("The model in " + modelFolder +
			" is no fusion network for LYWNet: found " + model.getMetaGraphsCount() +
			" graphs, " + served.size() + " of them tagged " + TAG +
			" and nothing else, expected one graph tagged " + TAG + ".");
	}

	private static SavedModel parse(final Path modelFolder, final Path file) {
		if (!Files.isRegularFile(file)) {
			throw new FusionException("The model folder " + modelFolder + " has no " +
				FILE_NAME + ": expected a TensorFlow SavedModel.");
		}
		if (Files.exists(modelFolder.resolve(CHUNKED_FILE_NAME))) {
			throw new FusionException("The model folder " + modelFolder + " has a " +
				CHUNKED_FILE_NAME + ": expected " + FILE_NAME +
				" alone, as LYWNet cannot " +
				"check the other. Delete it, or export the model as one file.");
		}
		try (InputStream stream = Files.newInputStream(file)) {
			// NB: protobuf refuses what is nested more than 100 deep
			return SavedModel.parseFrom(stream);
		}
		catch (final InvalidProtocolBufferException exc) {
			throw new FusionException("The file " + file +
				" cannot be read as a TensorFlow SavedModel; it is damaged or something else: " +
				exc.getMessage(), exc);
		}
		catch (final IOException exc) {
			throw new FusionException("The file " + file + " cannot be read: " + exc +
				".", exc);
		}
	}
}
