"""What the network is trained for: to be ahead of the pixel maximum."""

import torch
import torch.nn.functional as F

import metrics

METRICS = {metric.__name__: metric for metric in (
    metrics.qabf, metrics.vif, metrics.scd, metrics.ssim, metrics.psnr)}


def leads(a, b, fused):
    """By metric, how far each fused image is ahead of the pixel maximum."""
    maximum = torch.maximum(a, b)
    return {name: metric(a, b, fused) - metric(a, b, maximum)
            for name, metric in METRICS.items()}


def loss(a, b, fused, goals, intensity, gradient):
    """The mean loss of fused images of shape [N, 1, H, W], not clipped.

    goals has, for each metric, how far the fused image should be ahead of the pixel
    maximum and the step that counts, one for all images or N of each. Summed up is, of
    the clipped image, the softplus of what is lacking, in such steps: what lags behind
    most counts most, and little is given for more where the goal is reached. To it come,
    with the weights intensity and gradient, the mean absolute differences from the pixel
    maximum and from the stronger gradient, which keep the image what a reader expects.
    """
    shown = leads(a, b, fused.clamp(0, 1))
    lacking = sum(F.softplus((goal - shown[name]) / step)
                  for name, (goal, step) in goals.items())
    return (lacking / len(goals)
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
