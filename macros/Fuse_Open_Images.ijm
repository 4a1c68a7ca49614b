// Fuses two open images with LYWNet: an anatomical one (MRI) and a functional one (CT, PET or SPECT).
//
// Open both images, then this file with File > Open..., and run it. A dialog asks which image is which, and for all that
// can be chosen. The fused image opens, and its metrics are appended to the table "LYWNet Metrics".
//
// With an argument nothing is asked, so that it runs headless and from other macros:
//     runMacro("Fuse_Open_Images.ijm", "anatomical=[mri.png] functional=[pet.png] model=LYWNet");
// The argument is what the recorder writes for Plugins > Fusion > LYWNet.

run("LYWNet", getArgument());
