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

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.rules.ExternalResource;

/** A Maven repository on this computer, which can be made to misbehave. */
final class LocalRepository extends ExternalResource {

	private final Map<String, byte[]> files = new ConcurrentHashMap<>();
	private final Map<String, Integer> breaks = new ConcurrentHashMap<>();
	private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
	private final List<String> requests = new CopyOnWriteArrayList<>();
	private final CountDownLatch closed = new CountDownLatch(1);

	private ExecutorService threads;
	private HttpServer server;
	private volatile boolean ranges = true;
	private volatile boolean hanging;
	private volatile boolean trickling;

	@Override
	protected void before() throws IOException {
		threads = Executors.newCachedThreadPool();
		server = HttpServer.create(new InetSocketAddress(InetAddress
			.getLoopbackAddress(), 0), 0);
		server.setExecutor(threads);
		server.createContext("/", this::answer);
		server.start();
	}

	@Override
	protected void after() {
		closed.countDown();
		server.stop(0);
		threads.shutdownNow();
	}

	URI uri() {
		return URI.create("http://localhost:" + server.getAddress().getPort() +
			"/maven2/");
	}

	void put(final String path, final byte[] content) {
		files.put(path, content);
	}

	void remove(final String path) {
		files.remove(path);
	}

	/** Breaks off the next response for a file after some bytes. */
	void breakOff(final String path, final int bytes) {
		breaks.put(path, bytes);
	}

	/** Sends the whole file whatever part of it is asked for. */
	void ignoreRanges() {
		ranges = false;
	}

	/** Does not break off but says nothing more. */
	void hangInsteadOfBreaking() {
		hanging = true;
	}

	/** Sends a byte now and then. */
	void trickle() {
		trickling = true;
	}

	/**
	 * Answers requests for a file, after one that breaks off, with status 503.
	 */
	void refuse(final String path, final int count) {
		refusals.put(path, count);
	}

	/** Path and range, if any, of each request since the last call. */
	List<String> requests() {
		final List<String> result = List.copyOf(requests);
		requests.clear();
		return result;
	}

	private void answer(final HttpExchange exchange) throws IOException {
		final String path = exchange.getRequestURI().getPath().substring("/maven2/"
			.length());
		final String range = exchange.getRequestHeaders().getFirst("Range");
		requests.add(range == null ? path : path + " " + range);
		final byte[] content = files.get(path);
		final Integer end = breaks.remove(path);
		if (content == null || end == null && isRefused(path)) {
			exchange.sendResponseHeaders(content == null ? 404 : 503, -1);
			exchange.close();
			return;
		}
		final int start = range == null || !ranges ? 0 : Integer.parseInt(range
			.replaceAll("\\D", ""));
		if (start > 0) exchange.getResponseHeaders().add("Content-Range", "bytes " +
			start + "-" + (content.length - 1) + "/" + content.length);
		exchange.sendResponseHeaders(start > 0 ? 206 : 200, content.length - start);
		send(exchange, content, start, end);
		exchange.close();
	}

	private boolean isRefused(final String path) {
		final int left = refusals.getOrDefault(path, 0);
		refusals.put(path, left - 1);
		return left > 0;
	}

	private void send(final HttpExchange exchange, final byte[] content,
		final int start, final Integer end) throws IOException
	{
		final OutputStream body = exchange.getResponseBody();
		for (int i = start; trickling && i < content.length; i++) {
			body.write(content[i]);
			body.flush();
			if (isClosedWithin(20)) return;
		}
		body.write(content, start, (end == null ? content.length : end) - start);
		body.flush();
		if (end != null && hanging) isClosedWithin(Long.MAX_VALUE);
	}

	private boolean isClosedWithin(final long millis) {
		try {
			return closed.await(millis, TimeUnit.MILLISECONDS);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
			return true;
		}
	}
}
