"""What the networks are trained for: to be ahead of the pixel maximum, or of what other
weights make. The same loss as that of io.github.lywnet.engine.training.Objective, by which
it is tested."""

import torch
import torch.nn.functional as F

import metrics

METRICS = {metric.__name__: metric for metric in (
    metrics.qabf, metrics.vif, metrics.scd, metrics.ssim, metrics.psnr, metrics.sf,
    metrics.ag)}

# Metrics of the fused image alone, in which the logarithms are compared: how sharp an
# image is depends on what it shows.
_RELATIVE = {"sf", "ag"}

# By metric, how far the fused image should be ahead of the pixel maximum, and the step
# that counts.
GOALS = {"qabf": (0.04, 0.008), "vif": (0.03, 0.025), "scd": (0.15, 0.03),
         "ssim": (0.012, 0.003), "psnr": (0.3, 0.25), "sf": (0.01, 0.01),
         "ag": (0.02, 0.015)}

# The lead over the first weights' images, and the step, as a share of the step above: a
# little ahead in all metrics at once.
SHARE_OF_STEP = 0.125
GOALS_AHEAD_OF_FIRST = {name: (SHARE_OF_STEP * step, SHARE_OF_STEP * step)
                        for name, (_, step) in GOALS.items()}

INTENSITY = 3
GRADIENT = 1
OVERSHOOT = 300

_LEVELS = 255
_NEIGHBOURHOOD = 5
_MARGIN = 6 / _LEVELS  # two grey levels narrower than a reader would notice
_BLANK_VARIANCE = 1 / _LEVELS ** 2


def leads(a, b, fused, reference=None):
    """By metric, how far each fused image, in [0, 1], is ahead of the reference (default:
    the pixel maximum); in spatial frequency and average gradient, the logarithm of their
    ratio."""
    if reference is None:
        reference = torch.maximum(a, b)
    return {name: _lead(name, metric(a, b, fused), metric(a, b, reference))
            for name, metric in METRICS.items()}


def _lead(name, value, reference):
    return torch.log(value / reference) if name in _RELATIVE else value - reference


def loss(a, b, fused, goals, other=None):
    """The mean loss of fused images of shape [N, 1, H, W], not clipped.

    goals has, for each metric, the lead that the fused image should have over the pixel
    maximum, or over other where another network's fused image is given, not clipped
    either, and the step that counts. Summed up is, of the image as it is shown
    (clipped, in 256 grey levels), the softplus of what is lacking, in such steps: what
    lags behind most counts most, and little is given for more where the goal is reached.
    A pair of which one source is blank has no leads. To all come the mean absolute
    differences from the pixel maximum and from the stronger gradient, and by how much the
    image leaves the range of what both sources have nearby: they keep it what a reader
    expects.
    """
    displayed = shown(fused)
    ahead = leads(a, b, displayed, None if other is None else shown(other))
    lacking = sum(F.softplus((goal - ahead[name]) / step)
                  for name, (goal, step) in goals.items()) / len(goals)
    return (torch.where(_both_tell(a, b), lacking, torch.zeros_like(lacking))
            + INTENSITY * torch.abs(fused - torch.maximum(a, b)).mean((1, 2, 3))
            + GRADIENT * _gradient_loss(a, b, fused)
            + OVERSHOOT * _overshoot(a, b, displayed)).mean()


def shown(fused):
    """Clipped and rounded to grey levels; the gradient is that without rounding."""
    clipped = fused.clamp(0, 1)
    return clipped + (torch.round(clipped * _LEVELS) / _LEVELS - clipped).detach()


def _both_tell(a, b):
    return (a.var((1, 2, 3), unbiased=False) > _BLANK_VARIANCE) & (
        b.var((1, 2, 3), unbiased=False) > _BLANK_VARIANCE)


def _gradient_loss(a, b, fused):
    ax, ay = metrics.gradient(a)
    bx, by = metrics.gradient(b)
    fx, fy = metrics.gradient(fused)
    from_a = ax ** 2 + ay ** 2 > bx ** 2 + by ** 2
    off = (torch.abs(fx - torch.where(from_a, ax, bx))
           + torch.abs(fy - torch.where(from_a, ay, by)))
    return off.mean((1, 2, 3)) / 2


def _overshoot(a, b, displayed):
    """The mean distance from the widened range of both sources around each pixel."""
    highest = _highest(torch.maximum(a, b)) + _MARGIN
    lowest = -_highest(-torch.minimum(a, b)) - _MARGIN
    return (F.relu(displayed - highest) + F.relu(lowest - displayed)).mean((1, 2, 3))


def _highest(image):
    return F.max_pool2d(image, _NEIGHBOURHOOD, stride=1, padding=_NEIGHBOURHOOD // 2)
