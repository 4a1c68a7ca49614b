/*-
 * #%L
 * Medical image fusion with the LYWNet network, for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 LYWNet Fusion developers.
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */

package io.github.lywnet.settings;

/**
 * What dialogs tell of the settings that several menu entries have:
 * {@code X_LABEL} is the label and {@code X} the description of the setting
 * with the key x. They are constants, since the annotations of Fiji's
 * parameters take nothing else. Long descriptions have tags of HTML, for
 * tooltips of Swing.
 */
public final class Texts {

	public static final String ANATOMICAL_LABEL = "Anatomical image (MRI)";
	public static final String ANATOMICAL =
		"Grey of any type, or RGB without colours; a stack or volume, too";

	public static final String FUNCTIONAL_LABEL =
		"Functional image (CT, PET, SPECT)";
	public static final String FUNCTIONAL =
		"Grey or color, on the pixels of the anatomical image unless it is " +
			"resampled or registered";

	public static final String MODEL_LABEL = "Model";
	public static final String MODEL =
		"LYWNet, LYWNet-S (compact, much quicker), or the path of a model " +
			"folder";

	public static final String DEVICE_LABEL = "Device";
	public static final String DEVICE =
		"Where the network runs: auto takes the GPU if TensorFlow finds one";

	public static final String PRECISION_LABEL = "Precision";
	public static final String PRECISION =
		"bfloat16 is quicker on processors that have it, and differs by a " +
			"grey level or two";

	public static final String MEMORY_LABEL = "Memory (MiB)";
	public static final String MEMORY =
		"<html>How much the network may use at once: <b>auto</b>, or a " +
			"number of MiB such as <b>2048</b>;<br>planes that need more are cut " +
			"into tiles";

	public static final String COLOR_LABEL = "Color";
	public static final String COLOR =
		"Whether the functional image's colours are kept";

	public static final String RANGE_LABEL = "Range";
	public static final String RANGE =
		"<html>What is black and white in grey images: <b>auto</b> (all " +
			"levels of 8 bits; the brain window of a CT in HU; else the " +
			"percentiles 0.1 and 99.9),<br>percentiles such as <b>1%:99%</b>, " +
			"values such as <b>-100:300</b> (<b>255:0</b> inverts), " +
			"<b>ct-brain</b>, <b>ct-bone</b>, <b>ct-soft</b>, or " +
			"<b>display</b>;<br>two of them with a comma between for the " +
			"anatomical and the functional image";

	public static final String LUT_LABEL = "LUT (optional)";
	public static final String LUT =
		"Look-up table that gives a grey functional image colours: the name " +
			"of one of ImageJ's, such as Fire, or a .lut file";

	public static final String RESAMPLE_LABEL = "Resample functional image";
	public static final String RESAMPLE =
		"<html>Brings a functional image of other voxels to those of the " +
			"anatomical image: by the patient's coordinates,<br>or by what is " +
			"known instead; this is no registration";

	public static final String REGISTER_LABEL = "Register";
	public static final String REGISTER =
		"<html><b>none</b>; <b>rigid</b>, which turns and moves the " +
			"functional image until both tell most of each other;<br>or the path " +
			"of a transform in ITK's text format (.tfm)";

	public static final String ROI_LABEL = "ROI (region of interest) only";
	public static final String ROI =
		"Takes only the bounding box of the anatomical image's selection, of " +
			"a file the one saved in a TIFF";

	public static final String REPEAT_LABEL = "Repeat a single plane";
	public static final String REPEAT =
		"Takes an image of one plane with every plane of the other, and one " +
			"volume with every channel and frame";

	public static final String METRICS_LABEL = "Metrics";
	public static final String METRICS =
		"<html>Which metrics tables and reports get: <b>default</b> (EN, SD, SF, AG, " +
			"MI, SCD, VIF, Qabf, SSIM, PSNR), <b>all</b>, names with commas " +
			"between, such as <b>SSIM,Qcv</b>,<br>or <b>none</b> for no rows in the table; with the word " +
			"<b>planes</b> among them, a row and a plot of each plane rather " +
			"than the mean";

	private Texts() {
		// constants only
	}
}
