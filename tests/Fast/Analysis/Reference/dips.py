"""Makes dips.json: the dip as defined, by linear programming: python3 dips.py > dips.json (SciPy). Few values, many of them tied."""

import json

import numpy as np
import scipy
from scipy.optimize import linprog

chance = np.random.default_rng(2023)


def dip(values):
    """For each place of the mode: the cdf nearest to the steps that is convex before it, concave after it, and may jump at it; the least of them."""
    at, counts = np.unique(values, return_counts=True)
    upto = np.cumsum(counts) / len(values)
    before = upto - counts / len(values)
    return min(nearest(at, before, upto, mode) for mode in range(len(at)))


def nearest(at, before, upto, mode):
    k = len(at)
    rows, limits = [], []  # the height left of each value, the height right of it, and the distance

    def atmost(terms, limit):
        row = np.zeros(2 * k + 1)
        for place, factor in terms:
            row[place] += factor
        rows.append(row)
        limits.append(limit)

    for j in range(k):
        for place, height in ((j, before[j]), (k + j, upto[j])):
            atmost([(place, 1), (2 * k, -1)], height)
            atmost([(place, -1), (2 * k, -1)], -height)
        atmost([(j, 1), (k + j, -1)], 0)
        if j != mode:
            atmost([(k + j, 1), (j, -1)], 0)
        if j + 1 < k:
            atmost([(k + j, 1), (j + 1, -1)], 0)
        if 0 < j < k - 1 and j != mode:
            left, right, sign = 1 / (at[j] - at[j - 1]), 1 / (at[j + 1] - at[j]), 1 if j < mode else -1
            atmost([(j, sign * left), (k + j - 1, -sign * left), (j + 1, -sign * right), (k + j, sign * right)], 0)
    return linprog(np.eye(2 * k + 1)[-1], A_ub=np.array(rows), b_ub=limits, bounds=[(None, None)] * (2 * k) + [(0, 1)], method="highs").fun


def some(case):
    n = int(chance.integers(4, 40))
    if case % 4 == 0:
        return np.round(chance.random(n), 4)
    if case % 4 == 1:
        return chance.choice([0, 0.1, 0.3, 0.35, 0.5, 0.8, 1], n)
    if case % 4 == 2:
        return np.round(np.concatenate([np.zeros(n // 3), np.full(n // 4, 0.5), chance.random(n - n // 3 - n // 4)]), 2)
    return np.round(chance.beta(0.4, 0.5, n), 1)


cases = [sorted(some(case).tolist()) for case in range(60)]
print(json.dumps({"tool": f"SciPy {scipy.__version__} (HiGHS)", "cases": [{"values": values, "dip": dip(values)} for values in cases]}, separators=(",", ":")))
