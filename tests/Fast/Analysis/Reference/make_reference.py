"""Writes reference.json: what SciPy and NumPy say about seeded positions and paired differences.

Run with Python 3, SciPy 1.10.1 and NumPy 1.24.2:  python3 make_reference.py > reference.json
Positions and differences are written in ten-thousandths, so that both sides start from the same integers.
"""

import json
import sys

import numpy as np
import scipy
from scipy import stats

chance = np.random.default_rng(2017)
ONE = 10_000


def positions(name, values):
    return name, [int(v) for v in np.clip(np.rint(np.asarray(values) * ONE), 0, ONE)]


CASES = [
    positions("two", [0.2, 0.7]),
    positions("three", [0, 0.5, 1]),
    positions("both ends", [0] * 12 + [1] * 9),
    positions("heaped at the left end", np.concatenate([np.zeros(20), chance.beta(1, 4, 30)])),
    positions("roughly normal", chance.normal(0.5, 0.18, 218)),
    positions("two humps", np.concatenate([chance.normal(0.25, 0.07, 60), chance.normal(0.8, 0.05, 41)])),
    positions("uniform", chance.uniform(0, 1, 1000)),
    positions("all alike", [0.5] * 10),
    positions("all at the left end", [0.0] * 7),
    positions("one outlier", [0.5] * 9 + [0.9]),
]


def bandwidth(x):
    """R's bw.nrd0 for data that are not all alike, with the floor that the density states."""
    sd, (low, high) = np.std(x, ddof=1), np.quantile(x, [0.25, 0.75])
    spread = min(sd, (high - low) / 1.34) if high > low else sd
    return max(0.01, 0.9 * spread * len(x) ** -0.2)


def density(x):
    """SciPy's Gaussian kernel over the sample and its images at both ends, at 0, 0.01 … 1; then closed by the trapezoid."""
    h = bandwidth(x)
    at = np.linspace(0, 1, 101)
    images = np.concatenate([sign * x + 2 * shift for shift in range(-4, 5) for sign in (1, -1)])
    kernel = stats.gaussian_kde(images, bw_method=h / np.std(images, ddof=1))
    heights = kernel(at) * len(images) / len(x)
    return h, float(np.trapz(heights, at)), (heights / np.trapz(heights, at)).tolist()


def of_positions(name, tens):
    x = np.asarray(tens) / ONE
    h, mass, heights = density(x)
    return {
        "name": name,
        "tenThousandths": tens,
        "mean": float(np.mean(x)),
        "median": float(np.median(x)),
        "sd": float(np.std(x, ddof=1)),
        "quantiles": {str(p): float(np.quantile(x, p, method="linear")) for p in (0.0, 0.1, 0.25, 0.333, 0.75, 0.9, 1.0)},
        "histogram": np.histogram(tens, bins=np.arange(21) * 500)[0].tolist(),
        "bandwidth": float(h),
        "massBeforeClosing": mass,
        "density": heights,
    }


def of_differences(name, tens):
    d = np.asarray(tens) / ONE
    resampled = stats.bootstrap((d,), np.mean, n_resamples=200_000, batch=2_000, method="percentile", random_state=np.random.default_rng(1))
    # Hesterberg (2015): the tails in which a t interval of this many would end.
    tail = stats.norm.cdf(np.sqrt(len(d) / (len(d) - 1)) * stats.t.ppf(0.025, len(d) - 1))
    low, high = np.quantile(resampled.bootstrap_distribution, [tail, 1 - tail])
    return {
        "name": name,
        "tenThousandths": [int(v) for v in tens],
        "mean": float(np.mean(d)),
        "low": float(low),
        "high": float(high),
        "standardErrorOfMean": float(stats.sem(d)),
        "movedLeft": float(np.mean(np.asarray(tens) < -500)),
        "movedRight": float(np.mean(np.asarray(tens) > 500)),
        "histogram": np.histogram(tens, bins=-ONE + np.arange(21) * 1000)[0].tolist(),
    }


DIFFERENCES = [
    ("37 to the right", np.rint(np.clip(chance.normal(0.22, 0.25, 37), -1, 1) * ONE)),
    ("8, skewed", np.rint(chance.beta(0.6, 3, 8) * ONE)),
    ("60 around nothing, with edges of the tolerance", np.concatenate([np.rint(chance.normal(0, 0.1, 56) * ONE), [-500, 500, -501, 501]])),
]

json.dump(
    {
        "tool": f"SciPy {scipy.__version__}, NumPy {np.__version__}",
        "positions": [of_positions(*case) for case in CASES],
        "differences": [of_differences(*case) for case in DIFFERENCES],
    },
    sys.stdout,
    indent=1,
)
print()
