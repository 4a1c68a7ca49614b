#!/bin/sh
# Compares a model with the pixel average and the pixel maximum on the phantoms:
# docs/report.html, to look at in a browser, and docs/figure.png.
# Run in the project's folder: sh docs/report.sh
set -e
lywnet() {
	mvn -B -ntp -q compile exec:java -Dexec.args="$*"
}
sets=
for set in MRI-CT MRI-PET MRI-SPECT; do
	sets="$sets --set $set=test-data/$set/anatomical,test-data/$set/functional"
done
lywnet evaluate $sets --method LYWNet --method average --method maximum \
	--report target/report.csv --html docs/report.html --figure docs/figure.png \
	--figure-row MRI-CT/head-1@90,140,40,40@140,150,40,40 \
	--figure-row MRI-PET/head-1@150,60,40,40
