package io.github.lywnet;

import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.network.FusionException;

import org.junit.function.ThrowingRunnable;

/** Checks what the user is told. */
public final class Messages {

	private Messages() {
		// static methods only
	}

	/** Asserts that an action is refused with a message that holds all parts. */
	public static void assertRefused(final ThrowingRunnable action,
		final Object... parts)
	{
		final String message = assertThrows(FusionException.class, action)
			.getMessage();
		for (final Object part : parts) {
			assertTrue("\"" + part + "\" is not in: " + message, message.contains(part
				.toString()));
		}
	}
}
