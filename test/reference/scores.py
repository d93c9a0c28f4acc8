"""Scores from other implementations.

Writes scores.json beside this file. Every value comes from a routine of scipy or scikit-learn that was not written for the score in
question, or from an integral taken numerically, so that no formula is repeated:

- the CRPS of an ensemble and the ranked probability score are half the squared energy distance from the point observed
  (scipy.stats.energy_distance);
- the CRPS of a histogram is the integral of (F - step)^2 by scipy.integrate.quad;
- the fair CRPS is that of all pairs of members by numpy;
- recalibration is sklearn.isotonic.IsotonicRegression, cells are sklearn.calibration.calibration_curve.

Made with scipy 1.10.1, scikit-learn 1.2.1, numpy 1.24.2. Run:

    python3 test/reference/scores.py && npx biome format --write test/reference/scores.json
"""

import json
from pathlib import Path

import numpy as np
import scipy
import sklearn
from scipy import integrate, stats
from sklearn.calibration import calibration_curve
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import brier_score_loss, log_loss, mean_pinball_loss

random = np.random.default_rng(20261)


def category_points():
    for probabilities in [[0.2, 0.3, 0.5], [0.85, 0.1, 0.05], [0.1, 0.9], [0.125, 0.125, 0.25, 0.5]]:
        for outcome in range(len(probabilities)):
            hot = np.eye(len(probabilities))[outcome]
            places = np.arange(len(probabilities))
            yield {
                "probabilities": probabilities,
                "outcome": outcome,
                "brier": float(sum(brier_score_loss([int(h)], [p], pos_label=1) for h, p in zip(hot, probabilities))),
                "log": float(log_loss([outcome], [probabilities], labels=list(places))),
                "ranked": float(stats.energy_distance(places, [outcome], probabilities) ** 2 / 2),
            }


def ensemble_points():
    for size in [2, 3, 8, 40]:
        ensemble = np.round(random.normal(1, 2, size), 1)
        for observed in [-4.0, float(ensemble[0]), 0.75, 6.5]:
            pairs = np.abs(ensemble[:, None] - ensemble[None, :]).sum() / (size * (size - 1))
            rank = stats.rankdata(np.append(ensemble, observed))[-1]
            yield {
                "ensemble": ensemble.tolist(),
                "observed": observed,
                "plain": float(stats.energy_distance(ensemble, [observed]) ** 2 / 2),
                "fair": float(np.abs(ensemble - observed).mean() - pairs / 2),
                "midPit": float((rank - 0.5) / (size + 1)),
            }


def quantile_points():
    levels = [0.05, 0.25, 0.5, 0.75, 0.95]
    for values in [[-1.5, 0, 1, 2, 4], [0, 0, 0, 1, 2]]:
        for observed in [-3, 0, 0.4, 7]:
            losses = [mean_pinball_loss([observed], [v], alpha=a) for a, v in zip(levels, values)]
            yield {"levels": levels, "values": values, "observed": observed, "crps": float(2 * np.mean(losses))}


def histogram_points():
    edges, probabilities = [0, 1, 3, 3.5, 10], [0.1, 0.55, 0, 0.35]
    cumulative = np.append(0, np.cumsum(probabilities))
    for observed in [-2, 0, 0.5, 3.2, 9, 12.5]:
        off = lambda x: (np.interp(x, edges, cumulative) - (x >= observed)) ** 2
        cuts = sorted({*edges, observed})
        parts = [integrate.quad(off, a, np.nextafter(b, a), epsabs=1e-13) for a, b in zip(cuts, cuts[1:])]
        value = float(sum(part[0] for part in parts))
        yield {"edges": edges, "probabilities": probabilities, "observed": observed, "crps": value}


def event_sets():
    for size, decimals in [(60, 1), (200, 2), (40, 3)]:
        # Off the edges of the cells, which the two implementations give to different neighbours.
        probabilities = np.clip(np.round(random.beta(0.7, 1.4, size), decimals) + 0.0005, 0, 1)
        happened = (random.random(size) < 0.15 + 0.6 * probabilities).astype(int)
        fit = IsotonicRegression(y_min=0, y_max=1).fit(probabilities, happened)
        recalibrated = fit.predict(probabilities)
        score = brier_score_loss(happened, probabilities)
        best = brier_score_loss(happened, recalibrated)
        constant = brier_score_loss(happened, np.full(size, happened.mean()))
        share, mean = calibration_curve(happened, probabilities, n_bins=10)
        cells = np.minimum((probabilities * 10).astype(int), 9)
        intervals = []
        for cell in sorted(set(cells)):
            came, count = int(happened[cells == cell].sum()), int((cells == cell).sum())
            law = stats.beta(came + 0.5, count - came + 0.5)
            low, high = 0 if came == 0 else law.ppf(0.05), 1 if came == count else law.ppf(0.95)
            intervals.append([float(low), float(high)])
        yield {
            "probabilities": probabilities.tolist(),
            "happened": happened.tolist(),
            "score": float(score),
            "miscalibration": float(score - best),
            "discrimination": float(constant - best),
            "uncertainty": float(constant),
            "recalibrated": recalibrated.tolist(),
            "cells": {"share": share.tolist(), "mean": mean.tolist(), "interval": intervals},
        }


def bootstrap_points():
    values = np.round(random.normal(0, 1, 11), 2)
    for block in [1, 4, 11]:
        resamples, blocks = 25, -(-len(values) // block)
        uniforms = random.random(resamples * blocks)
        starts = np.floor(uniforms * len(values)).astype(int).reshape(resamples, blocks)
        index = (starts[:, :, None] + np.arange(block)).reshape(resamples, -1)[:, : len(values)]
        means = np.take(values, index, mode="wrap").mean(axis=1)
        yield {
            "values": values.tolist(),
            "blockLength": block,
            "resamples": resamples,
            "uniforms": uniforms.tolist(),
            "mean": float(values.mean()),
            "interval": np.quantile(means, [0.05, 0.95]).tolist(),
            "standardError": float(means.std(ddof=1)),
        }


values = {
    "source": f"scipy {scipy.__version__}, scikit-learn {sklearn.__version__}, numpy {np.__version__}",
    "categories": list(category_points()),
    "ensembles": list(ensemble_points()),
    "quantiles": list(quantile_points()),
    "histograms": list(histogram_points()),
    "events": list(event_sets()),
    "bootstraps": list(bootstrap_points()),
}

Path(__file__).with_suffix(".json").write_text(json.dumps(values), encoding="utf-8")
