"""LYWNet (Liu et al. 2025, doi 10.21037/qims-24-851) with normalisation by fixed
statistics, in PyTorch: the network of io.github.lywnet.engine.graph, under the same
names of tensors, so that either reads the weights of the other."""

import math

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

BASIC_UNITS = 3
BOTTLENECK_UNITS = 2


def shapes(channels, repetitions):
    """Name and shape of each tensor; filters are [height, width, inputs, outputs]."""
    c = channels
    found = {}

    def conv(name, size, inputs, outputs, bias=True):
        found[name + ".weight"] = (size, size, inputs, outputs)
        if bias:
            found[name + ".bias"] = (outputs,)

    conv("encoder.conv0", 1, 1, c)
    conv("encoder.conv1", 3, c, c)
    conv("encoder.conv2", 5, c, c)
    conv("encoder.conv3", 1, 3 * c, c)
    conv("block.pyramid.conv", 3, c, c)
    conv("block.basic.conv1", 3, c, c, bias=False)
    conv("block.basic.conv2", 3, c, c, bias=False)
    conv("block.bottleneck.conv1", 1, c, c, bias=False)
    conv("block.bottleneck.conv2", 3, c, c, bias=False)
    conv("block.bottleneck.conv3", 1, c, c, bias=False)
    conv("block.pooling.conv0", 1, c, c)
    conv("block.pooling.conv1", 3, c, c)
    conv("block.pooling.conv2", 1, 2 * c, c)
    conv("decoder.conv0", 3, c, c)
    conv("decoder.conv1", 3, c, c // 2)
    conv("decoder.conv2", 1, c // 2, 1)
    for place in places(repetitions):
        found[place + ".scale"] = (c,)
        found[place + ".shift"] = (c,)
    return found


def places(repetitions):
    """The names of all places of the network where it normalises."""
    found = [f"encoder.place{i}" for i in range(4)]
    for repetition in range(repetitions):
        block = f"repetition{repetition}."
        for stage in range(2):
            found += [f"{block}pyramid{stage}.{level}"
                      for level in ("full", "half", "quarter", "sum")]
            found += [f"{block}basic{stage}.unit{unit}.norm{i}"
                      for unit in range(BASIC_UNITS) for i in (1, 2)]
            found += [f"{block}bottleneck{stage}.unit{unit}.norm{i}"
                      for unit in range(BOTTLENECK_UNITS) for i in (1, 2, 3)]
        found += [block + name for name in ("pyramid.join", "bottleneck.join", "pooling")]
    return found


class Lywnet(torch.nn.Module):
    """Fuses images of shape [N, 1, H, W] in [0, 1]; H and W are multiples of 4.

    The blocks calculate in block_type; where the Java graph keeps float32 in its mixed
    precision, at both ends, so does this one.
    """

    def __init__(self, channels, repetitions, temperature, block_type=torch.float32):
        super().__init__()
        self.repetitions = repetitions
        self.temperature = temperature
        self.block_type = block_type
        self.tensors = torch.nn.ParameterDict({
            _key(name): torch.nn.Parameter(torch.empty(_torch_shape(shape)))
            for name, shape in shapes(channels, repetitions).items()})

    def initialise(self, seed):
        """Sets random weights: He's for what a rectifier follows, small residual ends."""
        random = torch.Generator().manual_seed(seed)
        with torch.no_grad():
            for name, tensor in self.named_tensors():
                if name.endswith(".weight"):
                    gain = 1 if name.startswith("decoder.") else 2
                    deviation = math.sqrt(gain / tensor[0].numel())
                    tensor.copy_(deviation * torch.randn(tensor.shape, generator=random))
                else:
                    tensor.fill_(_first_scale(name) if name.endswith(".scale") else 0)

    def load(self, file):
        """Sets the weights of a file of this project, weights.safetensors."""
        stored = load_file(file)
        with torch.no_grad():
            for name, tensor in self.named_tensors():
                value = stored.pop(name)
                tensor.copy_(value.permute(3, 2, 0, 1) if value.dim() == 4 else value)
        if stored:
            raise ValueError(f"{file} has tensors that this network does not: {list(stored)}")

    def save(self, file):
        """Writes such a file."""
        save_file({name: (tensor.permute(2, 3, 1, 0) if tensor.dim() == 4 else tensor)
                   .detach().cpu().contiguous() for name, tensor in self.named_tensors()}, file)

    def named_tensors(self):
        """All tensors, by the names of the file."""
        return [(key.replace("/", "."), tensor) for key, tensor in self.tensors.items()]

    def forward(self, anatomical, functional):
        """The fused images, not clipped."""
        features = self.encode(torch.cat((anatomical, functional)))
        a, b = features.chunk(2)
        return self.decode(torch.lerp(b, a, torch.sigmoid((a - b) / self.temperature)))

    def encode(self, image):
        o0 = F.relu(self._normalised_conv(image, "encoder.conv0", "encoder.place0"))
        o0 = o0.contiguous(memory_format=torch.channels_last)
        o1 = F.relu(self._normalised_conv(o0.to(self.block_type), "encoder.conv1",
                                          "encoder.place1"))
        o2 = F.relu(self._normalised_conv(o1, "encoder.conv2", "encoder.place2"))
        o = F.relu(self._normalised_conv(torch.cat((o0, o1.float(), o2.float()), 1),
                                         "encoder.conv3", "encoder.place3"))
        features = o.to(self.block_type)
        for repetition in range(self.repetitions):
            features = self._block(features, f"repetition{repetition}.")
        return o + features.float()

    def decode(self, features):
        return self._conv(self._conv(self._conv(features, "decoder.conv0"),
                                     "decoder.conv1"), "decoder.conv2")

    def _block(self, x, block):
        pyramid0 = self._pyramid(x, block + "pyramid0.")
        basic0 = self._basic(x, block + "basic0.")
        bottleneck0 = self._bottleneck(x, block + "bottleneck0.")
        pyramid1 = self._pyramid(self._normalised(pyramid0 + basic0, block + "pyramid.join"),
                                 block + "pyramid1.")
        basic1 = self._basic(basic0, block + "basic1.")
        bottleneck1 = self._bottleneck(
            self._normalised(basic0 + bottleneck0, block + "bottleneck.join"),
            block + "bottleneck1.")
        return torch.lerp(self._pooling(basic1, block + "pooling"), pyramid1 + basic1,
                          torch.sigmoid(basic1 + bottleneck1))

    def _pyramid(self, x, place):
        half = F.avg_pool2d(x, 2)
        quarter = F.avg_pool2d(half, 2)
        name = "block.pyramid.conv"
        full_detail = F.relu(self._normalised_conv(x, name, place + "full"))
        half_detail = F.relu(self._normalised_conv(self._conv(half, name), name, place + "half"))
        quarter_detail = F.relu(self._normalised_conv(
            self._conv(self._conv(quarter, name), name), name, place + "quarter"))
        return self._normalised(x + full_detail + _up(half_detail + _up(quarter_detail)),
                                place + "sum")

    def _basic(self, x, place):
        for unit in range(BASIC_UNITS):
            norm = f"{place}unit{unit}.norm"
            inner = F.relu(self._normalised_conv(x, "block.basic.conv1", norm + "1"))
            x = F.relu(self._normalised_conv(inner, "block.basic.conv2", norm + "2") + x)
        return x

    def _bottleneck(self, x, place):
        for unit in range(BOTTLENECK_UNITS):
            norm = f"{place}unit{unit}.norm"
            inner = x
            for i in (1, 2):
                inner = F.relu(self._normalised_conv(inner, f"block.bottleneck.conv{i}",
                                                     f"{norm}{i}"))
            x = F.relu(self._normalised_conv(inner, "block.bottleneck.conv3", norm + "3") + x)
        return x

    def _pooling(self, x, place):
        s = self._conv(x, "block.pooling.conv0")
        pooled = F.relu(self._normalised(F.avg_pool2d(x, 5, stride=2, padding=2), place))
        inner = self._conv(_up(pooled) + s, "block.pooling.conv1")
        return s + self._conv(torch.cat((inner, s), 1), "block.pooling.conv2")

    def _conv(self, x, conv):
        weight = self._tensor(conv + ".weight")
        return _same(x, weight, self._tensor(conv + ".bias"))

    def _normalised_conv(self, x, conv, place):
        scale = self._tensor(place + ".scale")
        bias = self._tensor(place + ".shift")
        if _key(conv + ".bias") in self.tensors:
            bias = bias + scale * self._tensor(conv + ".bias")
        return _same(x, scale[:, None, None, None] * self._tensor(conv + ".weight"), bias)

    def _normalised(self, x, place):
        scale = self._tensor(place + ".scale").to(x.dtype)
        shift = self._tensor(place + ".shift").to(x.dtype)
        return torch.addcmul(shift[:, None, None], x, scale[:, None, None])

    def _tensor(self, name):
        return self.tensors[_key(name)]


def _key(name):
    # NB: PyTorch takes a dot in the name of a parameter for that of a module
    return name.replace(".", "/")


def _torch_shape(shape):
    return (shape[3], shape[2], shape[0], shape[1]) if len(shape) == 4 else shape


def _first_scale(name):
    if "basic" in name and name.endswith(".norm2.scale"):
        return 0.1
    if name.endswith(".norm3.scale"):
        return 0.1
    if name.endswith((".sum.scale", ".join.scale")):
        return 0.3
    return 1


def _same(x, weight, bias):
    return F.conv2d(x, weight.to(x.dtype), bias.to(x.dtype), padding=weight.shape[2] // 2)


def _up(x):
    return F.interpolate(x, scale_factor=2, mode="nearest")
