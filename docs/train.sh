#!/bin/sh
# Trains a bundled model again. Run in the project's folder:
# sh docs/train.sh LYWNet-S ../shared/aanlib/train OUTPUT
# The second argument is a folder with MRI-CT, MRI-PET and MRI-SPECT, each with
# the folders A (MRI) and B. After an interruption the same command goes on.
set -ef
model=$1
data=$2
output=$3

case $model in
LYWNet)
	network='--channels 64 --repetitions 3 --patch-size 96 --steps 3200'
	loss='--loss intensity=2 --loss gradient=1 --loss ssim=2.5 --loss qabf=4 --loss vif=0.8 --loss scd=0.35 --loss error=0.8'
	;;
LYWNet-S)
	network='--channels 16 --repetitions 1 --patch-size 128 --steps 5000'
	loss='--loss intensity=2 --loss gradient=1 --loss ssim=2.5 --loss qabf=4 --loss vif=1 --loss scd=0.25 --loss error=0.8'
	;;
*)
	echo "Unknown model \"$model\": expected LYWNet or LYWNet-S." >&2
	exit 2
	;;
esac

pairs=
validation=
# MRI-CT twice, because it has half as many pairs as the others
for set in MRI-CT MRI-CT MRI-PET MRI-SPECT; do
	pairs="$pairs --anatomical $data/$set/A --functional $data/$set/B"
done
for case in 330 251 301 110 40; do
	validation="$validation --validation $case??"
done

mvn -B -ntp -q compile exec:java -Dexec.args="train --output $output --name $model \
	--temperature 0.2 --batch-size 1 --learning-rate 2e-3 \
	--precision bfloat16 $network $loss $pairs $validation"
