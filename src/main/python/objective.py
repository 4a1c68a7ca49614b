"""What the network is trained for: to be ahead of the pixel maximum."""

import torch
import torch.nn.functional as F

import metrics

# How far ahead of the pixel maximum of both images the fused image should be, in each
# metric, and the step that counts: from what it must reach to what is aimed at.
GOALS = {
    metrics.qabf: (0.05, 0.02),
    metrics.vif: (0.01, 0.03),
    metrics.scd: (0.12, 0.05),
    metrics.ssim: (0.018, 0.007),
    metrics.psnr: (0.5, 0.5),
}


def leads(a, b, fused):
    """By metric, how far each fused image is ahead of the pixel maximum."""
    maximum = torch.maximum(a, b)
    return {metric: metric(a, b, fused) - metric(a, b, maximum) for metric in GOALS}


def loss(a, b, fused, intensity, gradient):
    """The mean loss of fused images of shape [N, 1, H, W], not clipped.

    For each metric, of the clipped image, the softplus of what is lacking, in its steps:
    what lags behind most counts most, and little is given for more where the goal is
    reached. To it come, with the weights intensity and gradient, the mean absolute
    differences from the pixel maximum and from the stronger gradient, which keep the
    image what a reader expects.
    """
    shown = leads(a, b, fused.clamp(0, 1))
    lacking = sum(F.softplus((goal - shown[metric]) / step)
                  for metric, (goal, step) in GOALS.items())
    return (lacking / len(GOALS)
            + intensity * torch.abs(fused - torch.maximum(a, b)).mean((1, 2, 3))
            + gradient * _gradient_loss(a, b, fused)).mean()


def _gradient_loss(a, b, fused):
    ax, ay = metrics.gradient(a)
    bx, by = metrics.gradient(b)
    fx, fy = metrics.gradient(fused)
    from_a = ax ** 2 + ay ** 2 > bx ** 2 + by ** 2
    off = (torch.abs(fx - torch.where(from_a, ax, bx))
           + torch.abs(fy - torch.where(from_a, ay, by)))
    return off.mean((1, 2, 3)) / 2
