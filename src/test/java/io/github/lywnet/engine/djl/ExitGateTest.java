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
