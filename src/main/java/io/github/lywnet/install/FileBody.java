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

package io.github.lywnet.install;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Appends the body of an HTTP response to a file, up to an expected size, and
 * can be stopped at any moment by another thread.
 */
final class FileBody implements BodySubscriber<Void> {

	private final FileChannel file;
	private final long expectedSize;
	private final CompletableFuture<Void> body = new CompletableFuture<>();

	private volatile Subscription subscription;
	private volatile boolean stopped;
	private volatile long size;
	private volatile IOException fileFailure;

	/**
	 * Prepares to append to a file.
	 *
	 * @param file at its end; not closed by this class
	 * @param expectedSize bytes of the whole file; one more is written if there
	 *          are more, so that the file is seen to be wrong
	 */
	FileBody(final FileChannel file, final long expectedSize) throws IOException {
		this.file = file;
		this.expectedSize = expectedSize;
		size = file.size();
	}

	/** Bytes in the file. */
	long size() {
		return size;
	}

	/** Whether more bytes have come than expected. */
	boolean isTooLong() {
		return size > expectedSize;
	}

	/** Why the file could not be written, or null. */
	IOException fileFailure() {
		return fileFailure;
	}

	/** Empties the file, because the response is the whole file again. */
	FileBody fromStart() {
		try {
			file.truncate(0);
			size = 0;
		}
		catch (final IOException exc) {
			fail(exc);
		}
		return this;
	}

	/**
	 * Ends the transfer; nothing more is written than what is being written now.
	 */
	void stop() {
		stopped = true;
		if (subscription != null) subscription.cancel();
		body.completeExceptionally(new IOException("stopped"));
	}

	private void fail(final IOException failure) {
		fileFailure = failure;
		stop();
	}

	@Override
	public CompletionStage<Void> getBody() {
		return body;
	}

	@Override
	public void onSubscribe(final Subscription newSubscription) {
		subscription = newSubscription;
		if (stopped) newSubscription.cancel();
		else newSubscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(final List<ByteBuffer> buffers) {
		if (stopped) return;
		try {
			for (final ByteBuffer buffer : buffers) {
				append(buffer);
			}
		}
		catch (final IOException exc) {
			fail(exc);
		}
		if (isTooLong()) stop();
	}

	private void append(final ByteBuffer buffer) throws IOException {
		final long room = expectedSize + 1 - size;
		if (buffer.remaining() > room) buffer.limit(buffer.position() + (int) room);
		while (buffer.hasRemaining()) {
			size += file.write(buffer);
		}
	}

	@Override
	public void onError(final Throwable failure) {
		body.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		body.complete(null);
	}
}
