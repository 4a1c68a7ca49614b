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

package io.github.lywnet.command.spark;

import io.github.lywnet.batch.FilePaths;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * The file systems that Hadoop knows, such as {@code hdfs://} and
 * {@code s3a://}, as those of Java: files are looked at, read as a whole,
 * written as a whole, renamed and deleted. Their settings are Spark's
 * {@code spark.hadoop.*} and Hadoop's own.
 */
public final class HadoopFiles extends FileSystemProvider implements
	FilePaths.Provider
{

	static final HadoopFiles PROVIDER = new HadoopFiles();

	/** Made for {@link java.util.ServiceLoader}. */
	public HadoopFiles() {
		super();
	}

	@Override
	public Optional<Path> path(final URI uri) {
		try {
			return Optional.of(new HadoopFileSystem(org.apache.hadoop.fs.FileSystem
				.get(uri, configuration())).getPath(new org.apache.hadoop.fs.Path(uri)
					.toString()));
		}
		catch (final UnsupportedFileSystemException exc) {
			return Optional.empty();
		}
		catch (final IOException exc) {
			throw new java.nio.file.InvalidPathException(uri.toString(), exc
				.toString());
		}
	}

	private static Configuration configuration() {
		final SparkEnv running = SparkEnv.get();
		return SparkHadoopUtil.get().newConfiguration(running == null
			? new SparkConf() : running.conf());
	}

	@Override
	public String getScheme() {
		return "hadoop";
	}

	@Override
	public InputStream newInputStream(final Path path,
		final OpenOption... options) throws IOException
	{
		return hadoop(path).open(path(path));
	}

	/** Replaces what is there, and makes the folder. */
	@Override
	public OutputStream newOutputStream(final Path path,
		final OpenOption... options) throws IOException
	{
		return hadoop(path).create(path(path), true);
	}

	@Override
	public DirectoryStream<Path> newDirectoryStream(final Path folder,
		final DirectoryStream.Filter<? super Path> filter) throws IOException
	{
		final List<Path> entries = new ArrayList<>();
		for (final FileStatus entry : hadoop(folder).listStatus(path(folder))) {
			final Path path = new HadoopPath(((HadoopPath) folder).getFileSystem(),
				entry.getPath());
			if (filter.accept(path)) entries.add(path);
		}
		return new DirectoryStream<>() {

			@Override
			public Iterator<Path> iterator() {
				return entries.iterator();
			}

			@Override
			public void close() {
				// nothing is open
			}
		};
	}

	@Override
	public void createDirectory(final Path folder,
		final FileAttribute<?>... attributes) throws IOException
	{
		hadoop(folder).mkdirs(path(folder));
	}

	@Override
	public void delete(final Path path) throws IOException {
		if (!hadoop(path).delete(path(path), false)) throw new NoSuchFileException(
			path.toString());
	}

	/** Replaces what is there. NB: Hadoop renames onto nothing that exists. */
	@Override
	public void move(final Path source, final Path target,
		final CopyOption... options) throws IOException
	{
		hadoop(target).delete(path(target), false);
		if (!hadoop(source).rename(path(source), path(target)))
			throw new IOException(source + " cannot be renamed to " + target);
	}

	@Override
	public void checkAccess(final Path path, final AccessMode... modes)
		throws IOException
	{
		status(path);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <A extends BasicFileAttributes> A readAttributes(final Path path,
		final Class<A> type, final LinkOption... options) throws IOException
	{
		if (type != BasicFileAttributes.class) {
			throw new UnsupportedOperationException(type.getName());
		}
		return (A) new HadoopAttributes(status(path));
	}

	private static FileStatus status(final Path path) throws IOException {
		try {
			return hadoop(path).getFileStatus(path(path));
		}
		catch (final FileNotFoundException exc) {
			throw new NoSuchFileException(path.toString());
		}
	}

	@Override
	public boolean isSameFile(final Path path, final Path other) {
		return path.equals(other);
	}

	@Override
	public boolean isHidden(final Path path) {
		return false;
	}

	@Override
	public FileSystem newFileSystem(final URI uri,
		final Map<String, ?> environment)
	{
		throw new UnsupportedOperationException();
	}

	@Override
	public FileSystem getFileSystem(final URI uri) {
		return getPath(uri).getFileSystem();
	}

	@Override
	public Path getPath(final URI uri) {
		return path(uri).orElseThrow(() -> new IllegalArgumentException(uri
			.toString()));
	}

	@Override
	public SeekableByteChannel newByteChannel(final Path path,
		final Set<? extends OpenOption> options,
		final FileAttribute<?>... attributes)
	{
		throw new UnsupportedOperationException();
	}

	@Override
	public void copy(final Path source, final Path target,
		final CopyOption... options)
	{
		throw new UnsupportedOperationException();
	}

	@Override
	public FileStore getFileStore(final Path path) {
		throw new UnsupportedOperationException();
	}

	@Override
	public <V extends FileAttributeView> V getFileAttributeView(final Path path,
		final Class<V> type, final LinkOption... options)
	{
		return null;
	}

	@Override
	public Map<String, Object> readAttributes(final Path path,
		final String attributes, final LinkOption... options)
	{
		throw new UnsupportedOperationException();
	}

	@Override
	public void setAttribute(final Path path, final String attribute,
		final Object value, final LinkOption... options)
	{
		throw new UnsupportedOperationException();
	}

	private static org.apache.hadoop.fs.FileSystem hadoop(final Path path) {
		return ((HadoopPath) path).getFileSystem().hadoop();
	}

	private static org.apache.hadoop.fs.Path path(final Path path) {
		return ((HadoopPath) path).hadoop();
	}
}
