#!/bin/sh
# Measures the registration and the alignment check: docs/registration.md. Run in
# the project's folder: sh docs/registration.sh ../shared
# The argument is a folder with volumes and aanlib; elastix must be on the path
# (Debian's package). The numbers: random starts of each pair, how many of these
# elastix does, too, and how many planes of each set are registered.
set -e
mvn -B -ntp -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
	-Dexec.args="-cp %classpath io.github.lywnet.benchmark.RegistrationBenchmark $1 50 10 24 docs/registration.md"
