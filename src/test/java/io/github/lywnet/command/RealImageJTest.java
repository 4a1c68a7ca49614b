package io.github.lywnet.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import ij.ImagePlus;
import ij.process.ImageProcessor;

import io.github.lywnet.engine.WeightedSumModel;
import io.github.lywnet.image.ImageFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Runs macros in the real ImageJ 1.x. */
public class RealImageJTest {

	@Rule
	public final TemporaryFolder temporary = new TemporaryFolder();

	private static final Path PAIRS = Paths.get("test-data", "MRI-PET")
		.toAbsolutePath();

	private RealImageJ imageJ;
	private Path folder;
	private Path model;

	@Before
	public void setUp() throws IOException {
		imageJ = new RealImageJ(temporary.newFolder("ImageJ").toPath());
		folder = temporary.newFolder("files").toPath();
		model = WeightedSumModel.write(temporary.newFolder("model").toPath());
	}

	@Test
	public void probe() throws Exception {
		System.err.println(imageJ.runMacro("print('before'); run('LYWNet', 'anatomical=[mri.png] functional=[pet.png] model=[x] device=cpu');print('after');"));
		System.err.println("-----");
		System.err.println(imageJ.runMacro("print('before'); run('LYWNet');print('after');"));
		System.err.println("-----");
		System.err.println(imageJ.runMacro(OPEN_PAIR + "print('before'); run('LYWNet', 'anatomical=[mri.png] functional=[pet.png] model=[x] device=cpu');print('after');"));
		System.err.println("-----");
		System.err.println(imageJ.runMacro(OPEN_PAIR + "print('before'); run('LYWNet', 'anatomical=[mri.png] functional=[pet.png] model=["+model+"] metrics device=cpu output=["+folder+"/x.png]');print('after '+getTitle()+getResult('PSNR',0)+' '+Table.get('PSNR',0)+Table.getString('model',0)+getResultLabel(0));print(Table.headings);run('LYWNet', 'anatomical=[mri.png] functional=[pet.png] model=["+model+"] device=cpu'); print(getTitle()+nResults);"));
	}

	private static final String OPEN_PAIR = "open('" + PAIRS.resolve(
		"anatomical/head-1.png") + "'); rename('mri.png'); open('" + PAIRS.resolve(
			"functional/head-1.png") + "'); rename('pet.png');";
}
