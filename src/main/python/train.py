"""Trains a LYWNet, on an NVIDIA GPU where there is one, and writes a folder that `lywnet
export-models` makes a SavedModel of and that `lywnet train --weights` goes on from.

Needs PyTorch, NumPy, Pillow, Matplotlib and safetensors. For a seed the patches and
the first weights are always the same, and so is the result, up to the order in which
the GPU adds up."""

import argparse
import csv
import fnmatch
import math
import os
import time
from pathlib import Path

import numpy
import torch
from PIL import Image

import objective
from network import Lywnet
from patches import patch

MAXIMUM_NORM = 1
WARM_UP = 0.02
LOG_INTERVAL = 50
SHARE_OF_TRAINED = 0.25  # of the weights that a training ahead of the first ones ends with


def main():
    options = parsed()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.backends.cudnn.benchmark = True
    network = made(device, options)
    if options.weights:
        network.load(options.weights)
    else:
        network.initialise(options.seed)
    sets = [Pairs.read(a, b) for a, b in zip(options.anatomical, options.functional)]
    held_out = [pairs.select(options.validation, True) for pairs in sets]
    trained = [pairs.select(options.validation, False) for pairs in sets]
    print(f"{sum(map(len, trained))} pairs to train on, {sum(map(len, held_out))} held out")
    options.output.mkdir(parents=True, exist_ok=True)
    train(network, first(device, options), Patches(trained, options), held_out, device,
          options)


def made(device, options):
    return Lywnet(options.channels, options.repetitions, options.temperature,
                  torch.bfloat16 if device.type == "cuda" else torch.float32).to(device)


def first(device, options):
    """The network with the first weights, where its images are what is to be surpassed."""
    if not options.ahead_of_first:
        return None
    network = made(device, options)
    network.load(options.weights)
    return network.requires_grad_(False)


