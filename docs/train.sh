#!/bin/sh
# Trains a bundled model again. Run in the project's folder:
# sh docs/train.sh LYWNet-S ../shared/aanlib/train OUTPUT
# The second argument is a folder with MRI-CT, MRI-PET and MRI-SPECT, each with
# the folders A (MRI) and B. After an interruption the same command goes on with
# the part that it was in. python3 must have PyTorch, NumPy, Pillow, Matplotlib and
# safetensors; an NVIDIA GPU is used where there is one.
set -ef
model=$1
data=$2
output=$3

validation=
for case in 330 251 301 110 40; do
	validation="$validation --validation $case??"
done
pairs=
for set in MRI-CT MRI-PET MRI-SPECT; do
	pairs="$pairs --anatomical $data/$set/A --functional $data/$set/B"
done

# Part of a training: its folder, seed, steps, patches in a step, learning rate, the
# factor by which the sources are dimmed at most, and the goals. It begins with the
# weights in the folder $from, or with random ones; one that has all its steps is left
# as it is.
from=
part() {
	folder=$1
	seed=$2
	steps=$3
	batch=$4
	rate=$5
	dimmest=$6
	shift 6
	goals=
	for goal in "$@"; do
		goals="$goals --goal $goal"
	done
	weights=${from:+--weights $output/$from/weights.safetensors}
	if [ ! -e "$output/$folder/loss.png" ]; then
		python3 src/main/python/train.py --output "$output/$folder" --name $model \
			$architecture $weights --seed $seed --steps $steps --batch-size $batch \
			--patch-size 192 --learning-rate $rate --dimmest $dimmest --temperature 0.2 \
			--intensity 3 --gradient 1 $goals $pairs $validation
	fi
	from=$folder
}

case $model in
LYWNet)
	architecture='--channels 64 --repetitions 3'
	part part-1 1 8500 4 1.5e-3 1 qabf=0.05,0.02 vif=0.01,0.03 scd=0.12,0.05 \
		ssim=0.018,0.007 psnr=0.5,0.5
	part part-2 1 150 1 2e-4 1 qabf=0.05,0.015 vif=0.01,0.02 scd=0.22,0.05 \
		ssim=0.018,0.007 psnr=0.2,0.25
	python3 src/main/python/mean.py "$output/mean" 2 "$output/part-1" 3 "$output/part-2"
	from=mean
	part part-3 2 700 1 3e-4 0.5 qabf=0.05,0.015 vif=0.03,0.02 scd=0.2,0.05 \
		ssim=0.018,0.007 psnr=0.4,0.2
	part part-4 3 150 1 2e-4 0.5 qabf=0.05,0.015 vif=0.03,0.02 scd=0.22,0.05 \
		ssim=0.018,0.006 psnr=0.2,0.25
	python3 src/main/python/mean.py "$output" 2 "$output/part-2" 1 "$output/part-3" \
		1 "$output/part-4"
	;;
LYWNet-S)
	architecture='--channels 16 --repetitions 1'
	part part-1 1 5000 8 2e-3 1 qabf=0.05,0.02 vif=0.01,0.03 scd=0.12,0.05 \
		ssim=0.018,0.007 psnr=0.5,0.5
	part part-2 2 1500 2 7e-4 0.5 qabf=0.06,0.012 vif=0.03,0.02 scd=0.2,0.05 \
		ssim=0.02,0.005 psnr=0.4,0.4
	part part-3 3 1000 2 5e-4 0.5 qabf=0.06,0.009 vif=0,0.025 scd=0.2,0.05 \
		ssim=0.018,0.005 psnr=0.4,0.2
	part part-4 4 800 2 5e-4 0.5 qabf=0.06,0.007 vif=0,0.03 scd=0.2,0.05 \
		ssim=0.018,0.004 psnr=0.25,0.3
	python3 src/main/python/mean.py "$output" 1 "$output/part-1" 3 "$output/part-4"
	;;
*)
	echo "Unknown model \"$model\": expected LYWNet or LYWNet-S." >&2
	exit 2
	;;
esac
