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

package io.github.lywnet.install;

import static io.github.lywnet.Messages.assertRefused;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.github.lywnet.engine.EngineFile;
import io.github.lywnet.engine.EngineMarker;
import io.github.lywnet.engine.JvmRun;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Installs a small engine from a server on this computer. */
public class EngineInstallerTest {

	private static final String API = "ai/djl/api/1/api-1.jar";
	private static final String GSON = "com/google/gson/2/gson-2.jar";
	private static final String NATIVE = "org/tensorflow/native/3/native-3.jar";
	private static final String LIBRARY = "org/c_api/libtensorflow.so";
	private static final String LICENSE = "org/c_api/LICENSE";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	@Rule
	public final LocalRepository repository = new LocalRepository();

	private final Random random = new Random(1);
	private final byte[] api = bytes(300_000);
	private final byte[] gson = bytes(1000);
	private final byte[] library = bytes(500_000);
	private final byte[] license = bytes(10);

	private Path app;
	private Path folder;
	private byte[] nativeJar;
	private Watcher watcher;

	@Before
	public void setUp() throws IOException {
		app = temporary.newFolder("Fiji.app").toPath();
		folder = app.resolve("lywnet-engine");
		watcher = new Watcher();
		nativeJar = zip(LIBRARY, library, LICENSE, license, "../../../evil.so",
			license);
		repository.put(API, api);
		repository.put(GSON, gson);
		repository.put(NATIVE, nativeJar);
	}

	@Test
	public void installsTheListedFilesAndNoOthers() throws IOException {
		assertEquals(folder, install());
		assertInstalled();
		assertEquals(List.of(API, GSON, NATIVE), repository.requests());
		assertEquals(watcher.total, watcher.done);
		assertEquals(List.of("Downloading api-1.jar", "Downloading gson-2.jar",
			"Downloading native-3.jar", "Unpacking libtensorflow.so",
			"Unpacking LICENSE"), watcher.steps);
	}

	@Test
	public void loadsNothingWhereTheEngineIsInstalled() throws IOException {
		install();
		repository.requests();
		assertEquals(folder, install());
		assertEquals(List.of(), repository.requests());
	}

	@Test
	public void continuesWhatBreaksOff() throws IOException {
		repository.breakOff(API, 120_000);
		install();
		assertInstalled();
		assertEquals(List.of(API, API + " bytes=120000-", GSON, NATIVE), repository
			.requests());
	}

	@Test
	public void beginsAnewWhereTheServerCannotContinue() throws IOException {
		repository.ignoreRanges();
		repository.breakOff(API, 120_000);
		install();
		assertInstalled();
	}

	@Test
	public void triesAgainWhereTheServerIsBusy() throws IOException {
		repository.refuse(API, 2);
		install();
		assertInstalled();
	}

	@Test
	public void refusesATruncatedFile() throws IOException {
		repository.put(API, Arrays.copyOf(api, 1234));
		assertRefused(this::install, "api-1.jar", "1234", "300000");
		assertNotInstalled();
	}

	@Test
	public void refusesAFileThatIsTooLong() throws IOException {
		repository.put(API, Arrays.copyOf(api, 5_000_000));
		assertRefused(this::install, "api-1.jar", "300001 bytes or more", "300000");
		assertNotInstalled();
	}

	@Test
	public void refusesAFalsifiedFileAndKeepsTheOthers() throws IOException {
		final byte[] falsified = gson.clone();
		falsified[500]++;
		repository.put(GSON, falsified);
		assertRefused(this::install, "gson-2.jar", "SHA-256");
		assertNotInstalled();
		repository.put(GSON, gson);
		repository.requests();
		install();
		assertInstalled();
		assertEquals(List.of(GSON, NATIVE), repository.requests());
	}

	@Test
	public void refusesAFalsifiedRestAndBeginsAnew() throws IOException {
		final Path unfinished = app.resolve("lywnet-engine.part/gson-2.jar.part");
		Files.createDirectories(unfinished.getParent());
		EngineMarker.write(unfinished.getParent(), List.of("gson-2.jar.part"));
		Files.write(unfinished, new byte[700]);
		install();
		assertInstalled();
		assertEquals(List.of(API, GSON + " bytes=700-", GSON, NATIVE), repository
			.requests());
	}

	@Test
	public void saysWhatTheServerDoesNotHave() throws IOException {
		repository.remove(GSON);
		assertRefused(this::install, repository.uri() + GSON, "404",
			"lywnet.repository");
		assertNotInstalled();
	}

	@Test
	public void saysThatThereIsNoServer() throws IOException {
		assertRefused(() -> install(URI.create("http://localhost:1/")),
			"http://localhost:1/" + API, "cannot be reached", "0 of 300000 bytes");
		assertEquals(0, app.toFile().list().length);
	}

	@Test
	public void continuesAnInstallationThatFailed() throws IOException {
		repository.breakOff(NATIVE, 200_000);
		repository.refuse(NATIVE, 3);
		assertRefused(this::install, "native-3.jar", "200000 of " +
			nativeJar.length, "503");
		assertNotInstalled();
		repository.requests();
		install();
		assertInstalled();
		assertEquals(List.of(NATIVE + " bytes=200000-"), repository.requests());
	}

