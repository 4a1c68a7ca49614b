// Fuses a folder of anatomical images (MRI) with a folder of functional images (CT, PET or SPECT) with LYWNet.
//
// Two images are a pair if their file names are equal but for the extension. Open this file with File > Open... and run
// it; a dialog asks for both folders, for one that gets the fused images, and for all that can be chosen. The metrics are
// appended to the table "LYWNet Metrics" and stand in report.csv beside the fused images.
//
// With an argument nothing is asked, so that it runs headless and from other macros:
//     runMacro("Fuse_Folder.ijm", "anatomical=[/data/mri] functional=[/data/pet] output=[/data/fused] model=LYWNet");
// The argument is what the recorder writes for Plugins > Fusion > LYWNet Batch...

run("LYWNet Batch...", getArgument());
