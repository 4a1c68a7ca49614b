package io.github.lywnet.engine.djl;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets the JVM end (Ctrl-C, a kill, the user quits Fiji) only between two runs of
 * a TensorFlow graph. TensorFlow's threads crash a process that takes its
 * libraries down under them.
 */
public final class ExitGate {

	/** How long the JVM waits for runs in progress; then it ends anyway. */
	private static final long PATIENCE_SECONDS = 10;

	/** Held for reading during a run, for writing once the JVM ends. */
	private static final ReadWriteLock GATE = new ReentrantReadWriteLock();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(ExitGate::shut,
			"LYWNet exit gate"));
	}

	private ExitGate() {
		// static methods only
	}

	/**
	 * Runs a graph. Does not return once the JVM has begun to end.
	 *
	 * @param run at best some seconds of work; runs may overlap, but not contain one
	 *          another
	 */
	public static <T> T pass(final Supplier<T> run) {
		GATE.readLock().lock();
		try {
			return run.get();
		}
		finally {
			GATE.readLock().unlock();
		}
	}

	/** Waits for the runs in progress; keeps the lock so that no other begins. */
	private static void shut() {
		try {
			GATE.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (final InterruptedException exc) {
			Thread.currentThread().interrupt();
		}
	}
}
