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

package io.github.lywnet.network;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.Properties;

import org.junit.Test;

public class ModelDescriptionTest {

	@Test
	public void receptiveFieldAndMemoryMayBeUnknown() {
		final ModelDescription description = new ModelDescription(properties(),
			"test");
		assertFalse(description.receptiveField().isPresent());
		assertFalse(description.memoryPerPixel().isPresent());
	}

	@Test
	public void receptiveFieldIsInPixels() {
		final Properties properties = properties();
		properties.setProperty("receptive.field", "80");
		assertEquals(80, new ModelDescription(properties, "test").receptiveField()
			.getAsInt());
	}

	@Test
	public void impossibleReceptiveFieldsAreRefused() {
		for (final String wrong : new String[] { "-1", "80.5", "65536", "" }) {
			final Properties properties = properties();
			properties.setProperty("receptive.field", wrong);
			assertRefused(() -> new ModelDescription(properties, "some/model"),
				"some/model", "receptive.field");
		}
	}

	@Test
	public void changesLeaveTheRest() {
		final Properties changes = new Properties();
		changes.setProperty("memory.per.pixel", "3072");
		final ModelDescription before = new ModelDescription(properties(), "test");
		final ModelDescription after = before.with(changes);
		assertEquals(3072, after.memoryPerPixel().getAsLong());
		assertEquals("some", after.name());
		assertFalse(before.memoryPerPixel().isPresent());
	}

	private static Properties properties() {
		final Properties properties = new Properties();
		properties.setProperty("name", "some");
		properties.setProperty("normalisation", "fixed");
		properties.setProperty("padding.multiple", "4");
		properties.setProperty("rounding", "nearest");
		return properties;
	}
}
