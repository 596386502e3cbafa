"""Makes agreement.json: python3 agreement.py > agreement.json (statsmodels). Alpha pair by pair over all values, as defined; not by a coincidence table."""

import itertools
import json

import numpy as np
import statsmodels
from statsmodels.stats.inter_rater import cohens_kappa

chance = np.random.default_rng(2021)


def alpha(coders):
    """The mean disagreement within stories over the mean disagreement of any two values."""
    stories = [[c for c in story if c is not None] for story in zip(*coders)]
    stories = [story for story in stories if len(story) > 1]
    values = [c for story in stories for c in story]
    within = sum(sum(a != b for a, b in itertools.permutations(story, 2)) / (len(story) - 1) for story in stories) / len(values)
    overall = sum(a != b for a, b in itertools.permutations(values, 2)) / (len(values) * (len(values) - 1))
    return (1 - within / overall) if overall else None


def kappa(first, second):
    codes = sorted(set(first) | set(second))
    table = np.zeros((len(codes), len(codes)))
    for a, b in zip(first, second):
        table[codes.index(a), codes.index(b)] += 1
    k = cohens_kappa(table)
    return {"first": first, "second": second, "kappa": float(k.kappa), "low": max(-1, float(k.kappa_low)), "high": min(1, float(k.kappa_upp))}


def missing(codes, share):
    return [None if chance.random() < share else int(c) for c in codes]


truth = chance.integers(1, 5, 60)
noisy = [missing(np.where(chance.random(60) < 0.25, chance.integers(1, 5, 60), truth), 0.15) for _ in range(4)]
N = None
# Krippendorff 2011, section C: four observers, twelve units, data missing; he gives 0.743 for nominal data.
published = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, 3],
    [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, N],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
]
one = chance.integers(0, 2, 80).tolist()
other = [c if chance.random() < 0.8 else 1 - c for c in one]
print(json.dumps({
    "tool": f"statsmodels {statsmodels.__version__}, NumPy {np.__version__}",
    "kappas": [kappa(one, other), kappa([1, 2, 3] * 5, [1, 2, 3, 1, 2, 1] * 2 + [3, 3, 3]), kappa([0] * 9 + [1], [1] + [0] * 9)],
    "alphas": [{"coders": coders, "alpha": alpha(coders)} for coders in (published, noisy, [one, other], [[1, 1, 2], [2, 2, 1]])],
}, separators=(",", ":")))
