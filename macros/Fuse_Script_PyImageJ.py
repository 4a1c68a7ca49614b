# Fuses an anatomical image (MRI) with a functional one (CT, PET or SPECT) with LYWNet: a Python script to build on.
#
# It needs PyImageJ (pip install pyimagej) and a Fiji in which LYWNet is installed:
#     python Fuse_Script_PyImageJ.py /path/to/Fiji.app /data/mri.png /data/pet.png /data/fused

import os
import sys

import imagej
import scyjava

fiji, mri, pet, folder = sys.argv[1:]
ij = imagej.init(fiji, mode="headless")
IJ = scyjava.jimport("ij.IJ")
ImageConverter = scyjava.jimport("ij.process.ImageConverter")
FusionTool = scyjava.jimport("io.github.lywnet.script.FusionTool")

# The model stays loaded, so use one tool for all pairs. Further options: setColor, setRange, setResample, setRepeat.
tool = FusionTool()
tool.setModel("LYWNet-S")
tool.setDevice("auto")

# 1. Images of ImageJ (ImagePlus): of any type, stacks, too. Colours and calibration are kept.
anatomical = IJ.openImage(mri)
functional = IJ.openImage(pet)
fused = tool.fuse(anatomical, functional)
IJ.saveAsTiff(fused, os.path.join(folder, "fused.tif"))

# 2. NumPy arrays: grey, rows and columns last, all planes before them; 0 is black and 1 is white.
ImageConverter(anatomical).convertToGray8()
ImageConverter(functional).convertToGray8()
a = ij.py.from_java(anatomical) / 255.0
f = ij.py.from_java(functional) / 255.0
luminance = ij.py.from_java(tool.fuse(ij.py.to_img(a), ij.py.to_img(f)))
print(luminance.shape, luminance.min(), luminance.max())
