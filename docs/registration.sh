#!/bin/sh
# Measures the registration and the alignment check: docs/registration.md. Run in
# the project's folder: sh docs/registration.sh ../shared
# The argument is a folder with volumes and aanlib; elastix must be on the path
# (Debian's package). The numbers: random starts of each pair, and how many of these
# elastix does, too.
set -e
measure() {
	mvn -B -ntp -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
		-Dexec.args="-cp %classpath io.github.lywnet.benchmark.$*"
}
measure RegistrationBenchmark "$1" 50 10 target/registration.md
measure RobustnessBenchmark "$1/volumes" 5 target/robustness.md
measure AlignmentBenchmark "$1/aanlib" target/alignment.md
cat target/registration.md target/robustness.md target/alignment.md > docs/registration.md