def parsed():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--anatomical", action="append", required=True, type=Path,
                        help="a folder of images, for example MRI; with --functional, again "
                        "for more pairs")
    parser.add_argument("--functional", action="append", required=True, type=Path,
                        help="the folder of the images that belong to them, of equal names")
    parser.add_argument("--validation", action="append", default=[], metavar="GLOB",
                        help="pairs of such names are held out")
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--name", default="LYWNet", help="of the model")
    parser.add_argument("--weights", type=Path, help="the first weights, instead of random ones")
    parser.add_argument("--ahead-of-first", action="store_true",
                        help="train to be ahead of the images of --weights instead of the pixel "
                        "maximum, by default a little in all metrics at once, and end a quarter "
                        "of the way to the trained weights, as lywnet train --from does")
    parser.add_argument("--channels", type=int, default=64)
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--temperature", type=float, default=0.2)
    parser.add_argument("--goal", action="append", type=goal, default=[],
                        metavar="METRIC=LEAD,STEP", help="how far the fused image should be "
                        "ahead of the pixel maximum (or the first weights) in a metric, one of "
                        f"{', '.join(objective.METRICS)}, and the step that counts, instead of "
                        "the default ones")
    parser.add_argument("--steps", type=int,
                        help="default: 1000, or 200 with --ahead-of-first")
    parser.add_argument("--until", type=int, metavar="STEP",
                        help="end before all steps are done (default: do all)")
    parser.add_argument("--batch-size", type=int, default=2)
    parser.add_argument("--patch-size", type=int, default=128)
    parser.add_argument("--no-variation", dest="varied", action="store_false",
                        help="only turn and flip the patches")
    parser.add_argument("--learning-rate", type=float,
                        help="highest one; default: 5e-4, or 7e-5 with --ahead-of-first")
    parser.add_argument("--validation-interval", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if len(options.anatomical) != len(options.functional):
        parser.error("there must be as many --functional as --anatomical")
    if options.patch_size % 4:
        parser.error(f"--patch-size is {options.patch_size}: expected a multiple of 4")
    options.steps = options.steps or (200 if options.ahead_of_first else 1000)
    options.until = options.until or options.steps
    options.learning_rate = options.learning_rate or (7e-5 if options.ahead_of_first else 5e-4)
    if options.ahead_of_first and not options.weights:
        parser.error("--ahead-of-first needs --weights")
    goals = objective.GOALS_AHEAD_OF_FIRST if options.ahead_of_first else objective.GOALS
    options.goals = {**goals, **dict(options.goal)}
    return options


def goal(text):
    name, _, numbers = text.partition("=")
    if name not in objective.METRICS:
        raise argparse.ArgumentTypeError(
            f"unknown metric {name}: expected one of {', '.join(objective.METRICS)}")
    lead, _, step = numbers.partition(",")
    return name, (float(lead), float(step))


class Pairs:
    """Pairs of 8-bit luminance planes, an array [2, H, W] each, by name."""

    def __init__(self, name, planes):
        self.name = name
        self._planes = planes

    @staticmethod
    def read(anatomical, functional):
        """The pairs of two folders, whose files have equal names."""
        planes = {}
        for file in sorted(anatomical.iterdir()):
            pair = _luminance(file), _luminance(functional / file.name)
            if pair[0].shape != pair[1].shape:
                raise SystemExit(f"{file} is {pair[0].shape} and {functional / file.name} "
                                 f"{pair[1].shape} pixels: expected equal sizes.")
            planes[file.stem] = numpy.stack(pair)
        return Pairs(anatomical.parent.name, planes)

    def __len__(self):
        return len(self._planes)

    def select(self, globs, matching):
        """The pairs whose names match one of the patterns, or those whose names do not."""
        return Pairs(self.name, {
            name: pair for name, pair in self._planes.items()
            if any(fnmatch.fnmatchcase(name, glob) for glob in globs) == matching})

    def planes(self):
        return list(self._planes.values())


def _luminance(file):
    # Y of JPEG YCbCr, rounded
    return numpy.asarray(Image.open(file).convert("RGB").convert("YCbCr"))[..., 0]


class Patches:
    """Random patches of the pairs, of each set as many."""

    def __init__(self, sets, options):
        self._sets = [pairs.planes() for pairs in sets if len(pairs)]
        self._options = options

    def of_step(self, step):
        """The patches of a step, [2, N, 1, size, size] in [0, 1]."""
        random = numpy.random.default_rng((self._options.seed, step))
        patches = [self._patch(random) for _ in range(self._options.batch_size)]
        return torch.from_numpy(numpy.stack(patches, 1)[:, :, None])

    def _patch(self, random):
        planes = self._sets[random.integers(len(self._sets))]
        return patch(random, planes[random.integers(len(planes))], self._options.patch_size,
                     self._options.varied)


class Step:
    """One step of Adam on a fixed shape; on a GPU, replayed as a CUDA graph."""

    def __init__(self, network, first_network, first_patches, device, options):
        self._network = network
        self._first_network = first_network
        self._options = options
        self._patches = first_patches.to(device)
        self._rate = torch.zeros((), device=device)
        on_gpu = device.type == "cuda"
        self._optimizer = torch.optim.Adam(network.parameters(),
                                           lr=self._rate if on_gpu else 0.0, capturable=on_gpu)
        self._graph = self._captured() if on_gpu else None

    def _captured(self):
        # NB: the steps before the capture, which PyTorch asks for, have a rate of 0
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            for _ in range(3):
                self._calculate()
        torch.cuda.current_stream().wait_stream(stream)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            self._loss = self._calculate()
        return graph

    def _calculate(self):
        self._optimizer.zero_grad(set_to_none=True)
        a, b = self._patches
        other = self._first_network and self._first_network(a, b)
        loss = objective.loss(a, b, self._network(a, b), self._options.goals, other)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), MAXIMUM_NORM)
        self._optimizer.step()
        return loss.detach()

    def take(self, patches, rate):
        """Returns the loss before the step, still on the device, until the next step."""
        self._patches.copy_(patches)
        if self._graph:
            self._rate.fill_(rate)
            self._graph.replay()
        else:
            self._optimizer.param_groups[0]["lr"] = rate
            self._loss = self._calculate()
        return self._loss


