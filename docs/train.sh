#!/bin/sh
# Trains a bundled model again. Run in the project's folder:
# sh docs/train.sh LYWNet-S ../shared/aanlib/train OUTPUT
# The second argument is a folder with MRI-CT, MRI-PET and MRI-SPECT, each with
# the folders A (MRI) and B. After an interruption the same command goes on.
set -ef
model=$1
data=$2
output=$3

# MRI-CT twice, because it has half as many pairs as the others
pairs=
for set in MRI-CT MRI-CT MRI-PET MRI-SPECT; do
	pairs="$pairs --anatomical $data/$set/A --functional $data/$set/B"
done
validation=
for case in 330 251 301 110 40; do
	validation="$validation --validation $case??"
done

# A part of the training: its folder, steps, learning rate and loss. It begins with
# the mean of the weights in the folders $from, or with random ones; one that has all
# its steps is left as it is.
from=
part() {
	folder=$1
	steps=$2
	rate=$3
	shift 3
	losses=
	for term in gradient=1 "$@"; do
		losses="$losses --loss $term"
	done
	weights=
	for start in $from; do
		weights="$weights --weights $output/$start"
	done
	mvn -B -ntp -q compile exec:java -Dexec.args="train --output $output/$folder --name $model \
		--steps $steps --learning-rate $rate $losses $architecture $weights \
		--temperature 0.2 --batch-size 1 --precision bfloat16 $pairs $validation"
	from=$folder
}

case $model in
LYWNet)
	architecture='--patch-size 96'
	part part-1 3200 2e-3 intensity=2 ssim=2.5 qabf=4 vif=0.8 scd=0.35 error=0.8
	part part-2 400 1e-3 intensity=2 ssim=3 qabf=4 vif=0.5 scd=0.8 error=1.2
	part part-3 1300 1.2e-3 intensity=2 ssim=7.5 qabf=4.5 vif=0.9 scd=0.8 error=1.6
	part part-4 1500 1.2e-3 intensity=2 ssim=8 qabf=5.5 vif=1.3 scd=0.75 error=0.7
	part . 700 9e-4 intensity=3.5 ssim=9 qabf=5 vif=1.4 scd=0.9 error=1
	;;
LYWNet-S)
	architecture='--channels 16 --repetitions 1 --patch-size 128'
	part part-1 4000 2e-3 intensity=2 ssim=3 qabf=4 vif=0.7 scd=0.5 error=0.9
	part part-2 500 1e-3 intensity=2 ssim=5 qabf=4 vif=0.7 scd=0.5 error=0.9
	part part-3 3000 1.5e-3 intensity=2 ssim=4 qabf=4 vif=1 scd=0.55 error=0.9
	part part-4 1600 1.2e-3 intensity=2 ssim=7.5 qabf=4 vif=1.1 scd=0.82 error=0.7
	part part-5a 500 8e-4 intensity=2 ssim=9 qabf=4 vif=1.3 scd=1.05 error=0.75
	from=part-4
	part part-5b 500 8e-4 intensity=2 ssim=9 qabf=4 vif=1.3 scd=0.95 error=1
	from=part-4
	part part-5c 500 8e-4 intensity=2 ssim=9 qabf=4 vif=1.3 scd=0.95 error=1.5
	from='part-5a part-5b part-5c'
	part . 100 1e-4 intensity=2 ssim=9 qabf=4 vif=1.3 scd=0.95 error=1
	;;
*)
	echo "Unknown model \"$model\": expected LYWNet or LYWNet-S." >&2
	exit 2
	;;
esac
