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

import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A path of Hadoop: a whole URI, or names below one. Immutable. */
final class HadoopPath implements Path {

	private final HadoopFileSystem fileSystem;
	private final org.apache.hadoop.fs.Path path;

	HadoopPath(final HadoopFileSystem fileSystem,
		final org.apache.hadoop.fs.Path path)
	{
		this.fileSystem = fileSystem;
		this.path = path;
	}

	org.apache.hadoop.fs.Path hadoop() {
		return path;
	}

	@Override
	public HadoopFileSystem getFileSystem() {
		return fileSystem;
	}

	@Override
	public boolean isAbsolute() {
		return path.isAbsolute();
	}

	@Override
	public Path getRoot() {
		return isAbsolute() ? fileSystem.getRootDirectories().iterator().next()
			: null;
	}

	@Override
	public Path getFileName() {
		return path.getName().isEmpty() ? null : of(path.getName());
	}

	@Override
	public Path getParent() {
		final org.apache.hadoop.fs.Path parent = path.getParent();
		return parent == null || parent.toString().isEmpty() ? null
			: new HadoopPath(fileSystem, parent);
	}

	@Override
	public int getNameCount() {
		return names().size();
	}

	@Override
	public Path getName(final int index) {
		return of(names().get(index));
	}

	@Override
	public Path subpath(final int begin, final int end) {
		return of(String.join("/", names().subList(begin, end)));
	}

	@Override
	public boolean startsWith(final Path other) {
		return isAbsolute() == other.isAbsolute() && getNameCount() >= other
			.getNameCount() && names().subList(0, other.getNameCount()).equals(names(
				other));
	}

	@Override
	public boolean endsWith(final Path other) {
		return getNameCount() >= other.getNameCount() && names().subList(
			getNameCount() - other.getNameCount(), getNameCount()).equals(names(
				other));
	}

	/** This path: Hadoop's are so. */
	@Override
	public Path normalize() {
		return this;
	}

	@Override
	public Path resolve(final Path other) {
		return other.isAbsolute() ? other : new HadoopPath(fileSystem,
			new org.apache.hadoop.fs.Path(path, other.toString()));
	}

	@Override
	public Path relativize(final Path other) {
		if (!other.startsWith(this)) throw new IllegalArgumentException(other +
			" is not below " + this);
		return other.subpath(getNameCount(), other.getNameCount());
	}

	@Override
	public URI toUri() {
		return path.toUri();
	}

	@Override
	public Path toAbsolutePath() {
		return this;
	}

	@Override
	public Path toRealPath(final LinkOption... options) {
		return this;
	}

	@Override
	public WatchKey register(final WatchService watcher,
		final WatchEvent.Kind<?>[] events, final WatchEvent.Modifier... modifiers)
	{
		throw new UnsupportedOperationException();
	}

	@Override
	public int compareTo(final Path other) {
		return path.compareTo(((HadoopPath) other).path);
	}

	@Override
	public boolean equals(final Object other) {
		return other instanceof HadoopPath && path.equals(
			((HadoopPath) other).path);
	}

	@Override
	public int hashCode() {
		return path.hashCode();
	}

	@Override
	public String toString() {
		return path.toString();
	}

	private Path of(final String name) {
		return new HadoopPath(fileSystem, new org.apache.hadoop.fs.Path(null, null,
			name));
	}

	private List<String> names() {
		return Arrays.stream(path.toUri().getPath().split("/")).filter(name -> !name
			.isEmpty()).collect(Collectors.toList());
	}

	private static List<String> names(final Path other) {
		return ((HadoopPath) other).names();
	}
}
