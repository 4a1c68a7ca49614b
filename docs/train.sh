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

# A folder and options; a folder that has all its steps is left as it is
train() {
	folder=$1
	shift
	mvn -B -ntp -q compile exec:java -Dexec.args="train --output $folder --name $model \
		--temperature 0.2 --batch-size 1 --precision bfloat16 $pairs $validation $*"
}

case $model in
LYWNet)
	train "$output/first" --patch-size 96 --steps 3200 --learning-rate 2e-3 \
		--loss intensity=2 --loss gradient=1 --loss ssim=2.5 --loss qabf=4 \
		--loss vif=0.8 --loss scd=0.35 --loss error=0.8
	train "$output" --weights "$output/first" --patch-size 96 --steps 400 --learning-rate 1e-3 \
		--loss intensity=2 --loss gradient=1 --loss ssim=3 --loss qabf=4 \
		--loss vif=0.5 --loss scd=0.8 --loss error=1.2
	;;
LYWNet-S)
	small='--channels 16 --repetitions 1 --patch-size 128'
	train "$output/first" $small --steps 4000 --learning-rate 2e-3 \
		--loss intensity=2 --loss gradient=1 --loss ssim=3 --loss qabf=4 \
		--loss vif=0.7 --loss scd=0.5 --loss error=0.9
	train "$output" --weights "$output/first" $small --steps 500 --learning-rate 1e-3 \
		--loss intensity=2 --loss gradient=1 --loss ssim=5 --loss qabf=4 \
		--loss vif=0.7 --loss scd=0.5 --loss error=0.9
	;;
*)
	echo "Unknown model \"$model\": expected LYWNet or LYWNet-S." >&2
	exit 2
	;;
esac
