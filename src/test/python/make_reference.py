"""Makes what PyTorchReferenceTest compares the network of Java with: random weights of a
small network and what the network in PyTorch fuses with them. Run in the project's folder:
PYTHONPATH=src/main/python python3 src/test/python/make_reference.py FOLDER"""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file

from network import Lywnet


def main(folder):
    random = torch.Generator().manual_seed(1)
    network = Lywnet(channels=4, repetitions=2, temperature=0.2)
    network.initialise(1)
    with torch.no_grad():
        for name, tensor in network.named_tensors():
            if not name.endswith(".weight"):
                tensor.add_(0.1 * torch.randn(tensor.shape, generator=random))
        anatomical, functional = torch.rand(2, 1, 1, 40, 52, generator=random)
        fused = network(anatomical, functional)
    network.save(folder / "weights.safetensors")
    save_file({name: plane[0, 0].contiguous() for name, plane in (
        ("anatomical", anatomical), ("functional", functional), ("fused", fused))},
              folder / "images.safetensors")


main(Path(sys.argv[1]))
