package io.github.lywnet.engine.djl;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;

import org.junit.Test;

/** Tests {@link ExitGate} in a JVM that ends. */
public class ExitGateTest {

	/** Ends the JVM while a first run is in progress and a second is to follow. */
	public static final class EndDuringRun {

		public static void main(final String... args) {
			ExitGate.pass(() -> {
				new Thread(() -> System.exit(3)).start();
				sleep();
				System.out.print("first done.");
				return null;
			});
			ExitGate.pass(() -> {
				System.out.print("second begun.");
				return null;
			});
		}

		private static void sleep() {
			try {
				Thread.sleep(1500);
			}
			catch (final InterruptedException exc) {
				throw new IllegalStateException(exc);
			}
		}
	}

	@Test
	public void theRunInProgressIsFinishedAndNoOtherBegun() throws Exception {
		final Process process = new ProcessBuilder(Paths.get(System.getProperty(
			"java.home"), "bin", "java").toString(), "-cp", System.getProperty(
				"java.class.path"), EndDuringRun.class.getName()).start();
		assertEquals("first done.", new String(process.getInputStream()
			.readAllBytes(), StandardCharsets.UTF_8));
		assertEquals(3, process.waitFor());
	}
}
