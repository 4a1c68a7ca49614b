package io.github.lywnet.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.image.ColorMode;
import io.github.lywnet.network.Device;
import io.github.lywnet.network.FusionException;

import java.nio.file.Paths;

import org.junit.Test;

public class FuseOptionsTest {

	@Test
	public void readsALineOfFiji() {
		final FuseOptions options = FuseOptions.ofMacro(
			"anatomical=[a b.png] functional=b.png model=[my model] device=cpu " +
				"color=grey metrics=false output=[/tmp/my file.png] ");
		assertEquals("my model", options.model());
		assertEquals(Device.CPU, options.device());
		assertEquals(ColorMode.GREY, options.color());
		assertFalse(options.metrics());
		assertEquals(Paths.get("/tmp/my file.png"), options.output());
	}

	@Test
	public void readsALineOfImageJ() {
		final FuseOptions options = FuseOptions.ofMacro(
			"anatomical=a functional=b model=LYWNet device=auto color=keep metrics output=[] ");
		assertTrue(options.metrics());
		assertNull(options.output());
	}

	@Test
	public void hasTheDefaultsOfTheCommand() {
		final FuseOptions options = FuseOptions.ofMacro("");
		assertEquals("LYWNet", options.model());
		assertEquals(Device.AUTO, options.device());
		assertEquals(ColorMode.KEEP, options.color());
		assertTrue(options.metrics());
		assertNull(options.output());
	}

	@Test
	public void refusesUnknownValues() {
		for (final String line : new String[] { "device=tpu", "color=red",
			"metrics=maybe", "device=[]" })
		{
			final String message = assertThrows(FusionException.class,
				() -> FuseOptions.ofMacro(line)).getMessage();
			assertTrue(message, message.contains("expected"));
		}
	}
}
