"""Writes the weighted mean of the weights in several folders, with the description of
the last: mean.py OUTPUT WEIGHT FOLDER [WEIGHT FOLDER...]"""

import shutil
import sys
from pathlib import Path

from safetensors.torch import load_file, save_file


def main(output, *arguments):
    shares = [float(share) for share in arguments[::2]]
    folders = [Path(folder) for folder in arguments[1::2]]
    all_weights = [load_file(folder / "weights.safetensors") for folder in folders]
    mean = {name: sum(share * weights[name] for share, weights in zip(shares, all_weights))
            / sum(shares) for name in all_weights[0]}
    output = Path(output)
    output.mkdir(parents=True, exist_ok=True)
    save_file(mean, output / "weights.safetensors")
    shutil.copy(folders[-1] / "model.properties", output)


if __name__ == "__main__":
    main(*sys.argv[1:])
