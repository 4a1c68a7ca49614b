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

package io.github.lywnet;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeNotNull;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Compiles the examples in the Javadoc of the packages that others build on.
 */
public class JavadocExamplesTest {

	private static final Path SOURCES = Paths.get("src/main/java");

	private static final List<String> ROOMS = Arrays.asList("script", "fusion",
		"space", "metrics");

	private static final Pattern PUBLIC = Pattern.compile("^public ",
		Pattern.MULTILINE);

	private static final Pattern EXAMPLE = Pattern.compile(
		" \\* <pre>\n(.*?) \\* </pre>", Pattern.DOTALL);

	private static final Pattern IMPORT = Pattern.compile("^import .*;$",
		Pattern.MULTILINE);

	/** What examples use and do not make. */
	private static final Map<String, String> GIVEN = new TreeMap<>();

	static {
		final String volume =
			"net.imglib2.RandomAccessibleInterval<net.imglib2.type.numeric.real.FloatType> ";
		GIVEN.put("script.FusionTool", "ij.ImagePlus mri, ij.ImagePlus pet");
		GIVEN.put("fusion.VolumeFusion", volume + "mri, " + volume +
			"pet, io.github.lywnet.network.FusionNetwork network");
		GIVEN.put("fusion.VolumePlanes", volume +
			"volume, java.util.function.Consumer<" + volume + "> planes");
		GIVEN.put("fusion.TiledFusion",
			"io.github.lywnet.network.FusionNetwork network, " + volume + "mri, " +
				volume + "pet");
		GIVEN.put("space.CommonGrid", "Geometry mri, Geometry pet, " + volume +
			"petVoxels");
		GIVEN.put("space.Resampled",
			"Geometry mriGeometry, Geometry petGeometry, " + volume + "pet");
		GIVEN.put("space.LazyPlanes",
			"net.imglib2.img.cell.CellGrid grid, int count, java.util.function.IntFunction<net.imglib2.img.cell.Cell<net.imglib2.img.basictypeaccess.array.FloatArray>> maker");
		final String plane = "io.github.lywnet.metrics.plane.LuminancePlane ";
		GIVEN.put("metrics.FusionScores", plane + "mri, " + plane + "pet, " +
			plane + "fused");
		GIVEN.put("metrics.MetricChoice", plane + "mri, " + plane + "pet, " +
			plane + "fused");
	}

	@Rule
	public final TemporaryFolder folder = new TemporaryFolder();

	@Test
	public void examplesCompile() throws IOException {
		int examples = 0;
		for (final String room : ROOMS) {
			for (final Path file : classes(room)) {
				final Matcher example = EXAMPLE.matcher(text(file));
				while (example.find()) {
					compile(room, file, example.group(1));
					examples++;
				}
			}
		}
		assertTrue(examples + " examples", examples >= 19);
	}

	@Test
	public void everyPublicClassHasAnExample() throws IOException {
		for (final String room : ROOMS) {
			for (final Path file : classes(room)) {
				final String text = text(file);
				assertTrue(file + " has no example", !PUBLIC.matcher(text).find() ||
					EXAMPLE.matcher(text).find());
			}
		}
	}

	@Test
	public void whatDoesNotCompileIsFound() throws IOException {
		assertTrue(errors("space", SOURCES.resolve(
			"io/github/lywnet/space/Affine3D.java"), "Affine3D.scaling(1, 2);")
			.contains("scaling"));
	}

	private void compile(final String room, final Path file, final String example)
		throws IOException
	{
		assertEquals(file + example, "", errors(room, file, example.replaceAll(
			"(?m)^ \\* ?", "").replace("&lt;", "<").replace("&gt;", ">").replace(
				"&amp;", "&")));
	}

	private String errors(final String room, final Path file,
		final String example) throws IOException
	{
		final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		assumeNotNull(compiler); // NB: a JRE has none
		final String name = file.getFileName().toString().replace(".java", "");
		final String source = "package io.github.lywnet." + room + ";\n" + imports(
			file) + "\nclass Example {\nvoid example(" + GIVEN.getOrDefault(room +
				"." + name, "") + ") throws Exception {\n" + statements(example) +
			"\n}\n}\n";
		final StringWriter errors = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null,
			null, null))
		{
			files.setLocation(StandardLocation.CLASS_OUTPUT, Collections.singleton(
				folder.getRoot()));
			final boolean compiled = compiler.getTask(errors, files, null, Arrays
				.asList("-proc:none", "-nowarn"), null, Collections.singleton(source(
					source))).call();
			return compiled ? "" : errors + source;
		}
	}

	/** An expression with what it gives behind it is none that Java compiles. */
	private static String statements(final String example) {
		final StringBuilder statements = new StringBuilder();
		int values = 0;
		for (final String line : example.split("\n")) {
			final boolean isValue = line.matches("\\S.*; // .*") && !line.matches(
				".* = .*");
			statements.append(isValue ? "Object value" + values++ + " = " : "")
				.append(line).append('\n');
		}
		return statements.toString();
	}

	private static JavaFileObject source(final String text) {
		return new SimpleJavaFileObject(URI.create("string:///Example.java"),
			JavaFileObject.Kind.SOURCE)
		{

			@Override
			public CharSequence getCharContent(final boolean ignore) {
				return text;
			}
		};
	}

	private static String imports(final Path file) throws IOException {
		final Matcher line = IMPORT.matcher(text(file));
		final StringBuilder imports = new StringBuilder(
			"import net.imglib2.*;\nimport net.imglib2.type.numeric.real.*;\n");
		while (line.find()) {
			imports.append(line.group()).append('\n');
		}
		return imports.toString();
	}

	private static List<Path> classes(final String room) throws IOException {
		try (Stream<Path> files = Files.list(SOURCES.resolve("io/github/lywnet/" +
			room)))
		{
			return files.filter(file -> file.toString().endsWith(".java")).sorted()
				.collect(Collectors.toList());
		}
	}

	private static String text(final Path file) throws IOException {
		return Files.readString(file);
	}
}
