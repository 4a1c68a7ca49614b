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

package io.github.lywnet.batch.job;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.batch.Batch;
import io.github.lywnet.batch.BatchProgress;
import io.github.lywnet.batch.CsvText;
import io.github.lywnet.batch.ImageSet;
import io.github.lywnet.batch.ImageSetOutcome;
import io.github.lywnet.batch.Role;
import io.github.lywnet.batch.UsageException;
import io.github.lywnet.batch.WorkerThreads;
import io.github.lywnet.common.FusionException;
import io.github.lywnet.common.FusionMonitor;
import io.github.lywnet.image.PairFacts;
import io.github.lywnet.metrics.FusionScores;
import io.github.lywnet.metrics.MetricChoice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Tests {@link CsvReport} with work that is nothing but its outcome. */
public class CsvReportTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private final List<String> log = new ArrayList<>();

	private Path file;

	@Before
	public void nameFile() {
		file = temporary.getRoot().toPath().resolve("report.csv");
	}

	@Test
	public void eachRowIsOnTheDiskBeforeTheNextSetBegins() throws IOException {
		final List<Integer> sizes = new ArrayList<>();
		run(set -> {
			sizes.add(read().size());
			if (set.name().equals("b")) throw new FusionException("b is broken");
			return done(set);
		}, "a", "b", "c");
		assertEquals("[1, 2, 3]", sizes.toString());
		assertEquals("[pair status, a ok, b failed, c ok]", states());
	}

	@Test
	public void theRowsOfAKilledRunAreWhole() throws IOException {
		assertThrows(Error.class, () -> run(set -> {
			if (set.name().equals("c")) throw new StackOverflowError("killed");
			return done(set);
		}, "a", "b", "c"));
		assertEquals("[pair status, a ok, b ok]", states());
	}

	@Test
	public void whatIsKnownOfSkippedSetsStays() throws IOException {
		run(CsvReportTest::done, "a", "b", "=c");
		final List<String> before = read();
		resume(ImageSetOutcome::skipped, "a", "b", "=c");
		assertEquals(before, read());
		resume(set -> {
			throw new FusionException("gone");
		}, "b");
		assertEquals("rows of other sets stay, too",
			"[pair status, b failed, a ok, =c ok]", states());
		assertEquals(before.get(1), read().get(2));
	}

	@Test
	public void rowsAreOrderedInTheEndWhoeverIsDoneFirst() throws IOException {
		final CountDownLatch second = new CountDownLatch(1);
		final List<String> seen = new ArrayList<>();
		new CsvReport(file).run(new Batch("done", new WorkerThreads(2, set -> {
			if (set.name().equals("a")) await(second);
			return done(set);
		}), line -> {
			seen.addAll(read().stream().skip(1).map(row -> row.substring(0, 1))
				.collect(Collectors.toList()));
			second.countDown();
		}, new BatchProgress(FusionMonitor.NONE)), sets("a", "b"));
		assertEquals("each on the disk at once", "[b, b, a]", seen.toString());
		assertEquals("[pair status, a ok, b ok]", states());
	}

	private static void await(final CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (final InterruptedException exc) {
			throw new IllegalStateException(exc);
		}
	}

	@Test
	public void aRowThatWasCutShortIsWrittenAnew() throws IOException {
		run(CsvReportTest::done, "a", "b", "c");
		final List<String> whole = read();
		final byte[] bytes = Files.readAllBytes(file);
		for (final int cut : new int[] { 1, 2, 40 }) {
			Files.write(file, Arrays.copyOf(bytes, bytes.length - cut));
			resume(set -> set.name().equals("c") ? done(set) : ImageSetOutcome
				.skipped(set), "a", "b", "c");
			assertEquals(whole, read());
		}
	}

	@Test
	public void nothingIsLostWhereAResumedRunIsKilled() throws IOException {
		run(set -> {
			if (set.name().equals("a")) throw new FusionException("broken");
			return done(set);
		}, "a", "b", "c");
		final List<String> seen = new ArrayList<>();
		resume(set -> {
			if (set.name().equals("c")) seen.addAll(read());
			return set.name().equals("a") ? done(set) : ImageSetOutcome.skipped(set);
		}, "a", "b", "c");
		assertTrue(seen.toString(), seen.stream().anyMatch(row -> row.startsWith(
			"a,") && row.contains(",ok,")));
		for (final String name : new String[] { "b,", "c," }) {
			assertTrue(seen.stream().anyMatch(row -> row.startsWith(name)));
		}
		assertEquals("[pair status, a ok, b ok, c ok]", states());
	}

	@Test
	public void aCanceledRunKeepsWhatIsKnown() throws IOException {
		run(CsvReportTest::done, "a", "b");
		resume(new Batch("done", CsvReportTest::done, log::add, new BatchProgress(
			new FusionMonitor()
			{

				@Override
				public void progress(final long done, final long total) {
					// not looked at
				}

				@Override
				public boolean isCanceled() {
					return true;
				}
			})), "a", "b", "c");
		assertEquals("[pair status, a ok, b ok, c canceled]", states());
	}

	@Test
	public void filesThatAreNoReportsAreNotReplaced() throws IOException {
		final byte[] table = "subject,age\n1,30\n".getBytes(StandardCharsets.UTF_8);
		Files.write(file, table);
		final String message = assertThrows(UsageException.class,
			() -> new CsvReport(file)).getMessage();
		assertTrue(message, message.contains("report.csv") && message.contains(
			"it begins with \"subject,age\", expected \"pair,anatomical,"));
		assertArrayEquals(table, Files.readAllBytes(file));
		Files.write(file, new byte[0]);
		run(CsvReportTest::done, "a");
		assertEquals("[pair status, a ok]", states());
	}

	@Test
	public void aReportOfAnotherVersionIsNotContinued() throws IOException {
		final String old = "pair,anatomical,functional,fused,status,message,EN\n";
		Files.write(file, old.getBytes(StandardCharsets.UTF_8));
		final String message = assertThrows(UsageException.class, () -> resume(
			CsvReportTest::done, "a")).getMessage();
		assertTrue(message, message.contains("one of another version") && message
			.contains("message,EN, expected pair,"));
		assertEquals(old.trim(), read().get(0));
	}

	@Test
	public void aReportThatVanishesEndsTheRunWithAReason() throws IOException {
		final Path other = temporary.newFile("other.csv").toPath();
		for (final boolean isReplaced : new boolean[] { false, true }) {
			final String message = assertThrows(FusionException.class, () -> run(
				set -> {
					vanish(isReplaced, other);
					return done(set);
				}, "a")).getMessage();
			assertTrue(message, message.contains(
				"report.csv was deleted or replaced while it was being written"));
			Files.deleteIfExists(file);
		}
	}

	private void vanish(final boolean isReplaced, final Path other) {
		try {
			if (isReplaced) Files.move(other, file,
				StandardCopyOption.REPLACE_EXISTING);
			else Files.delete(file);
		}
		catch (final IOException exc) {
			throw new AssertionError(exc);
		}
	}

	@Test
	public void aReportThatIsBeingWrittenIsRefused() throws IOException {
		run(set -> {
			if (set.name().equals("b")) {
				assertTrue(assertThrows(UsageException.class, () -> run(
					CsvReportTest::done, "x")).getMessage().contains(
						"is being written by another run"));
			}
			return done(set);
		}, "a", "b");
		assertEquals("[pair status, a ok, b ok]", states());
		run(CsvReportTest::done, "x");
		assertEquals("[pair status, x ok]", states());
	}

	@Test
	public void namesDoNotCommandTerminals() {
		run(set -> {
			throw new FusionException(set.name() + " is broken");
		}, "\u001b[31mred\u0007\nline");
		assertEquals("[[1/1] ?[31mred??line failed: ?[31mred?\nline is broken]", log
			.toString());
	}

	@Test
	public void theStatusSaysWhichOfHowMany() {
		final List<String> status = new ArrayList<>();
		new Batch("done", CsvReportTest::done, log::add, new BatchProgress(
			FusionMonitor.NONE, status::add)).run(sets("a", "b"));
		assertEquals("[1 of 2: a, 2 of 2: b]", status.toString());
	}

	private void run(final Batch.Work work, final String... names) {
		new CsvReport(file).run(batch(work), sets(names));
	}

	private void resume(final Batch.Work work, final String... names) {
		resume(batch(work), names);
	}

	private void resume(final Batch batch, final String... names) {
		final CsvReport report = new CsvReport(file);
		final ReportRow row = ReportRow.ofEvaluation(MetricChoice.DEFAULT);
		report.run(batch, sets(names), row, report.earlier(row));
	}

	private Batch batch(final Batch.Work work) {
		return new Batch("done", work, log::add, new BatchProgress(
			FusionMonitor.NONE));
	}

	private static ImageSetOutcome done(final ImageSet set) {
		return ImageSetOutcome.done(set, PairFacts.NONE, FusionScores.undefined(
			MetricChoice.DEFAULT));
	}

	private static List<ImageSet> sets(final String... names) {
		final Map<Role, Path> files = new EnumMap<>(Role.class);
		files.put(Role.ANATOMICAL, Paths.get("mri.png"));
		return Arrays.stream(names).map(name -> ImageSet.complete(name, files))
			.collect(Collectors.toList());
	}

	private List<String> read() {
		try {
			return Files.readAllLines(file);
		}
		catch (final IOException exc) {
			throw new AssertionError(exc);
		}
	}

	/** The pair and the status of each row. */
	private String states() throws IOException {
		return CsvText.rows(new String(Files.readAllBytes(file),
			StandardCharsets.UTF_8)).stream().map(row -> row.get(0) + " " + row.get(
				4)).collect(Collectors.toList()).toString();
	}
}
