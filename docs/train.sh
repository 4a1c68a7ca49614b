#!/bin/sh
# Trains a bundled model again, in the parts that its model card tells of. Run in
# the project's folder: sh docs/train.sh LYWNet-S ../shared/aanlib/train OUTPUT
# The second argument is a folder with MRI-CT, MRI-PET and MRI-SPECT, each with
# the folders A (MRI) and B. After an interruption the same command goes on.
set -ef
model=$1
data=$2
output=$3

# One part: a folder, steps in all, and options. A folder that has gone further is left as it is.
train() {
	folder=$1
	steps=$2
	shift 2
	mvn -B -ntp -q compile exec:java \
		-Dexec.args="train --output $folder --name $model --steps $steps $*"
}

pairs() {
	for set in "$@"; do
		printf ' --anatomical %s --functional %s' "$data/$set/A" "$data/$set/B"
	done
}

# MRI-CT twice, because it has half as many pairs as the others; cases held out
fusion="$(pairs MRI-CT MRI-CT MRI-PET MRI-SPECT) --temperature 3 --batch-size 1"
for case in 330 251 301 110 40; do
	fusion="$fusion --validation $case??"
done

case $model in
LYWNet-S)
	small="$fusion --channels 16 --repetitions 1 --patch-size 128 --learning-rate 2e-3"
	train "$output" 4750 $small --loss intensity=1 --loss gradient=1 --loss ssim=1.5 --loss qabf=3 \
		--loss vif=1.5 --loss scd=0.15 --loss error=4
	train "$output" 10000 $small --loss intensity=2 --loss gradient=1 --loss ssim=1 --loss qabf=3 \
		--loss vif=1.5 --loss scd=0.25 --loss error=0.5
	train "$output" 13000 $small --loss intensity=2 --loss gradient=1 --loss ssim=2 --loss qabf=3 \
		--loss vif=0.7 --loss scd=0.4 --loss error=0.5
	;;
LYWNet)
	first="$(pairs MRI-CT MRI-PET MRI-SPECT) --batch-size 2"
	train "$output/first" 600 $first --temperature 30
	train "$output/first" 4000 $first --temperature 3 --loss intensity=2 --loss gradient=4 --loss ssim=0.5
	train "$output/first" 4500 $first --temperature 3 --learning-rate 4e-3 --loss intensity=2 \
		--loss gradient=6 --loss ssim=0.5 --loss scd=0.2
	large="$fusion --weights $output/first --patch-size 96"
	train "$output" 350 $large --loss intensity=2 --loss gradient=1 --loss ssim=1 --loss qabf=3 \
		--loss vif=1.5 --loss scd=0.25 --loss error=0.5
	train "$output" 450 $large --loss intensity=2 --loss gradient=1 --loss ssim=2 --loss qabf=3 \
		--loss vif=0.7 --loss scd=0.4 --loss error=0.5
	train "$output" 1050 $large --loss intensity=2 --loss gradient=1 --loss ssim=2.5 --loss qabf=3.5 \
		--loss vif=0.6 --loss scd=0.45 --loss error=0.5
	train "$output" 1300 $large --learning-rate 2e-3 --loss intensity=2 --loss gradient=1 --loss ssim=2.5 \
		--loss qabf=3.5 --loss vif=0.8 --loss scd=0.4 --loss error=0.7
	;;
*)
	echo "Unknown model \"$model\": expected LYWNet or LYWNet-S." >&2
	exit 2
	;;
esac
