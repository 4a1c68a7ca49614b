#!/bin/sh
# Trains a bundled model as it was trained. Run in the project's folder:
# sh docs/train.sh LYWNet-S ../shared/aanlib OUTPUT
# The second argument is a folder with train and train-more, in which are MRI-CT,
# MRI-PET and MRI-SPECT, each with the folders A (MRI) and B. The training begins with
# the weights that were bundled before, which the commit below holds, with the way they
# were trained. LYWNet's first part is one of lywnet train, by Maven. python3 must have PyTorch, NumPy, Pillow, Matplotlib and safetensors; an
# NVIDIA GPU is used where there is one.
set -ef
model=$1
data=$2
output=$3
before=a320531

pairs=
for set in train/MRI-CT train/MRI-PET train/MRI-SPECT train-more/MRI-PET; do
	pairs="$pairs --anatomical $data/$set/A --functional $data/$set/B"
done
for case in 330 251 301 110 40; do
	pairs="$pairs --validation $case??"
done
pairs="$pairs --validation 513???"

mkdir -p "$output/before"
for file in weights.safetensors model.properties; do
	git show $before:src/main/models/$model/$file > "$output/before/$file"
done

lywnet() {
	mvn -B -ntp -q compile exec:java -Dexec.args="$*"
}

# Part of a training: its folder, seed, the step it ends with, the steps that the learning
# rate falls over, patches in a step, learning rate and goals other than the default ones.
# It begins with the weights in the folder $from; one that has all its steps is left as
# it is.
from=before
part() {
	folder=$1
	seed=$2
	until=$3
	steps=$4
	batch=$5
	rate=$6
	shift 6
	goals=
	for goal in "$@"; do
		goals="$goals --goal $goal"
	done
	if [ ! -e "$output/$folder/loss.png" ]; then
		python3 src/main/python/train.py --output "$output/$folder" --name $model \
			$architecture --weights "$output/$from/weights.safetensors" --seed $seed \
			--until $until --steps $steps --batch-size $batch --learning-rate $rate \
			$goals $pairs
	fi
	from=$folder
}

case $model in
LYWNet-S)
	architecture='--channels 16 --repetitions 1'
	part part-5 11 500 2000 2 7e-4 qabf=0.04,0.015 vif=0.04,0.02 scd=0.1,0.05 \
		ssim=0.012,0.005 psnr=0.35,0.25 sf=0.02,0.01 ag=0.03,0.015
	part part-6 12 900 900 2 5e-4 scd=0.1,0.05 psnr=0.4,0.12
	python3 src/main/python/mean.py "$output/mean" 1 "$output/part-5" 1 "$output/before" \
		1 "$output/part-6"
	from=mean
	part part-7 13 100 100 2 3e-4
	part part-8 21 600 600 2 4e-4 vif=0.03,0.012
	part part-9 23 500 500 2 4e-4 vif=0.03,0.008
	python3 src/main/python/mean.py "$output" 1 "$output/part-9"
	;;
LYWNet)
	architecture='--channels 64 --repetitions 3'
	if [ ! -e "$output/part-5/loss.png" ]; then
		lywnet import-checkpoint --checkpoint "$output/before/weights.safetensors" \
			--output "$output/first"
		lywnet train --from "$output/first" --output "$output/part-5" --seed 22 \
			--steps 80 --checkpoint-interval 80 --batch-size 1 --patch-size 128 \
			--learning-rate 2e-4 --goal scd=0.1,0.05 --goal psnr=0.4,0.12 $pairs
	fi
	python3 src/main/python/mean.py "$output/mean" 1 "$output/before" 1 "$output/part-5"
	from=mean
	part part-6 31 100 100 1 2e-4 vif=0.03,0.012
	part part-7 33 60 60 1 2e-4 vif=0.03,0.008
	python3 src/main/python/mean.py "$output" 1 "$output/part-6" 1 "$output/part-7"
	;;
*)
	echo "Unknown model \"$model\": expected LYWNet or LYWNet-S." >&2
	exit 2
	;;
esac
