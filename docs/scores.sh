#!/bin/sh
# Compares the bundled models with the pixel average, the pixel maximum, the
# published weights and three published methods: docs/scores.csv, docs/scores.md.
# Run in the project's folder: sh docs/scores.sh ../shared
# The argument is a folder with aanlib/dev, aanlib/dev-peers and
# published-lywnet/model.pth.
set -e
data=$1
published=target/published
rm -rf "$published"
lywnet() {
	mvn -B -ntp -q compile exec:java -Dexec.args="$*"
}
sets=
for set in MRI-CT MRI-PET MRI-SPECT; do
	sets="$sets --set $set=$data/aanlib/dev/$set/A,$data/aanlib/dev/$set/B"
done
lywnet import-checkpoint --checkpoint "$data/published-lywnet/model.pth" --output "$published"
lywnet evaluate $sets --method LYWNet --method LYWNet-S \
	--method average --method maximum --method "$published" \
	--method "$data/aanlib/dev-peers/AdaFuse" --method "$data/aanlib/dev-peers/ASFE-Fusion" \
	--method "$data/aanlib/dev-peers/TEA-Net" \
	--report docs/scores.csv --table docs/scores.md
