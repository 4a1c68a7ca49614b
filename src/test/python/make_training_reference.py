"""Makes what TrainingReferenceTest compares the training of Java with: weights of a small
network, a pair of images, and the loss and the gradient that objective.py gives, ahead of the
pixel maximum and ahead of the same weights. The images have all symmetries of a square, so
that turned and flipped they are the same. Run in the project's folder:
PYTHONPATH=src/main/python python3 src/test/python/make_training_reference.py FOLDER"""

import sys
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import save_file

import objective
from network import Lywnet

SIZE = 48
STEPS = 60
MAXIMUM_NORM = 1
GOALS = {**objective.GOALS, "scd": (0.1, 0.05), "psnr": (0.4, 0.12)}


def main(folder):
    random = torch.Generator().manual_seed(1)
    images = [symmetric(levels) for levels in (
        torch.randint(20, 236, (SIZE, SIZE), generator=random),
        smooth(torch.randint(0, 256, (SIZE, SIZE), generator=random)))]
    anatomical, functional = (image[None, None] / 255 for image in images)
    network = Lywnet(channels=4, repetitions=1, temperature=0.2)
    network.initialise(1)
    learn(network, anatomical, functional)
    network.save(folder / "weights.safetensors")
    with torch.no_grad():
        first = network(anatomical, functional)
    pair = {"anatomical": images[0], "functional": images[1]}
    for name, goals, other in (("ahead-of-maximum", GOALS, None),
                               ("ahead-of-first", objective.GOALS_AHEAD_OF_FIRST, first)):
        network.zero_grad()
        loss = objective.loss(anatomical, functional, network(anatomical, functional), goals,
                              other)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(network.parameters(), MAXIMUM_NORM)
        print(f"{name}: loss {loss.item()}, norm of the gradient {norm.item()}")
        save_file({tensor_name: gradient_of(tensor)
                   for tensor_name, tensor in network.named_tensors()},
                  folder / f"gradient-{name}.safetensors")
        pair["loss-" + name] = loss.detach().reshape(1)
    save_file(pair, folder / "pair.safetensors")


def gradient_of(tensor):
    """In the order of axes of the file of weights."""
    gradient = tensor.grad
    return (gradient.permute(2, 3, 1, 0) if gradient.dim() == 4 else gradient).contiguous()


def learn(network, anatomical, functional):
    """Makes of random weights some that fuse."""
    adam = torch.optim.Adam(network.parameters(), lr=1e-2)
    for _ in range(STEPS):
        adam.zero_grad()
        objective.loss(anatomical, functional, network(anatomical, functional),
                       GOALS).backward()
        adam.step()
    adam.zero_grad()


def symmetric(image):
    """Made of a triangle of the image, one eighth of it."""
    half = image[:SIZE // 2, :SIZE // 2].float()
    quarter = torch.tril(half) + torch.tril(half, -1).T
    upper = torch.cat((quarter, quarter.flip(1)), 1)
    return torch.cat((upper, upper.flip(0)), 0)


def smooth(image):
    return torch.round(F.avg_pool2d(image[None, None].float(), 7, 1, 3)[0, 0]
                       * 2 - 128).clamp(0, 255)


main(Path(sys.argv[1]))
