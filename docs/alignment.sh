#!/bin/sh
# Fits the rule of the alignment check to registered pairs and writes it where the
# build finds it. Run in the project's folder: sh docs/alignment.sh ../shared
# The argument is a folder with aanlib, of which train and train-more are read.
set -e
mvn -B -ntp -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
	-Dexec.args="-cp %classpath io.github.lywnet.space.registration.AlignmentFit $1/aanlib src/main/resources/io/github/lywnet/space/registration/alignment.properties"
