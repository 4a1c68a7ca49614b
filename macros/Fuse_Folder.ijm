// Fuses a folder of anatomical images (MRI) with a folder of functional images (CT, PET or SPECT) with LYWNet.
//
// Two images are a pair if their file names are equal but for the extension. Open this file with File > Open... and run
// it; it asks for both folders and for a folder that gets the fused images, as PNG files of the same names. Images without
// a partner or of another size are skipped, which is logged. The metrics are appended to the table "LYWNet Metrics".
//
// With an argument nothing is asked, so that it runs headless (the brackets are needed, "model" is not):
//     runMacro("Fuse_Folder.ijm", "anatomical=[/data/mri] functional=[/data/pet] output=[/data/fused] model=[LYWNet]");

argument = getArgument();
if (argument == "") {
	anatomicalFolder = getDir("Anatomical Images (MRI)");
	functionalFolder = getDir("Functional Images (CT, PET or SPECT)");
	outputFolder = getDir("Folder for the Fused Images");
}
else {
	anatomicalFolder = folder("anatomical");
	functionalFolder = folder("functional");
	outputFolder = folder("output");
}
model = valueOf("model", "LYWNet");

setBatchMode(true);
anatomicalFiles = getFileList(anatomicalFolder);
functionalFiles = getFileList(functionalFolder);
fused = 0;
for (i = 0; i < anatomicalFiles.length; i++) {
	if (!isImage(anatomicalFiles[i])) continue;
	partner = partnerOf(anatomicalFiles[i]);
	if (partner == "")
		print("Skipped " + anatomicalFiles[i] + ": no image of this name in " + functionalFolder);
	else
		fused = fused + fuse(anatomicalFiles[i], partner);
}
print("Fused " + fused + " pairs into " + outputFolder);

// Fuses one pair; gives the number of fused images.
function fuse(anatomicalFile, functionalFile) {
	name = File.getNameWithoutExtension(anatomicalFile);
	count = 0;
	open(anatomicalFolder + anatomicalFile);
	rename(name);
	anatomical = getImageID();
	width = getWidth();
	height = getHeight();
	open(functionalFolder + functionalFile);
	rename(name + " functional");
	functional = getImageID();
	if (getWidth() != width || getHeight() != height) {
		print("Skipped " + anatomicalFile + ": it has " + width + " x " + height + " pixels, its partner "
			+ getWidth() + " x " + getHeight());
	}
	else {
		run("LYWNet", "anatomical=[" + name + "] functional=[" + name + " functional] model=[" + model
			+ "] device=auto color=keep metrics=true output=[" + outputFolder + name + ".png]");
		close(name + "-LYWNet");
		count = 1;
	}
	selectImage(functional);
	close();
	selectImage(anatomical);
	close();
	return count;
}

function partnerOf(anatomicalFile) {
	for (k = 0; k < functionalFiles.length; k++) {
		if (isImage(functionalFiles[k])
				&& File.getNameWithoutExtension(functionalFiles[k]) == File.getNameWithoutExtension(anatomicalFile))
			return functionalFiles[k];
	}
	return "";
}

function isImage(file) {
	return matches(toLowerCase(file), ".*\\.(png|jpg|jpeg|tif|tiff)");
}

// A folder of the argument, with a separator at its end.
function folder(key) {
	path = valueOf(key, "");
	if (!File.isDirectory(path)) exit("The " + key + " folder [" + path + "] does not exist.");
	if (endsWith(path, "/") || endsWith(path, File.separator)) return path;
	return path + File.separator;
}

// The value of key=[value] in the argument.
function valueOf(key, missing) {
	start = indexOf(argument, key + "=[");
	if (start < 0) return missing;
	start += lengthOf(key) + 2;
	return substring(argument, start, indexOf(argument, "]", start));
}
