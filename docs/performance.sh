#!/bin/sh
# Measures the bundled models: docs/performance.md, docs/performance.png. Run in
# the project's folder with nothing else running; goes on where it was broken off.
# Remove target/performance to measure anew. Options go to PerformanceReport, for
# example: sh docs/performance.sh --models LYWNet-S --sizes 256
set -e
mvn -B -ntp -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
	-Dexec.args="-cp %classpath io.github.lywnet.benchmark.PerformanceReport $*"
