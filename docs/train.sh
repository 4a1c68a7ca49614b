#!/bin/sh
# Trains a bundled model as it was trained. Run in the project's folder:
# sh docs/train.sh LYWNet-S ../shared/aanlib OUTPUT
# The second argument is a folder with train and train-more, in which are MRI-CT,
# MRI-PET and MRI-SPECT, each with the folders A (MRI) and B. The training begins with
# the weights that were bundled before, which the commit below holds, with the way they
# were trained. python3 must have PyTorch, NumPy, Pillow, Matplotlib and safetensors; an
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
git show $before:src/main/models/$model/weights.safetensors \
	> "$output/before/weights.safetensors"
