"""Makes two-samples.json: python3 two-samples.py > two-samples.json (SciPy). Cliff's delta and its variance are taken pair by pair, as published."""

import json

import numpy as np
import scipy
from scipy import stats
from scipy.stats import mstats

chance = np.random.default_rng(2019)


def grid(values):
    return np.round(np.clip(values, 0, 1), 4)


SAMPLES = {
    "normal, apart": (grid(chance.normal(0.4, 0.15, 37)), grid(chance.normal(0.55, 0.2, 37))),
    "heaped": (np.repeat([0, 0.5, 1], [9, 5, 2]) * 1.0, np.repeat([0, 0.5, 1], [3, 5, 8]) * 1.0),
    "skewed": (grid(chance.beta(0.5, 2, 50)), grid(chance.beta(2, 0.5, 50))),
    "two": (np.array([0.1, 0.4]), np.array([0.2, 0.3])),
    "no overlap": (np.array([0.1, 0.2, 0.3]), np.array([0.7, 0.8, 0.9])),
    "two hundred": (grid(chance.uniform(0, 1, 200)), grid(chance.uniform(0.1, 1, 200))),
}


def cliff(x, y):
    """Cliff 1993; Feng and Cliff 2004, the interval asymmetric, with t on min(m, n) - 1."""
    d = np.sign(y[None, :] - x[:, None])
    m, n = d.shape
    delta = d.mean()
    rows = np.sum((d.mean(axis=1) - delta) ** 2)
    columns = np.sum((d.mean(axis=0) - delta) ** 2)
    cells = np.sum((d - delta) ** 2)
    variance = (n**2 * rows + m**2 * columns - cells) / (m * n * (m - 1) * (n - 1))
    variance = max(variance, (1 - delta**2) / (m * n - 1))
    if abs(delta) == 1:
        return delta, None, None
    t = stats.t.ppf(0.975, min(m, n) - 1)
    half = t * np.sqrt(variance) * np.sqrt((1 - delta**2) ** 2 + t**2 * variance)
    scale = 1 - delta**2 + t**2 * variance
    return delta, max(-1, (delta - delta**3 - half) / scale), min(1, (delta - delta**3 + half) / scale)


def case(name, x, y):
    delta, low, high = cliff(x, y)
    deciles = np.arange(1, 10) / 10
    return {
        "name": name,
        "first": x.tolist(),
        "second": y.tolist(),
        "kolmogorovSmirnov": float(stats.ks_2samp(x, y).statistic),
        "energy": float(stats.energy_distance(x, y)),
        "delta": float(delta),
        "low": low,
        "high": high,
        "firstDeciles": np.asarray(mstats.hdquantiles(x, deciles)).tolist(),
        "secondDeciles": np.asarray(mstats.hdquantiles(y, deciles)).tolist(),
    }


print(json.dumps({
    "tool": f"SciPy {scipy.__version__}, NumPy {np.__version__}",
    "cases": [case(name, *samples) for name, samples in SAMPLES.items()],
}, separators=(",", ":")))
