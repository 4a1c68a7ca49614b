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

import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.OutOfMemoryFusionException;
import io.github.lywnet.network.FusionNetwork;
import io.github.lywnet.network.StatisticsNetwork;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/**
 * Stands at the border around an object that lives behind the
 * {@link IsolatedClassLoader}. During every call the thread's context class
 * loader is the isolated one, since DJL and TensorFlow look for services and
 * libraries through it; during callbacks it is the caller's again. Whatever
 * else than a {@link FusionException} comes out becomes one.
 */
final class BorderGuard implements InvocationHandler {

	private final Object inside;
	private final ClassLoader insideLoader;

	private BorderGuard(final Object inside, final ClassLoader insideLoader) {
		this.inside = inside;
		this.insideLoader = insideLoader;
	}

	/**
	 * Wraps an object of the engine.
	 *
	 * @param type the interface that callers see
	 * @param inside the object
	 * @param insideLoader the loader that its calls need as context class loader
	 */
	static <T> T wrap(final Class<T> type, final T inside,
		final ClassLoader insideLoader)
	{
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(),
			new Class<?>[] { type }, new BorderGuard(inside, insideLoader)));
	}

	@Override
	public Object invoke(final Object proxy, final Method method,
		final Object[] arguments) throws Throwable
	{
		if (method.getDeclaringClass() == Object.class) {
			return invokeObjectMethod(proxy, method, arguments);
		}
		final Thread thread = Thread.currentThread();
		final ClassLoader outsideLoader = thread.getContextClassLoader();
		thread.setContextClassLoader(insideLoader);
		try {
			return guardedResult(method.invoke(inside, withGuardedCallbacks(arguments,
				outsideLoader)));
		}
		catch (final InvocationTargetException exc) {
			throw forCaller(exc.getCause());
		}
		finally {
			thread.setContextClassLoader(outsideLoader);
		}
	}

	private Object guardedResult(final Object result) {
		if (result instanceof StatisticsNetwork) {
			return wrap(StatisticsNetwork.class, (StatisticsNetwork) result,
				insideLoader);
		}
		if (result instanceof FusionNetwork) {
			return wrap(FusionNetwork.class, (FusionNetwork) result, insideLoader);
		}
		return result;
	}

	/**
	 * Guards are compared by identity: the object inside knows nothing of them.
	 */
	private Object invokeObjectMethod(final Object proxy, final Method method,
		final Object[] arguments)
	{
		switch (method.getName()) {
			case "equals":
				return proxy == arguments[0];
			case "hashCode":
				return System.identityHashCode(proxy);
			default:
				return inside.toString();
		}
	}

	private static Object[] withGuardedCallbacks(final Object[] arguments,
		final ClassLoader outsideLoader)
	{
		if (arguments == null) return null;
		final Object[] guarded = arguments.clone();
		for (int i = 0; i < guarded.length; i++) {
			if (guarded[i] instanceof Consumer) {
				guarded[i] = guardedCallback((Consumer<?>) guarded[i], outsideLoader);
			}
		}
		return guarded;
	}

	private static <T> Consumer<T> guardedCallback(final Consumer<T> callback,
		final ClassLoader outsideLoader)
	{
		return value -> {
			final Thread thread = Thread.currentThread();
			final ClassLoader insideLoader = thread.getContextClassLoader();
			thread.setContextClassLoader(outsideLoader);
			try {
				callback.accept(value);
			}
			finally {
				thread.setContextClassLoader(insideLoader);
			}
		};
	}

	/** What the caller gets for a failure inside. */
	private static Throwable forCaller(final Throwable failure) {
		if (failure instanceof OutOfMemoryError) {
			return new OutOfMemoryFusionException("Out of memory in the engine (" +
				failure.getMessage() +
				"): close other images, or start with more memory.", failure);
		}
		if (failure instanceof FusionException || failure instanceof Error &&
			!(failure instanceof LinkageError))
		{
			return failure;
		}
		return new FusionException("The engine failed: " + failure, failure);
	}
}
