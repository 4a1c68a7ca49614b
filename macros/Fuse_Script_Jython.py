# Fuses an anatomical image (MRI) with a functional one (CT, PET or SPECT) with LYWNet: a Jython script to build on.
#
# Open this file in Fiji with File > Open... and press Run; it asks for the files and the folder. Without a screen:
#     fiji --headless --run Fuse_Script_Jython.py 'mri="/data/mri.png",pet="/data/pet.png",folder="/data/fused"'

#@ File (label = "Anatomical image (MRI)") mri
#@ File (label = "Functional image (CT, PET, SPECT)") pet
#@ File (label = "Folder for the fused images", style = "directory") folder
#@output ImagePlus fused
#@output ImagePlus luminance

import os
from ij import IJ
from ij.process import ImageConverter
from io.github.lywnet.script import FusionTool
from net.imglib2.img.display.imagej import ImageJFunctions

# The model stays loaded, so use one tool for all pairs. Further options: color, lut, resample, roi, repeat.
tool = FusionTool(model="LYWNet-S", device="auto")

# 1. Images of ImageJ (ImagePlus): of any type, stacks, too. Colours and calibration are kept.
anatomical = IJ.openImage(mri.path)
functional = IJ.openImage(pet.path)
fused = tool.fuse(anatomical, functional)
IJ.saveAsTiff(fused, os.path.join(folder.path, "fused.tif"))

# 2. Images of ImgLib2 (RandomAccessibleInterval): grey, of any size. You say which values are black and white.
ImageConverter(anatomical).convertToGray8()
ImageConverter(functional).convertToGray8()
tool.range = "0:255"
img = tool.fuse(ImageJFunctions.wrap(anatomical), ImageJFunctions.wrap(functional))
luminance = ImageJFunctions.wrap(img, "fused luminance")
IJ.saveAsTiff(luminance, os.path.join(folder.path, "luminance.tif"))
