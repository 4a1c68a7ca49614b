// Fuses two open images with LYWNet: an anatomical one (MRI) and a functional one (CT, PET or SPECT).
//
// Open both images, then this file with File > Open..., and run it. A dialog asks which image is which.
// The fused image opens, and its metrics are appended to the table "LYWNet Metrics".
//
// With an argument nothing is asked, so that it runs headless and from other macros:
//     runMacro("Fuse_Open_Images.ijm", "anatomical=[mri.png] functional=[pet.png] model=LYWNet");
// The argument is what the recorder writes for Plugins > Fusion > LYWNet.

options = getArgument();
if (options == "") options = ask();
run("LYWNet", options);

function ask() {
	titles = getList("image.titles");
	if (titles.length < 2) exit("Open an anatomical and a functional image first.");
	first = 0;
	if (isRGB(titles[0]) && !isRGB(titles[1])) first = 1;
	Dialog.create("Fuse Open Images");
	Dialog.addChoice("Anatomical", titles, titles[first]);
	Dialog.addChoice("Functional", titles, titles[1 - first]);
	Dialog.addChoice("Color", newArray("keep", "grey"), "keep");
	Dialog.show();
	anatomical = Dialog.getChoice();
	functional = Dialog.getChoice();
	return "anatomical=[" + anatomical + "] functional=[" + functional + "] model=LYWNet device=auto color="
		+ Dialog.getChoice() + " metrics=true output=[]";
}

function isRGB(title) {
	selectImage(title);
	return bitDepth() == 24;
}
