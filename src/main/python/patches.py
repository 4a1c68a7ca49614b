"""What a training sees: random patches of the pairs, varied as images of other scanners,
people and file formats are. The same variation, by other random numbers, as that of
io.github.lywnet.engine.training.Augmentation."""

import numpy

LEVELS = 255

RESCALED = 1 / 2  # share of the patches
LARGEST_SCALE = 2
SHIFTED = 1 / 4
LARGEST_SHIFT = 1.5  # pixels

DIMMED = 1 / 2  # share of the sources
DIMMEST = 0.5
BENT = 1 / 4
LARGEST_BEND = 0.35  # of the exponent's logarithm
LIFTED = 1 / 10
LARGEST_LIFT = 0.1
NOISY = 1 / 8
LARGEST_NOISE = 0.03

FEW_COUNTS = 1 / 8  # share of the functional sources
FEWEST_COUNTS = 10  # of a white pixel
MOST_COUNTS = 300
BLURRED = 1 / 8
MOST_BLURS = 4
BLANK = 1 / 40
CONSTANT = 1 / 40
BRIGHTEST_CONSTANT = 0.3


def patch(random, planes, size, varied):
    """A patch of a pair of 8-bit planes [2, H, W], turned and flipped, and varied if
    asked for: float32 [2, size, size] in [0, 1], in 256 grey levels."""
    if not varied:
        random = _Steady(random)
    anatomical, functional = _symmetric(random, _cut(random, planes, size))
    functional = _blank(random, _brightness(random, _acquisition(random, functional)))
    both = numpy.stack([_brightness(random, anatomical), functional])
    return (numpy.round(both.clip(0, 1) * LEVELS) / LEVELS).astype(numpy.float32)


class _Steady:
    """Random numbers by which no patch is varied."""

    def __init__(self, random):
        self.integers = random.integers

    def random(self):
        return 1


def _chance(random, share):
    return random.random() < share


def _symmetric(random, planes):
    """Turned and flipped."""
    planes = numpy.rot90(planes, random.integers(4), (1, 2))
    return planes[:, :, ::-1] if random.integers(2) else planes


def _cut(random, planes, size):
    """A square of the planes, in another scale or in theirs, the functional one perhaps a
    little beside the anatomical one; between pixels, linearly interpolated."""
    smallest = max(1 / LARGEST_SCALE, size / min(planes.shape[1:]))
    step = 1.0
    if _chance(random, RESCALED):
        step = 1 / numpy.exp(random.uniform(numpy.log(smallest), numpy.log(LARGEST_SCALE)))
    shifts = numpy.zeros(2)
    if _chance(random, SHIFTED):
        shifts = random.uniform(-LARGEST_SHIFT, LARGEST_SHIFT, 2)
    firsts = [_first(random, length, size, step) for length in planes.shape[1:]]
    positions = [first + step * numpy.arange(size) for first in firsts]
    return numpy.stack([
        _at(planes[0], *positions),
        _at(planes[1], *(position + shift for position, shift in zip(positions, shifts)))])


def _first(random, length, size, step):
    """A random position of the first pixel, at a whole one where the scale is kept."""
    if step == 1:
        return random.integers(length - size + 1)
    return random.uniform(0, length - size * step) + (step - 1) / 2


def _at(plane, ys, xs):
    rows = _between(plane.astype(numpy.float64) / LEVELS, ys)
    return _between(rows.T, xs).T


def _between(rows, positions):
    positions = positions.clip(0, len(rows) - 1)
    before = positions.astype(int)
    after = numpy.minimum(before + 1, len(rows) - 1)
    share = (positions - before)[:, None]
    return (1 - share) * rows[before] + share * rows[after]


def _acquisition(random, functional):
    """Few counts, as of a short scan, reconstructed with a smooth kernel; blur."""
    blurs = 0
    if _chance(random, FEW_COUNTS):
        counts = numpy.exp(random.uniform(numpy.log(FEWEST_COUNTS), numpy.log(MOST_COUNTS)))
        deviation = numpy.sqrt(functional / counts)
        functional = functional + deviation * random.standard_normal(functional.shape)
        blurs = 2
    if _chance(random, BLURRED):
        blurs += random.integers(1, MOST_BLURS + 1)
    for _ in range(blurs):
        functional = _blurred(_blurred(functional).T).T
    return functional


def _blurred(rows):
    """Weighted means 1 : 2 : 1 of neighbouring rows."""
    padded = numpy.pad(rows, ((1, 1), (0, 0)), mode="edge")
    return (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4


def _brightness(random, image):
    """Another gamma, gain and offset, and noise, each now and then."""
    image = image.clip(0, 1)
    if _chance(random, BENT):
        image = image ** numpy.exp(random.uniform(-LARGEST_BEND, LARGEST_BEND))
    if _chance(random, DIMMED):
        image = image * random.uniform(DIMMEST, 1)
    if _chance(random, LIFTED):
        lift = random.uniform(0, LARGEST_LIFT)
        image = lift + (1 - lift) * image
    if _chance(random, NOISY):
        deviation = random.uniform(0, LARGEST_NOISE)
        image = image + deviation * random.standard_normal(image.shape)
    return image


def _blank(random, functional):
    if _chance(random, BLANK):
        return numpy.zeros_like(functional)
    if _chance(random, CONSTANT):
        return numpy.full_like(functional, random.uniform(0, BRIGHTEST_CONSTANT))
    return functional
