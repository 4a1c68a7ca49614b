#!/bin/sh

###
# #%L
# Medical image fusion with the LYWNet network, for Fiji and ImageJ.
# %%
# Copyright (C) 2026 LYWNet Fusion developers.
# %%
# Redistribution and use in source and binary forms, with or without
# modification, are permitted provided that the following conditions are met:
# 
# 1. Redistributions of source code must retain the above copyright notice,
#    this list of conditions and the following disclaimer.
# 2. Redistributions in binary form must reproduce the above copyright notice,
#    this list of conditions and the following disclaimer in the documentation
#    and/or other materials provided with the distribution.
# 
# THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
# AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
# IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
# ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
# LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
# CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
# SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
# INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
# CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
# ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
# POSSIBILITY OF SUCH DAMAGE.
# #L%
###
# Prints src/main/resources/io/github/lywnet/engine/tensorflow-libraries.txt:
# SHA-256 and size of TensorFlow's native libraries on Maven Central and of the
# files in them that the engine needs. Run it anew when tensorflow-java.version
# in the pom changes. Loads 1.2 GB. Needs curl, sha256sum and unzip.
#
# usage: list-tensorflow-libraries.sh 1.1.0
set -eu
version=${1:?the version of tensorflow-core-native}
artifact=org/tensorflow/tensorflow-core-native/$version
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

echo "# TensorFlow's native libraries on Maven Central: SHA-256, size in bytes, path."
echo "# After !/ comes a file in the jar. Written by src/main/tools/list-tensorflow-libraries.sh."
for classifier in linux-x86_64 linux-x86_64-gpu linux-arm64 windows-x86_64 macosx-arm64; do
	path=$artifact/tensorflow-core-native-$version-$classifier.jar
	jar=$folder/library.jar
	curl --fail --silent --show-error --output "$jar" "https://repo.maven.apache.org/maven2/$path"
	echo "$(sha256sum <"$jar" | cut -d' ' -f1) $(wc -c <"$jar") $path"
	unzip -Z1 "$jar" | grep -E '/c_api/[^/]+/([^/]*\.(so[.0-9]*|dylib|dll)|LICENSE)$' | sort |
		while read -r entry; do
			unzip -p "$jar" "$entry" >"$folder/file"
			echo "$(sha256sum <"$folder/file" | cut -d' ' -f1) $(wc -c <"$folder/file") $path!/$entry"
		done
done
