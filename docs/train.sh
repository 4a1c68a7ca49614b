#!/bin/sh
# Trains a bundled model again. Run in the project's folder:
# sh docs/train.sh LYWNet-S ../shared/aanlib/train OUTPUT
# The second argument is a folder with MRI-CT, MRI-PET and MRI-SPECT, each with
# the folders A (MRI) and B. After an interruption the same command goes on.
# LYWNet is trained in PyTorch, on an NVIDIA GPU where there is one: python3 must
# have PyTorch, NumPy, Pillow, Matplotlib and safetensors.
set -ef
model=$1
data=$2
output=$3

validation=
for case in 330 251 301 110 40; do
	validation="$validation --validation $case??"
done

# The pairs of the sets named, by the options of both trainers.
pairs_of() {
	pairs=
	for set in "$@"; do
		pairs="$pairs --anatomical $data/$set/A --functional $data/$set/B"
	done
}

# Part of a training by this project's own command: its folder, steps, learning rate
# and loss. It begins with the mean of the weights in the folders $from, or with random
# ones; one that has all its steps is left as it is.
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

# Part of a training in PyTorch: its folder, steps, patches in a step, learning rate,
# goals; likewise.
pytorch_part() {
	folder=$1
	steps=$2
	batch=$3
	rate=$4
	shift 4
	goals=
	for goal in "$@"; do
		goals="$goals --goal $goal"
	done
	weights=${from:+--weights $output/$from/weights.safetensors}
	if [ ! -e "$output/$folder/loss.png" ]; then
		python3 src/main/python/train.py --output "$output/$folder" --name $model $weights \
			--steps $steps --batch-size $batch --patch-size 192 --learning-rate $rate \
			--temperature 0.2 --intensity 3 --gradient 1 $goals $pairs $validation
	fi
	from=$folder
}

case $model in
LYWNet)
	pairs_of MRI-CT MRI-PET MRI-SPECT
	pytorch_part part-1 8500 4 1.5e-3 qabf=0.05,0.02 vif=0.01,0.03 scd=0.12,0.05 \
		ssim=0.018,0.007 psnr=0.5,0.5
	pytorch_part part-2 150 1 2e-4 qabf=0.05,0.015 vif=0.01,0.02 scd=0.22,0.05 \
		ssim=0.018,0.007 psnr=0.2,0.25
	python3 src/main/python/mean.py "$output" 2 "$output/part-1" 3 "$output/part-2"
	;;
LYWNet-S)
	# MRI-CT twice, because it has half as many pairs as the others
	pairs_of MRI-CT MRI-CT MRI-PET MRI-SPECT
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
