"""The fusion metrics of io.github.lywnet.metrics in a form with a gradient. All take
images of shape [N, 1, H, W] in [0, 1], float32, and give one value for each image."""

import math

import torch


def qabf(a, b, fused):
    """The share of both images' edges that the fused image keeps (Xydeas, Petrovic 2000)."""
    edges_a, edges_b, edges = _Edges(a), _Edges(b), _Edges(fused)
    preserved = _sum(_preserved(edges_a, edges)) + _sum(_preserved(edges_b, edges))
    return preserved / (_sum(edges_a.strength) + _sum(edges_b.strength))


def vif(a, b, fused):
    """Visual information fidelity in the pixel domain (Sheikh, Bovik 2006), of both, added."""
    return _fidelity(a, fused) + _fidelity(b, fused)


def scd(a, b, fused):
    """Sum of the correlations of differences (Aslantas, Bendes 2015)."""
    return _correlation(fused - b, a) + _correlation(fused - a, b)


def ssim(a, b, fused):
    """Structural similarity (Wang et al. 2004), the mean of both."""
    return (_similarity(a, fused) + _similarity(b, fused)) / 2


def psnr(a, b, fused):
    """Peak signal-to-noise ratio against both, in dB."""
    error = ((_mean((a - fused) ** 2) + _mean((b - fused) ** 2)) / 2).clamp(min=1e-8)
    return -10 * torch.log10(error)


def sf(a, b, fused):
    """Spatial frequency of the fused image: its overall activity."""
    rows = fused[..., 1:] - fused[..., :-1]
    columns = fused[..., 1:, :] - fused[..., :-1, :]
    return torch.sqrt(_mean(rows ** 2) + _mean(columns ** 2) + FAINT_ACTIVITY)


def ag(a, b, fused):
    """Average gradient of the fused image, without its outermost pixels."""
    rows = (fused[..., 1:-1, 2:] - fused[..., 1:-1, :-2]) / 2
    columns = (fused[..., 2:, 1:-1] - fused[..., :-2, 1:-1]) / 2
    return _mean(torch.sqrt((rows ** 2 + columns ** 2) / 2 + FAINT_ACTIVITY))


def gradient(image):
    """Horizontal and vertical derivative by Sobel's filter, gain 1 for a slope of 1."""
    rows = image[..., :-2, :] + 2 * image[..., 1:-1, :] + image[..., 2:, :]
    columns = image[..., :-2] + 2 * image[..., 1:-1] + image[..., 2:]
    return ((rows[..., 2:] - rows[..., :-2]) / 8,
            (columns[..., 2:, :] - columns[..., :-2, :]) / 8)


FAINT_ACTIVITY = 1e-8  # the square of an activity far below that of one grey level


class _Edges:
    FAINT = 1e-8  # the square of a strength far below that of one grey level

    def __init__(self, image):
        self.x, self.y = gradient(image)
        self.strength = torch.sqrt(self.x ** 2 + self.y ** 2 + self.FAINT)


def _preserved(source, fused):
    """Strength of the source's edge times how well it is kept, at each pixel."""
    strength = torch.minimum(source.strength, fused.strength) / torch.maximum(
        source.strength, fused.strength)
    along = torch.abs(source.x * fused.x + source.y * fused.y)
    across = torch.abs(source.x * fused.y - source.y * fused.x)
    # an edge of a hundredth of the source's has no direction to speak of
    angle = torch.atan(across / (along + 1e-2 * source.strength ** 2))
    alignment = 1 - 2 / math.pi * angle
    return (source.strength * 0.9994 * torch.sigmoid(15 * (strength - 0.5))
            * 0.9879 * torch.sigmoid(22 * (alignment - 0.8)))


VISUAL_NOISE = 2 / 255 ** 2  # variance of 2 squared grey levels
FAINT_VARIANCE = 0.01 / 255 ** 2  # below all structure


def _fidelity(source, fused):
    transferred = available = 0
    for size in (17, 9, 5, 3):
        if size < 17:
            source = _smoothed(source, size, size / 5, 2)
            fused = _smoothed(fused, size, size / 5, 2)

        def covariance(p, q):
            return (_smoothed(p * q, size, size / 5)
                    - _smoothed(p, size, size / 5) * _smoothed(q, size, size / 5))

        variance = covariance(source, source).clamp(min=0)
        shared = covariance(source, fused)
        # an inverted structure is a gain of 0, not a negative one
        gain = (shared / (variance + FAINT_VARIANCE)).clamp(min=0)
        noise = (covariance(fused, fused) - gain * shared).clamp(min=0)
        transferred = transferred + _sum(torch.log1p(gain ** 2 * variance
                                                     / (noise + VISUAL_NOISE)))
        available = available + _sum(torch.log1p(variance / VISUAL_NOISE))
    return transferred / (available + FAINT_VARIANCE)


def _similarity(p, q):
    def smoothed(x):
        return _smoothed(x, 11, 1.5)

    mean_p, mean_q = smoothed(p), smoothed(q)
    squares = mean_p ** 2 + mean_q ** 2
    variances = smoothed(p ** 2 + q ** 2) - squares
    covariance = smoothed(p * q) - mean_p * mean_q
    c1, c2 = 0.01 ** 2, 0.03 ** 2
    return _mean((2 * mean_p * mean_q + c1) * (2 * covariance + c2)
                 / ((squares + c1) * (variances + c2)))


def _correlation(p, q):
    p = p - p.mean((1, 2, 3), keepdim=True)
    q = q - q.mean((1, 2, 3), keepdim=True)
    return _sum(p * q) / torch.sqrt(_sum(p ** 2) * _sum(q ** 2) + 1e-8)


def _smoothed(image, size, sigma, stride=1):
    """Gaussian means of the windows that lie inside the image, as two matrix products:
    a convolution would be in TensorFloat-32, too coarse for the variances made of it."""
    return (_window_matrix(image.shape[2], size, sigma, stride, image.device) @ image
            @ _window_matrix(image.shape[3], size, sigma, stride, image.device).T)


_matrices = {}


def _window_matrix(length, size, sigma, stride, device):
    """Row i has the weights of the window that begins at i * stride."""
    key = length, size, sigma, stride, device
    if key not in _matrices:
        x = torch.arange(size, dtype=torch.float64) - size // 2
        weights = torch.exp(-(x / sigma) ** 2 / 2)
        weights /= weights.sum()
        first = range(0, length - size + 1, stride)
        matrix = torch.zeros(len(first), length, dtype=torch.float64)
        for row, column in enumerate(first):
            matrix[row, column:column + size] = weights
        _matrices[key] = matrix.float().to(device)
    return _matrices[key]


def _sum(x):
    return x.sum((1, 2, 3))


def _mean(x):
    return x.mean((1, 2, 3))
