"""Shapes of generalised Pareto tails from another implementation.

Writes pareto-shape.json beside this file. The estimator of Zhang and Stephens (2009, equations 6 to 8) is written here in
numpy, in the form of their paper: theta_j on the grid, L(theta) = ln(theta / k) + k - 1 with their sign of k, weights that are
one over a sum of exponentials, and k of the mean theta. The weights' shape is that of Vehtari, Simpson, Gelman, Yao and Gabry
(2024), Appendix C: the largest min(n / 5, 3 sqrt(n)) weights less the next one, shrunk to 0.5 by ten observations. Samples are
scipy.stats.genpareto's quantiles or draws.

Made with scipy 1.17.1, numpy 2.4.6. Run:

    python3 test/reference/pareto-shape.py && npx biome format --write test/reference/pareto-shape.json
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import stats

random = np.random.default_rng(20262)


def zhang_stephens(x):
    x = np.sort(x)
    n = len(x)
    m = 30 + int(np.floor(np.sqrt(n)))
    quartile = x[int(np.floor(n / 4 + 0.5)) - 1]
    j = np.arange(1, m + 1)
    theta = 1 / x[-1] + (1 - np.sqrt(m / (j - 0.5))) / (3 * quartile)
    k = -np.array([np.log1p(-t * x).mean() for t in theta])
    profile = n * (np.log(theta / k) + k - 1)
    weights = np.array([1 / np.exp(profile - one).sum() for one in profile])
    return float(np.log1p(-(theta @ weights) * x).mean())


def shape_of_weights(weights):
    weights = np.sort(weights)
    n = len(weights)
    tail = int(np.floor(min(n / 5, 3 * np.sqrt(n))))
    excesses = weights[-tail:] - weights[-tail - 1]
    return (tail * zhang_stephens(excesses) + 5) / (tail + 10)


def excess_sets():
    for shape in [-0.4, 0, 0.3, 0.7, 1.2]:
        for size in [5, 20, 100]:
            values = np.sort(np.round(stats.genpareto.rvs(shape, scale=2, size=size, random_state=random), 6)) + 1e-6
            yield {"shape": shape, "excesses": values.tolist(), "fitted": zhang_stephens(values)}


def weight_sets():
    for sd in [0.2, 1, 2.5]:
        for size in [25, 100, 400]:
            weights = np.exp(random.normal(0, sd, size))
            yield {"weights": weights.tolist(), "shape": float(shape_of_weights(weights))}


values = {
    "source": f"scipy {scipy.__version__}, numpy {np.__version__}",
    "excesses": list(excess_sets()),
    "weights": list(weight_sets()),
}

Path(__file__).with_suffix(".json").write_text(json.dumps(values), encoding="utf-8")
