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
# Fills an update site of Fiji with the plugin that `mvn -Pfiji package` has built:
#   sh src/main/tools/update-site.sh /path/to/Fiji.app /path/to/site [FILE.zip]
# The Fiji is one to spare: the plugin is unpacked into it (the zip in target whose name
# ends in fiji-slim.zip, if none is given) and uploaded from there by Fiji's own updater.
# The folder of the site may be copied to any web server. The engine is not part of it:
# the updater has no place for it, and Install LYWNet Engine... loads it.
set -eu
fiji=$(cd "$1" && pwd)
mkdir -p "$2"
site=$(cd "$2" && pwd)
zip=${3:-$(ls target/lywnet-*-fiji-slim.zip)}

updater() {
	(cd "$fiji" && "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.awt.headless=true \
		"-Dimagej.dir=$fiji" "-Dij.dir=$fiji" -cp 'jars/*' \
		net.imagej.updater.CommandLine "$@")
}

unzip -qo "$zip" -d "$fiji"
updater add-update-site LYWNet "file:$site/" file:localhost "$site/"
updater upload --update-site LYWNet --force-shadow plugins/LYWNet_.jar \
	macros/LYWNet/Fuse_Folder.ijm macros/LYWNet/Fuse_Open_Images.ijm \
	macros/LYWNet/Fuse_Script.groovy macros/LYWNet/Fuse_Script_Jython.py \
	macros/LYWNet/Fuse_Script_PyImageJ.py
find "$site" -type f
