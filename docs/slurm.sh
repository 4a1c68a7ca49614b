#!/bin/sh
# Fuses a list of pairs on a Slurm cluster, a part of it in each task:
#   sbatch --array=1-20 docs/slurm.sh pairs.csv reports
# The same command again resumes it. When all tasks have ended:
#   lywnet merge-reports --output report.csv reports/report-*.csv
# The folder of the command line, or at least its lywnet-engine, must be where all nodes see it;
# LYWNET_ENGINE names the engine's folder if it is elsewhere.
# LYWNET_OPTIONS may hold options of fuse, such as "--model LYWNet-S --resample".
#SBATCH --cpus-per-task=2
#SBATCH --mem=8G
#SBATCH --output=lywnet-%a.log
set -eu
pairs=$1
reports=$2
mkdir -p "$reports"
# Where Slurm does not bind tasks to cores, each would take all of its node.
export JAVA_OPTS="-XX:ActiveProcessorCount=${SLURM_CPUS_PER_TASK:-1} ${JAVA_OPTS:-}"
# shellcheck disable=SC2086
exec lywnet fuse --pairs "$pairs" --resume ${LYWNET_OPTIONS:-} \
	--shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" \
	--report "$reports/report-$SLURM_ARRAY_TASK_ID.csv"
