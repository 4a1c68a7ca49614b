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

import io.github.lywnet.common.FusionException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request for a file or for the rest of it. The calling thread only
 * watches, so that it can end a transfer that hangs.
 */
final class Transfer {

	private static final int OK = 200;
	private static final int PARTIAL_CONTENT = 206;
	private static final int RANGE_NOT_SATISFIABLE = 416;
	private static final int TOO_MANY_REQUESTS = 429;
	private static final int SERVER_ERROR = 500;

	private static final long POLL_MILLIS = 100;

	/** Bytes a second below which a server is given up. */
	private static final long LEAST_RATE = 10_000;

	private final HttpClient client;
	private final URI uri;
	private final FileChannel file;
	private final Duration patience;
	private final Progress progress;
	private final long start;
	private final FileBody body;

	/**
	 * Prepares a request.
	 *
	 * @param file what was loaded before; the rest is appended
	 * @param size bytes of the whole file
	 * @param patience the time over which a server's rate is measured
	 */
	Transfer(final HttpClient client, final URI uri, final FileChannel file,
		final long size, final Duration patience, final Progress progress)
		throws IOException
	{
		this.client = client;
		this.uri = uri;
		this.file = file;
		this.patience = patience;
		this.progress = progress;
		start = file.size();
		body = new FileBody(file, size);
	}

	/**
	 * Appends to the file until the response ends or is longer than expected.
	 *
	 * @throws BrokenTransferException if another attempt may do better
	 * @throws FusionException if the server does not have the file
	 * @throws IOException if the file cannot be written
	 * @throws CancellationException if the monitor wants to end
	 */
	void run() throws BrokenTransferException, IOException {
		final HttpRequest.Builder request = HttpRequest.newBuilder(uri);
		if (start > 0) request.header("Range", "bytes=" + start + "-");
		final CompletableFuture<HttpResponse<Void>> response = client.sendAsync(
			request.build(), this::subscriber);
		try {
			checkStatus(watch(response).statusCode());
		}
		catch (final ExecutionException exc) {
			if (body.fileFailure() != null) throw body.fileFailure();
			if (!body.isTooLong()) throw new BrokenTransferException(reason(exc
				.getCause()));
		}
		finally {
			body.stop();
		}
	}

	private BodySubscriber<Void> subscriber(final ResponseInfo response) {
		if (response.statusCode() == OK) return body.fromStart();
		final String range = response.headers().firstValue("Content-Range").orElse(
			"");
		final boolean rest = response.statusCode() == PARTIAL_CONTENT && range
			.startsWith("bytes " + start + "-");
		return rest ? body : BodySubscribers.replacing(null);
	}

	private HttpResponse<Void> watch(
		final CompletableFuture<HttpResponse<Void>> response)
		throws BrokenTransferException, ExecutionException
	{
		long since = System.nanoTime();
		long before = body.size();
		while (true) {
			progress.at(body.size());
			before = Math.min(before, body.size()); // NB: a server may begin anew
			if (System.nanoTime() - since > patience.toNanos()) {
				requireRate(body.size() - before);
				since = System.nanoTime();
				before = body.size();
			}
			try {
				return response.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
			}
			catch (final TimeoutException exc) {
				// it goes on
			}
			catch (final InterruptedException exc) {
				Thread.currentThread().interrupt();
				throw new CancellationException("The installation was interrupted.");
			}
		}
	}

	/**
	 * Gives up a server that says nothing more, or so little that it would take
	 * days.
	 */
	private void requireRate(final long bytes) throws BrokenTransferException {
		if (bytes * 1000 >= LEAST_RATE * patience.toMillis()) return;
		throw new BrokenTransferException("only " + bytes +
			" bytes arrived within " + patience.toMillis() / 1000 + " s");
	}

	private void checkStatus(final int status) throws BrokenTransferException,
		IOException
	{
		if (status == OK || body.size() > start) return;
		if (status == RANGE_NOT_SATISFIABLE || status == PARTIAL_CONTENT) {
			file.truncate(0);
			throw new BrokenTransferException("the server has no rest of it");
		}
		if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
			throw new BrokenTransferException("HTTP status " + status);
		}
		throw new FusionException(uri + " cannot be loaded: found HTTP status " +
			status + ", expected 200. Check the system property " +
			EngineInstaller.REPOSITORY_PROPERTY + " and the network's proxy.");
	}

	/** A part of a sentence, also for failures without a message of their own. */
	private static String reason(final Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnknownHostException ||
				cause instanceof UnresolvedAddressException)
			{
				return "there is no network, or no such server";
			}
		}
		if (failure instanceof ConnectException)
			return "the server cannot be reached";
		final String message = failure.getMessage();
		return message == null ? failure.getClass().getSimpleName() : message;
	}
}
