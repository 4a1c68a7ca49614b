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

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Collections;
import java.util.Set;

/** The files of one file system of Hadoop, as far as fusion needs them. */
final class HadoopFileSystem extends FileSystem {

	private final org.apache.hadoop.fs.FileSystem hadoop;

	HadoopFileSystem(final org.apache.hadoop.fs.FileSystem hadoop) {
		this.hadoop = hadoop;
	}

	org.apache.hadoop.fs.FileSystem hadoop() {
		return hadoop;
	}

	@Override
	public FileSystemProvider provider() {
		return HadoopFiles.PROVIDER;
	}

	@Override
	public HadoopPath getPath(final String first, final String... more) {
		return new HadoopPath(this, new org.apache.hadoop.fs.Path(more.length == 0
			? first : first + "/" + String.join("/", more)));
	}

	@Override
	public String getSeparator() {
		return "/";
	}

	@Override
	public boolean isOpen() {
		return true;
	}

	@Override
	public boolean isReadOnly() {
		return false;
	}

	/** Stays open: Hadoop shares it among all who use it. */
	@Override
	public void close() {
		// Hadoop closes it when the process ends
	}

	@Override
	public Iterable<Path> getRootDirectories() {
		return Collections.singleton(getPath(hadoop.getUri() + "/"));
	}

	@Override
	public Iterable<FileStore> getFileStores() {
		return Collections.emptyList();
	}

	@Override
	public Set<String> supportedFileAttributeViews() {
		return Collections.singleton("basic");
	}

	@Override
	public PathMatcher getPathMatcher(final String syntaxAndPattern) {
		throw new UnsupportedOperationException();
	}

	@Override
	public UserPrincipalLookupService getUserPrincipalLookupService() {
		throw new UnsupportedOperationException();
	}

	@Override
	public WatchService newWatchService() throws IOException {
		throw new UnsupportedOperationException();
	}
}
