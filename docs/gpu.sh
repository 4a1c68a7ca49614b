#!/bin/sh
# Measures the bundled models on an NVIDIA GPU: speed in both precisions, 60 planes in batches,
# growth of memory, two fusions at once; and compares the published pairs, where the reference
# data is beside the checkout. Linux x86-64 with an NVIDIA driver and CUDA 12. Run it in the
# project's folder with nothing else running, and send us target/gpu.txt:
#   sh docs/gpu.sh
# The script itself can be tried without a GPU:
#   sh docs/gpu.sh cpu [models, such as LYWNet-S]
set -eu
device=${1:-gpu}
[ $# -eq 0 ] || shift
models=${*:-LYWNet-S LYWNet}
# NB: the other library in a folder of its own, so that the usual one stays as it is.
if [ "$device" = cpu ]; then
	LYWNET_ENGINE=$PWD/target/lywnet-engine platform=
else
	LYWNET_ENGINE=$PWD/target/lywnet-engine-gpu platform=-Plinux-gpu
fi
export LYWNET_ENGINE

maven() {
	mvn -B -ntp $platform "-Dengine.directory=$LYWNET_ENGINE" "$@"
}

measure() {
	maven -q exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
		-Dexec.args="-cp %classpath io.github.lywnet.benchmark.$*"
}

mkdir -p target
exec 3>&1 >target/gpu.txt 2>&1
trap 'cat target/gpu.txt >&3' EXIT
nvidia-smi || echo "no nvidia-smi"
maven -q test-compile
for model in $models; do
	for precision in float32 bfloat16; do
		measure FusionBenchmark "$model" $precision "$device"
		measure DeviceBenchmark "$model" $precision "$device"
	done
done
maven surefire:test -Dtest=PublishedResultsTest "-Dlywnet.device=$device"
