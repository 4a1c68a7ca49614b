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

package io.github.lywnet.report;

import io.github.lywnet.batch.OutputFile;
import io.github.lywnet.batch.OutputFolder;
import io.github.lywnet.batch.RunInputs;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.WholeFile;
import io.github.lywnet.image.PluginVersion;
import io.github.lywnet.settings.Setting;
import io.github.lywnet.settings.Settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A report as one HTML file (UTF-8) with its style, script and pictures in it:
 * it loads nothing, and can be sent to others. An earlier report of the same
 * name is replaced, any other file is not.
 */
public final class HtmlFile {

	/** The setting of menu, macros and command line. */
	public static final Setting SETTING = Setting.text("html", "HTML report",
		"File (.html) that gets a report to look at: thumbnails of sources and fused " +
			"images, metrics, range, geometry and warnings of every pair, failures first",
		"");

	private static final String BEGIN =
		"<!DOCTYPE html>\n<!-- LYWNet Fusion report -->\n";

	private final Path file;

	/**
	 * Makes a file to be written and sees to its folder.
	 *
	 * @param inputs what it may not replace
	 * @throws UsageException if the name does not end with .html, or there is a
	 *           file of it that is no report
	 */
	public HtmlFile(final Path file, final RunInputs inputs) {
		this.file = file.toAbsolutePath();
		final String name = this.file.getFileName() == null ? "" : this.file
			.getFileName().toString().toLowerCase(Locale.ROOT);
		if (Files.isDirectory(file) || !name.endsWith(".html") && !name.endsWith(
			".htm")) throw new UsageException("The report " + file +
				" is no HTML file: expected a name that ends with .html.");
		inputs.checkNone(file);
		OutputFolder.prepare(this.file.getParent());
		OutputFile.checkBegin(this.file, BEGIN);
	}

	/**
	 * The file that somebody has chosen by {@link #SETTING}.
	 *
	 * @param inputs what it may not replace
	 * @return empty if there shall be none
	 * @throws UsageException as by {@link #HtmlFile}
	 */
	public static Optional<HtmlFile> of(final Settings settings,
		final RunInputs inputs)
	{
		final String name = settings.text(SETTING);
		return name.isEmpty() ? Optional.empty() : Optional.of(new HtmlFile(Paths
			.get(name), inputs));
	}

	/** The file that is written, as an absolute path. */
	public Path file() {
		return file;
	}

	/**
	 * Writes the file, which appears when it is complete.
	 *
	 * @param title the heading
	 * @param made what made it, a command for example; empty if it is not known
	 * @param content writes what stands below the heading
	 * @throws FusionException if it cannot be written
	 */
	void write(final String title, final String made,
		final Consumer<Html> content)
	{
		try {
			WholeFile.write(file, stream -> {
				final Writer writer = new OutputStreamWriter(stream,
					StandardCharsets.UTF_8);
				final Html html = new Html(writer);
				begin(html, title);
				content.accept(html);
				end(html, made);
				writer.flush();
			});
		}
		catch (final IOException exc) {
			throw unwritable(exc);
		}
		catch (final UncheckedIOException exc) {
			throw unwritable(exc.getCause());
		}
	}

	private FusionException unwritable(final IOException exc) {
		return new FusionException("The report " + file + " cannot be written: " +
			exc + ". Check the folder and the free space of its disk.", exc);
	}

	private static void begin(final Html html, final String title)
		throws IOException
	{
		html.raw(BEGIN).line("<html lang=\"en\"><head><meta charset=\"utf-8\">");
		html.line(
			"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
		html.element("title", title);
		html.line("<style>").raw(resource("report.css")).line(
			"</style></head><body>");
		html.element("h1", title);
	}

	private static void end(final Html html, final String made)
		throws IOException
	{
		html.raw("<footer>").text(PluginVersion.text());
		if (!made.isEmpty()) html.raw("; made by <code>").text(made).raw("</code>");
		html.line("</footer>");
		html.raw(resource("viewer.html"));
		html.line("<script>").raw(resource("report.js")).line(
			"</script></body></html>");
	}

	private static String resource(final String name) throws IOException {
		try (InputStream stream = HtmlFile.class.getResourceAsStream(name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
