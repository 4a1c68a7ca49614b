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

package io.github.lywnet.engine;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.Test;

public class BorderGuardTest {

	private final ClassLoader inside = new URLClassLoader(new URL[0], null);
	private final ClassLoader outside = Thread.currentThread()
		.getContextClassLoader();

	/** What a caller may ask of the other side in this test. */
	public interface OtherSide {

		ClassLoader contextLoader();

		void call(Consumer<String> callback);

		void fail(Supplier<Throwable> failure) throws Throwable;
	}

	private static final class Implementation implements OtherSide {

		@Override
		public ClassLoader contextLoader() {
			return Thread.currentThread().getContextClassLoader();
		}

		@Override
		public void call(final Consumer<String> callback) {
			callback.accept("called back");
		}

		@Override
		public void fail(final Supplier<Throwable> failure) throws Throwable {
			throw failure.get();
		}
	}

	private final OtherSide guarded = BorderGuard.wrap(OtherSide.class,
		new Implementation(), inside);

	@Test
	public void setsTheContextLoaderDuringTheCallOnly() {
		assertSame(inside, guarded.contextLoader());
		assertSame(outside, Thread.currentThread().getContextClassLoader());
	}

	@Test
	public void setsItBackDuringCallbacks() {
		final ClassLoader[] seen = new ClassLoader[1];
		guarded.call(text -> seen[0] = Thread.currentThread()
			.getContextClassLoader());
		assertSame(outside, seen[0]);
		assertSame(outside, Thread.currentThread().getContextClassLoader());
	}

	@Test
	public void turnsFailuresIntoMessages() {
		assertRefused(() -> guarded.fail(() -> new IllegalStateException(
			"no such op")), "no such op");
		assertRefused(() -> guarded.fail(() -> new NoSuchMethodError(
			"mutableCopy")), "mutableCopy");
		assertRefused(() -> guarded.fail(() -> new OutOfMemoryError("Java heap")),
			"Out of memory", "Java heap");
		assertSame(outside, Thread.currentThread().getContextClassLoader());
	}

	@Test
	public void guardsAreComparedByIdentity() {
		assertEquals(guarded, guarded);
		assertNotEquals(guarded, BorderGuard.wrap(OtherSide.class,
			new Implementation(), inside));
	}
}
