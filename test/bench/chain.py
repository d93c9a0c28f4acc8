"""The factor chain of the built-in model in NumPy, all paths at a time. Reads the chain and the size as JSON from
standard input and writes the seconds of every repetition, after one that does not count, and the mean of all series."""

import json
import sys
import time

import numpy as np

job = json.load(sys.stdin)
chain = {name: np.asarray(value) for name, value in job["chain"].items()}
paths = job["paths"]
rng = np.random.default_rng(job["seed"])


def run():
    x = np.tile(chain["start"], (paths, 1))
    mu = np.tile(chain["mean"], (paths, 1))
    for _ in range(job["months"]):
        common = rng.standard_normal((paths, int(chain["families"])))[:, chain["family"]]
        own = rng.standard_normal(x.shape)
        mu = chain["reference"] + chain["meanDecay"] * (mu - chain["reference"])
        x = mu + chain["decay"] * (x - mu) + chain["common"] * common + chain["own"] * own
    return x.mean()


def timed():
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


mean = run()
seconds = [timed() for _ in range(job["repetitions"])]
json.dump({"version": np.__version__, "mean": mean, "seconds": seconds}, sys.stdout)
