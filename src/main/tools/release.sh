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
# Builds a release of the last commit into target/release/VERSION; what is in the working
# tree and not committed is not part of it:
#   sh src/main/tools/release.sh 0.1.0 [Maven options, such as -DskipTests]
set -eu
version=${1:?the version, such as 0.1.0}
shift
case $version in
*-SNAPSHOT) echo "Error: $version is no version of a release: expected one such as 0.1.0." >&2; exit 2 ;;
esac
out=$PWD/target/release/$version
if [ -e "$out" ]; then
	echo "Error: $out exists: remove it first." >&2
	exit 2
fi
tree=$PWD/target/release/tree-$version
rm -rf "$tree"
mkdir -p "$tree" "$out.part"
git archive HEAD | tar -x -C "$tree"
cd "$tree"
snapshot=$(sed -n 's|^\t<version>\(.*-SNAPSHOT\)</version>$|\1|p' pom.xml)
sed -i.orig "s|^\t<version>$snapshot</version>|\t<version>$version</version>|" pom.xml
mvn -B -ntp -Pfiji package "$@"

# The zips of the other platforms: this one's models, their TensorFlow. Nothing of theirs is run.
for classifier in linux-x86_64 linux-x86_64-gpu linux-arm64 macosx-arm64 windows-x86_64; do
	if [ ! -e "target/lywnet-$version-fiji-$classifier.zip" ]; then
		mvn -B -ntp -q -Pfiji "-Dtensorflow-native.classifier=$classifier" \
			"-Dengine.directory=$PWD/target/lywnet-engine-$classifier" \
			dependency:copy-dependencies@engine-jars \
			dependency:unpack@engine-native-library \
			exec:exec@engine-jar-list assembly:single@fiji-platform
	fi
done

# The jars, the zips for Fiji, the page and the entry of the update site, the command line, the
# bill of materials.
cp docs/imagej.net/lywnet-fusion.md docs/imagej.net/sites.yml \
	target/LYWNet_-"$version"*.jar target/lywnet-"$version"-*.zip \
	target/lywnet-"$version"-sbom.json "$out.part"
(cd target && zip -qr "$out.part/lywnet-$version-command-line.zip" "lywnet-$version")

# The models for bioimage.io.
mvn -B -ntp -q dependency:build-classpath -Dmdep.outputFile=target/class-path.txt
for model in LYWNet LYWNet-S; do
	package=$PWD/target/bioimage.io/$model
	mkdir -p "$package"
	cp "src/main/models/$model/rdf.yaml" "src/main/models/$model/MODEL_CARD.md" "$package"
	cp docs/fusion.png "$package/cover.png"
	(cd "target/classes/models/$model" && zip -q "$package/saved_model.zip" saved_model.pb)
	java -Djava.awt.headless=true \
		-cp "target/test-classes:target/classes:$(cat target/class-path.txt)" \
		io.github.lywnet.demo.ModelTestTensors "$model" "$package"
	(cd "$package" && zip -q "$out.part/$model-$version-bioimage.io.zip" ./*)
done

(cd "$out.part" && sha256sum ./* > SHA256SUMS)
mv "$out.part" "$out"
rm -rf "$tree"
ls -l "$out"
