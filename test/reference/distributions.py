"""Values of distribution functions and quantiles from another implementation.

Writes distributions.json beside this file: {"source", "points": [{"function", "args", "value"}]}, where "function" and
"args" are those of src/numeric (`poisson` is that of src/random, its arguments the probability and the mean). Made with
scipy 1.17.1; lower and upper tails are computed directly, never as one minus the other.

Run: python3 test/reference/distributions.py
"""

import re
from pathlib import Path

import scipy
from scipy import special
from scipy.stats import poisson

TAILS = [1e-6, 0.05, 0.5, 0.95, 1 - 1e-6]
SMALL_SHAPES = [0.3, 0.4]
COUNT_SHAPES = [count + 0.5 for count in (0, 1, 2, 5, 8, 17, 30, 60)]
BETAS = [(0.3, 0.4), (0.5, 0.5), (0.5, 30.5), (2, 4), (9.5, 8.5), (12.5, 53.5), (56.5, 9.5)]

points = []


def add(function, *args, value):
    points.append({"function": function, "args": [float(arg) for arg in args], "value": float(value)})


for x in [1e-8, 0.1, 0.3, 0.5, 0.75, 1.5, 2.5, 5.5, 10.5, 30.5, 60.5, 10000.5]:
    add("lnGamma", x, value=special.gammaln(x))

for z in [0, 0.1, 0.5, 1, 1.7, 1.8, 2.5, 4, 8]:
    add("normalUpper", z, value=special.ndtr(-z))
for z in [-8, -2.5, -0.5, 0.1, 1, 2.5, 4]:
    add("normalLower", z, value=special.ndtr(z))
for p in [1e-15, 1e-9, 1e-6, 0.001, 0.05, 0.0749, 0.0751, 0.3, 0.7, 0.95, 0.999, 1 - 1e-6]:
    add("normalQuantile", p, value=special.ndtri(p))

for shape in SMALL_SHAPES + COUNT_SHAPES:
    for x in [0.3 * shape, 2.5 * shape]:
        add("gammaLower", shape, x, value=special.gammainc(shape, x))
        add("gammaUpper", shape, x, value=special.gammaincc(shape, x))
    for p in TAILS:
        add("gammaQuantile", p, shape, 1, value=special.gammaincinv(shape, p))
for shape in [10000.5, 100000.5]:
    add("gammaLower", shape, shape, value=special.gammainc(shape, shape))
    add("gammaQuantile", 0.95, shape, 1, value=special.gammaincinv(shape, 0.95))
for count, months in [(6, 60), (17, 384), (2, 216)]:
    add("gammaQuantile", 0.95, count + 0.5, months, value=special.gammaincinv(count + 0.5, 0.95) / months)

for a, b in BETAS:
    for x in [0.1, 0.8]:
        add("betaRegularised", a, b, x, value=special.betainc(a, b, x))
    for p in TAILS:
        add("betaQuantile", p, a, b, value=special.betaincinv(a, b, p))

for mean in [0.3, 4, 60, 500]:
    for p in [1e-12, *TAILS, 1 - 1e-12]:
        add("poisson", p, mean, value=poisson.ppf(p, mean))


def number(x):
    """The shortest text that reads back as x, as JavaScript writes exponents."""
    return re.sub(r"e([+-])0(\d)$", r"e\1\2", repr(x)).removesuffix(".0")


def line(function, args, value):
    return f'    {{ "function": "{function}", "args": [{", ".join(map(number, args))}], "value": {number(value)} }}'


lines = ",\n".join(line(**point) for point in points)
text = f'{{\n  "source": "scipy {scipy.__version__}",\n  "points": [\n{lines}\n  ]\n}}\n'
Path(__file__).with_suffix(".json").write_text(text, encoding="utf-8")
