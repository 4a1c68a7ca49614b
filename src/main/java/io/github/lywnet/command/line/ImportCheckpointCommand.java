package io.github.lywnet.command.line;

import io.github.lywnet.engine.EngineLoader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a model folder of the checkpoint that the authors of LYWNet published. */
@Command(name = "import-checkpoint", mixinStandardHelpOptions = true,
	description = "Make a model folder of the published PyTorch checkpoint.")
final class ImportCheckpointCommand implements Callable<Integer> {

	@ParentCommand
	private LYWNetCommandLine parent;

	@Option(names = "--checkpoint", required = true, paramLabel = "FILE",
		description = "The authors' model.pth. Nothing in it is executed.")
	private Path checkpoint;

	@Option(names = "--output", required = true, paramLabel = "FOLDER",
		description = "The model folder to write; new or empty.")
	private Path output;

	@Override
	public Integer call() {
		if (!Files.isRegularFile(checkpoint)) {
			throw new UsageException("There is no file " + checkpoint +
				" (--checkpoint).");
		}
		EngineLoader.engine().importCheckpoint(checkpoint, output);
		parent.console().out().println("Wrote the model folder " + output +
			"; use it with: fuse --model " + output);
		return ExitStatus.DONE;
	}
}