def train(network, first_network, patches, held_out, device, options):
    step_of = Step(network, first_network, patches.of_step(0), device, options)
    with Log(options.output / "training.csv", "step", "loss", "learning_rate", "seconds") as log, \
            Log(options.output / "validation.csv", "step", "set",
                *objective.METRICS) as validation:
        losses = torch.zeros((), device=device)
        start = time.monotonic()
        for step in range(1, options.until + 1):
            rate = learning_rate(step, options)
            losses += step_of.take(patches.of_step(step), rate)
            if step % LOG_INTERVAL == 0:
                mean = losses.item() / LOG_INTERVAL
                if not math.isfinite(mean):
                    raise SystemExit(f"The loss is {mean} at step {step}: the training has "
                                     f"diverged. Lower --learning-rate {options.learning_rate}.")
                seconds = time.monotonic() - start
                log.add(step, f"{mean:.6f}", f"{rate:.3e}", f"{seconds:.1f}")
                losses.zero_()
            if step % options.validation_interval == 0 or step == options.until:
                ending = part_way(first_network, network, options) if first_network else network
                save(ending, options.output / "weights.safetensors")
                validate(ending, held_out, device, step, validation)
    describe(options)
    draw(options.output)


def part_way(first_network, network, options):
    """A network whose weights are a part of the way from the first ones to the trained ones."""
    between = made(next(network.parameters()).device, options)
    with torch.no_grad():
        for tensor, one, other in zip(between.parameters(), first_network.parameters(),
                                      network.parameters()):
            tensor.copy_(torch.lerp(one, other, SHARE_OF_TRAINED))
    return between


def learning_rate(step, options):
    """Linear warm-up, then a cosine down to a hundredth."""
    warm_up = max(1, WARM_UP * options.steps)
    if step < warm_up:
        return options.learning_rate * step / warm_up
    progress = (step - warm_up) / max(1, options.steps - warm_up)
    return options.learning_rate * (0.01 + 0.99 * (1 + math.cos(math.pi * progress)) / 2)


def validate(network, held_out, device, step, log):
    """Logs the mean lead over the pixel maximum of each set that is held out."""
    for pairs in filter(len, held_out):
        sums = dict.fromkeys(objective.METRICS, 0.0)
        for plane in pairs.planes():
            a, b = torch.from_numpy(plane[:, None, None].astype(numpy.float32) / 255).to(device)
            with torch.no_grad():
                leads = objective.leads(a, b, objective.shown(network(a, b)))
            for name, lead in leads.items():
                sums[name] += lead.item()
        log.add(step, pairs.name, *(f"{total / len(pairs):+.4f}" for total in sums.values()))


def save(network, file):
    part = file.with_name(file.name + ".part")
    network.save(part)
    os.replace(part, file)


def describe(options):
    """Writes model.properties; the export adds what follows from the architecture."""
    properties = {
        "name": options.name, "normalisation": "fixed", "channels": options.channels,
        "repetitions": options.repetitions, "temperature": options.temperature,
        "padding.multiple": 4, "rounding": "nearest", "training.steps": options.until,
        "training.batch.size": options.batch_size, "training.patch.size": options.patch_size,
        "training.learning.rate": options.learning_rate, "training.seed": options.seed}
    properties.update({f"training.goal.{name}": f"{lead},{step}"
                       for name, (lead, step) in options.goals.items()})
    (options.output / "model.properties").write_text(
        "".join(f"{key}={value}\n" for key, value in properties.items()))


class Log:
    """A CSV file, whose lines are printed too and are in the file at once."""

    def __init__(self, file, *columns):
        self._file = open(file, "w", newline="")
        self._writer = csv.writer(self._file, lineterminator="\n")
        self._writer.writerow(columns)

    def add(self, *values):
        self._writer.writerow(values)
        self._file.flush()
        print(*values, flush=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()


def draw(folder):
    """Draws loss.png of training.csv."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot
    steps, losses = numpy.loadtxt(folder / "training.csv", delimiter=",", skiprows=1,
                                  usecols=(0, 1), ndmin=2).T
    pyplot.figure(figsize=(6.4, 3.6))
    pyplot.plot(steps, losses, linewidth=0.8)
    pyplot.xlabel("step")
    pyplot.ylabel("loss")
    pyplot.tight_layout()
    pyplot.savefig(folder / "loss.png", dpi=100)


if __name__ == "__main__":
    main()
