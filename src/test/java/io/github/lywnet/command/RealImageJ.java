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

package io.github.lywnet.command;

import static org.junit.Assert.assertTrue;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

import ij.IJ;

import io.github.lywnet.common.FusionException;
import io.github.lywnet.engine.EngineFolder;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javassist.ClassPool;

import net.imagej.patcher.LegacyEnvironment;
import net.imglib2.img.Img;

import org.apache.commons.logging.LogFactory;
import org.apache.commons.math3.util.FastMath;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The real ImageJ, headless in a JVM of its own: nothing on its class path but
 * ImageJ and what makes it run headless, a plugins folder with our jar, and the
 * jars that the zip for ImageJ 1.x adds, or the build has put into the plugin's
 * jar.
 */
final class RealImageJ {

	private static final long TIMEOUT_SECONDS = 300;

	private final Path folder;

	/** Installs the plugin into a folder, which must be empty. */
	RealImageJ(final Path folder) throws IOException {
		this.folder = folder;
		writeJar(Files.createDirectory(folder.resolve("plugins")).resolve(
			"LYWNet_.jar"), location(FusionException.class));
		final Path jars = Files.createDirectory(folder.resolve("jars"));
		for (final Class<?> library : new Class<?>[] { Img.class, FastMath.class,
			PDDocument.class, RandomAccessRead.class, TrueTypeFont.class,
			PdfBoxGraphics2D.class, LogFactory.class })
		{
			Files.copy(location(library), jars.resolve(location(library)
				.getFileName()));
		}
		final Path runner = folder.resolve("runner").resolve(classFile(
			MacroRunner.class));
		Files.createDirectories(runner.getParent());
		Files.copy(location(MacroRunner.class).resolve(classFile(
			MacroRunner.class)), runner);
	}

	/** Runs a macro and gives what it printed. */
	String runMacro(final String macro) throws IOException, InterruptedException {
		final File console = folder.resolve("console.txt").toFile();
		final Process process = new ProcessBuilder(Paths.get(System.getProperty(
			"java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
			"--add-opens=java.base/java.lang=ALL-UNNAMED", "-Dplugins.dir=" + folder,
			"-Duser.home=" + folder, "-D" + EngineFolder.PROPERTY + "=" + EngineFolder
				.find().path(), "-cp", classPath(), MacroRunner.class.getName(), macro)
			.redirectErrorStream(true).redirectOutput(console).start();
		final boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
		process.destroyForcibly();
		final String output = new String(Files.readAllBytes(console.toPath()));
		assertTrue("ImageJ did not end: " + output, ended);
		return output;
	}

	private String classPath() {
		return Stream.of(folder.resolve("runner"), location(IJ.class), location(
			LegacyEnvironment.class), location(ClassPool.class)).map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static void writeJar(final Path jar, final Path classes)
		throws IOException
	{
		final List<Path> files;
		try (Stream<Path> tree = Files.walk(classes)) {
			files = tree.filter(Files::isRegularFile).collect(Collectors.toList());
		}
		try (OutputStream stream = Files.newOutputStream(jar);
				ZipOutputStream zip = new ZipOutputStream(stream))
		{
			for (final Path file : files) {
				zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()
					.replace(File.separatorChar, '/')));
				Files.copy(file, zip);
			}
		}
	}

	private static String classFile(final Class<?> type) {
		return type.getName().replace('.', '/') + ".class";
	}

	private static Path location(final Class<?> type) {
		try {
			return Paths.get(type.getProtectionDomain().getCodeSource().getLocation()
				.toURI());
		}
		catch (final URISyntaxException exc) {
			throw new IllegalStateException(exc);
		}
	}
}
