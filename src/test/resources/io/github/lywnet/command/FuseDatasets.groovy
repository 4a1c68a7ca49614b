// Gives Datasets to the commands and prints what comes back; see FuseDatasetCommandTest.

#@ String model
#@ CommandService command
#@ ConvertService convert
#@ DatasetService datasets
#@ DisplayService displays

import ij.ImagePlus
import net.imagej.Dataset
import net.imagej.axis.Axes
import net.imagej.axis.AxisType
import net.imagej.axis.DefaultLinearAxis
import net.imagej.roi.DefaultROITree
import net.imagej.roi.ROIService
import net.imglib2.roi.geom.real.ClosedWritableBox
import net.imglib2.type.numeric.integer.*
import net.imglib2.type.numeric.real.*

// A Dataset of 16 x 8 pixels of one value, its axes calibrated.
make = { type, value, axes = [Axes.X, Axes.Y], sizes = [16, 8] ->
	def made = datasets.create(type.copy(), sizes as long[], "mri", axes as AxisType[])
	made.each { it.setReal(value) }
	axes.eachWithIndex { axis, i ->
		made.setAxis(new DefaultLinearAxis(axis, axis == Axes.TIME ? "sec" : "mm", 0.5d + i, 7d), i)
	}
	return made
}

fuse = { name, type, anatomical, functional, options = [:] ->
	def fused = command.run("io.github.lywnet.command." + type, true, [anatomical: anatomical, functional: functional,
		model: model, device: "cpu", metrics: false] + options).get().getOutput("fused")
	def dataset = fused instanceof Dataset ? fused : convert.convert(fused, Dataset.class)
	print(name + ": " + fused.class.simpleName + " " + dataset.type.class.simpleName + (dataset.isRGBMerged() ? " RGB" : ""))
	print(" " + dataset.randomAccess().get())
	for (i in 0..<dataset.numDimensions()) {
		def axis = dataset.axis(i)
		print(", " + axis.type() + " " + dataset.dimension(i))
		if (axis.type() != Axes.CHANNEL) print(" x " + axis.averageScale(0, 1) + " " + axis.unit() + " from " + axis.calibratedValue(0))
	}
	println(".")
}

for (type in [new UnsignedByteType(), new UnsignedShortType(), new ShortType(), new IntType(), new FloatType(), new DoubleType()]) {
	fuse("plane of " + type.class.simpleName, "FuseDatasetCommand", make(type, 200), make(type, 100), [range: "0:255"])
}

println("displays: " + displays.displays.size() + ".")

axes = [Axes.X, Axes.Y, Axes.TIME, Axes.Z]
stack = { make(new UnsignedShortType(), it, axes, [16, 8, 3, 2]) }
fuse("stack", "FuseDatasetCommand", stack(200), stack(100), [range: "0:255"])
fuse("stack by the menu entry", "FuseCommand", stack(200), stack(100), [range: "0:255"])

byte8 = new UnsignedByteType()
// NB: without one of these steps Fiji forgets the region
region = make(byte8, 200)
convert.convert(region, ImagePlus.class)
regions = new DefaultROITree()
regions.addROIs([new ClosedWritableBox([4, 2] as double[], [11, 6] as double[])])
region.properties.put(ROIService.ROI_PROPERTY, regions)
displays.createDisplay(region)
convert.convert(region, ImagePlus.class).setRoi(4, 2, 8, 5)
fuse("region", "FuseDatasetCommand", region, make(byte8, 100), [roi: true])
println("kept: " + convert.convert(region, ImagePlus.class).calibration.xOrigin + ".")

fine = make(byte8, 100, [Axes.X, Axes.Y], [32, 16])
fine.setAxis(new DefaultLinearAxis(Axes.X, "mm", 0.25d, 7d), 0)
fine.setAxis(new DefaultLinearAxis(Axes.Y, "mm", 0.75d, 7d), 1)
fuse("finer", "FuseDatasetCommand", make(byte8, 200), fine, [resample: true])

pet = make(byte8, 0, [Axes.X, Axes.Y, Axes.CHANNEL], [16, 8, 3])
pet.setRGBMerged(true)
orange = [224, 128, 32]
cursor = pet.localizingCursor()
while (cursor.hasNext()) {
	value = cursor.next()
	value.setReal(orange[cursor.getIntPosition(2)])
}
fuse("colors", "FuseDatasetCommand", make(byte8, 200), pet)

try {
	fuse("other size", "FuseDatasetCommand", make(byte8, 200), make(byte8, 100, [Axes.X, Axes.Y], [8, 8]))
}
catch (exc) {
	println("other size: " + exc.message)
}