	@Test
	public void cancelEndsAStalledDownloadAndLeavesNothing() throws IOException {
		repository.hangInsteadOfBreaking();
		repository.breakOff(API, 120_000);
		watcher.cancelAfter = 120_000;
		final long start = System.nanoTime();
		assertThrows(CancellationException.class, this::install);
		assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2));
		assertEquals(0, app.toFile().list().length);
	}

	@Test
	public void cancelKeepsTheEngineThatIsThere() throws IOException {
		Files.createDirectories(folder);
		EngineMarker.write(folder, List.of("api-0.jar"));
		Files.write(folder.resolve("api-0.jar"), api);
		watcher.cancelAfter = api.length + gson.length + nativeJar.length + 1;
		assertThrows(CancellationException.class, this::install);
		assertEquals(List.of("lywnet-engine/api-0.jar", "lywnet-engine/" +
			EngineMarker.NAME), names(app));
	}

	@Test
	public void replacesAnotherVersionAndTakesOverWhatIsRight()
		throws IOException
	{
		Files.createDirectories(folder.resolve("native"));
		EngineMarker.write(folder, List.of("api-0.jar", "gson-2.jar"));
		Files.write(folder.resolve("api-0.jar"), gson);
		Files.write(folder.resolve(".DS_Store"), license);
		Files.write(folder.resolve("api-1.jar"), api);
		Files.write(folder.resolve("gson-2.jar"), new byte[gson.length]);
		Files.write(folder.resolve("native/libtensorflow.so"), library);
		Files.write(folder.resolve("native/LICENSE"), license);
		install();
		assertInstalled();
		assertEquals(List.of(GSON), repository.requests());
	}

	@Test
	public void doesNotReplaceAFolderOfOtherThings() throws IOException {
		for (final String name : new String[] { "thesis.doc", ".bashrc", "mine.jar",
			"native/libmine.so", "api-1.jar" })
		{
			final Path file = folder.resolve(name);
			Files.createDirectories(file.getParent());
			Files.write(file, license);
			assertRefused(this::install, folder, name);
			assertEquals(List.of("lywnet-engine/" + name), names(app));
			Files.delete(file);
		}
	}

	@Test
	public void doesNotReplaceAnEngineFolderThatHoldsMore() throws IOException {
		install();
		Files.delete(folder.resolve("gson-2.jar"));
		Files.write(folder.resolve("native/thesis.doc"), license);
		assertRefused(this::install, folder, "thesis.doc");
		assertTrue(Files.exists(folder.resolve("native/thesis.doc")));
	}

	@Test
	public void repairsWhatItHasInstalled() throws IOException {
		install();
		Files.write(folder.resolve("native/libtensorflow.so"), license);
		Files.createSymbolicLink(folder.resolve("native/libtensorflow.so.2"), folder
			.getFileSystem().getPath("libtensorflow.so"));
		install();
		assertInstalled();
	}

	@Test
	public void completesAFolderWithoutAMarker() throws IOException {
		Files.createDirectories(folder);
		Files.write(folder.resolve("api-1.jar"), api);
		install();
		assertInstalled();
	}

	@Test
	public void doesNotTouchNeighbours() throws IOException {
		for (final String suffix : new String[] { ".old", ".part", ".lock" }) {
			final Path neighbour = app.resolve("lywnet-engine" + suffix);
			final Path mine = suffix.equals(".lock") ? neighbour : Files
				.createDirectory(neighbour).resolve("thesis.doc");
			Files.write(mine, license);
			assertRefused(this::install, mine.getFileName());
			assertArrayEquals(license, Files.readAllBytes(mine));
			assertEquals(1, names(app).size());
			Files.delete(mine);
			Files.deleteIfExists(neighbour);
		}
	}

	/** A process may be killed between the two moves. */
	@Test
	public void putsBackWhatAKilledInstallationHadMovedAway() throws IOException {
		install();
		Files.move(folder, app.resolve("lywnet-engine.old"));
		Files.delete(app.resolve("lywnet-engine.old/gson-2.jar"));
		Files.createFile(app.resolve("lywnet-engine.old/.lywnet-1.tmp"));
		repository.requests();
		install();
		assertInstalled();
		assertEquals(List.of(GSON), repository.requests());
	}

	@Test
	public void twoInstallationsAtOnceFollowEachOther() throws Exception {
		final ExecutorService threads = Executors.newFixedThreadPool(3);
		try {
			final Callable<Path> installation = () -> new EngineInstaller(contents(),
				new Download(repository.uri(), Duration.ZERO, PATIENCE), new Watcher())
				.install(folder);
			for (final Future<Path> installed : threads.invokeAll(Collections.nCopies(
				3, installation)))
			{
				assertEquals(folder, installed.get());
			}
		}
		finally {
			threads.shutdown();
		}
		assertInstalled();
		assertEquals(List.of(API, GSON, NATIVE), repository.requests());
	}

	@Test
	public void anInstallationWaitsForOneOfAnotherProcess() throws Exception {
		final Path lock = app.resolve("lywnet-engine.lock");
		final Process other = new JvmRun().start(HoldLock.class, folder);
		assertEquals('l', other.getInputStream().read());
		final Thread killer = new Thread(() -> {
			while (!watcher.steps.contains("Waiting for another installation")) {
				Thread.onSpinWait();
			}
			other.destroyForcibly();
		});
		killer.start();
		install();
		killer.join();
		assertInstalled();
		assertFalse(Files.exists(lock));
	}

	@Test
	public void aServerThatTricklesIsGivenUp() throws IOException {
		repository.trickle();
		assertRefused(() -> new EngineInstaller(contents(), new Download(repository
			.uri(), Duration.ZERO, Duration.ofMillis(300)), watcher).install(folder),
			"api-1.jar", "bytes arrived within");
		assertNotInstalled();
	}

	@Test
	public void takesTheNextFolderWhereTheFirstCannotBeWritten()
		throws IOException
	{
		final Path file = temporary.newFile("no folder").toPath();
		assertEquals(folder, installer(contents(), repository.uri()).install(List
			.of(file.resolve("lywnet-engine"), folder)));
		assertInstalled();
		assertRefused(() -> installer(contents(), repository.uri()).install(file
			.resolve("lywnet-engine")), file, "can be written", "lywnet.engine");
	}

	@Test
	public void saysThatThereIsNoRoom() {
		final EngineContents huge = new EngineContents(List.of(new EngineFile(API,
			Long.MAX_VALUE / 4, "")), contents().nativeJar(), List.of());
		assertRefused(() -> installer(huge, repository.uri()).install(folder), app,
			"room", "MB");
		assertEquals(List.of(), repository.requests());
	}

	@Test
	public void refusesAJarWithoutAListedLibrary() throws IOException {
		nativeJar = zip(LICENSE, license);
		repository.put(NATIVE, nativeJar);
		assertRefused(this::install, "native-3.jar", LIBRARY);
		assertNotInstalled();
	}

	private Path install() {
		return install(repository.uri());
	}

	private Path install(final URI uri) {
		return installer(contents(), uri).install(folder);
	}

	private EngineInstaller installer(final EngineContents contents,
		final URI uri)
	{
		return new EngineInstaller(contents, new Download(uri, Duration.ZERO,
			PATIENCE), watcher);
	}

	private EngineContents contents() {
		return new EngineContents(List.of(file(API, api), file(GSON, gson)), file(
			NATIVE, nativeJar), List.of(file(LIBRARY, library), file(LICENSE,
				license)));
	}

	private EngineFile file(final String path, final byte[] content) {
		try {
			final Path file = temporary.newFile().toPath();
			Files.write(file, content);
			return EngineFile.describe(file, path);
		}
		catch (final IOException exc) {
			throw new AssertionError(exc);
		}
	}

	private void assertInstalled() throws IOException {
		assertEquals(List.of("lywnet-engine/api-1.jar", "lywnet-engine/gson-2.jar",
			"lywnet-engine/" + EngineMarker.NAME, "lywnet-engine/native/LICENSE",
			"lywnet-engine/native/libtensorflow.so"), names(app));
		assertArrayEquals(api, Files.readAllBytes(folder.resolve("api-1.jar")));
		assertArrayEquals(gson, Files.readAllBytes(folder.resolve("gson-2.jar")));
		assertArrayEquals(library, Files.readAllBytes(folder.resolve(
			"native/libtensorflow.so")));
		assertFalse(Files.exists(app.resolve("lywnet-engine.part")));
	}

	private void assertNotInstalled() {
		assertFalse(Files.exists(folder));
	}

	/** Paths of all files below a folder, sorted. */
	private static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> folder.relativize(
				file).toString().replace('\\', '/')).sorted().collect(Collectors
					.toList());
		}
	}

	private byte[] bytes(final int count) {
		final byte[] bytes = new byte[count];
		random.nextBytes(bytes);
		return bytes;
	}

	private static byte[] zip(final Object... namesAndContents)
		throws IOException
	{
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
				zip.write((byte[]) namesAndContents[i + 1]);
			}
		}
		return bytes.toByteArray();
	}

	/** Takes the lock of a folder, says so, and keeps it. */
	static final class HoldLock {

		public static void main(final String[] args) throws Exception {
			InstallLock.on(Paths.get(args[0]), new Progress(new Watcher(), 1));
			System.out.print('l');
			System.out.flush();
			Thread.sleep(Long.MAX_VALUE);
		}
	}

	/** Keeps what it was told, and cancels after some bytes. */
	private static final class Watcher implements InstallMonitor {

		private final List<String> steps = new CopyOnWriteArrayList<>();
		private long done;
		private long total;
		private long cancelAfter = Long.MAX_VALUE;

		@Override
		public void progress(final String step, final long newDone,
			final long newTotal)
		{
			if (!steps.contains(step)) steps.add(step);
			done = newDone;
			total = newTotal;
		}

		@Override
		public boolean isCanceled() {
			return done >= cancelAfter;
		}
	}
}
