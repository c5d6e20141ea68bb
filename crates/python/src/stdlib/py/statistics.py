"""Means, medians and deviations."""

import math
from collections import namedtuple
from fractions import Fraction


class StatisticsError(ValueError):
    pass


def _exact(data):
    return [Fraction(one) for one in data]


def _like(value, data):
    """A fraction in the type of the data."""
    kinds = {type(one) for one in data}
    if any(kind.__name__ == "Decimal" for kind in kinds):
        from decimal import Decimal

        return Decimal(value.numerator) / Decimal(value.denominator)
    if Fraction in kinds:
        return value
    if float not in kinds and value.denominator == 1:
        return value.numerator
    return value.numerator / value.denominator


def _given(data, name, least=1):
    data = list(data)
    if len(data) < least:
        if least == 1:
            raise StatisticsError("%s requires at least one data point" % name)
        raise StatisticsError("%s requires at least two data points" % name)
    return data


def mean(data):
    data = _given(data, "mean")
    return _like(sum(_exact(data), Fraction(0)) / len(data), data)


def fmean(data, weights=None):
    data = [float(one) for one in data]
    if not data:
        raise StatisticsError("fmean requires at least one data point")
    if weights is None:
        return math.fsum(data) / len(data)
    weights = [float(one) for one in weights]
    return math.fsum(a * b for a, b in zip(data, weights)) / math.fsum(weights)


def _ordered(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    data = _ordered(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = _ordered(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _ordered(data)
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for one in data:
        counts[one] = counts.get(one, 0) + 1
    most = max(counts.values(), default=0)
    return [one for one, count in counts.items() if count == most]


def mode(data):
    found = multimode(data)
    if not found:
        raise StatisticsError("no mode for empty data")
    return found[0]


def _squares(data, centre=None):
    exact = _exact(data)
    centre = sum(exact, Fraction(0)) / len(exact) if centre is None else Fraction(centre)
    return sum([(one - centre) ** 2 for one in exact], Fraction(0))


def pvariance(data, mu=None):
    data = _given(data, "pvariance")
    return _like(_squares(data, mu) / len(data), data)


def variance(data, xbar=None):
    data = _given(data, "variance", 2)
    return _like(_squares(data, xbar) / (len(data) - 1), data)


def pstdev(data, mu=None):
    data = _given(data, "pstdev")
    return math.sqrt(_squares(data, mu) / len(data))


def stdev(data, xbar=None):
    data = _given(data, "stdev", 2)
    return math.sqrt(_squares(data, xbar) / (len(data) - 1))


def quantiles(data, *, n=4, method="exclusive"):
    data = sorted(data)
    if len(data) < 2:
        raise StatisticsError("must have at least two data points")
    found = []
    for at in range(1, n):
        if method == "inclusive":
            low, rest = divmod(at * (len(data) - 1), n)
        else:
            low = min(max(at * (len(data) + 1) // n, 1), len(data) - 1) - 1
            rest = at * (len(data) + 1) - (low + 1) * n
        found.append((data[low] * (n - rest) + data[low + 1] * rest) / n)
    return found


def geometric_mean(data):
    data = list(data)
    if not data or min(data) <= 0:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers")
    return math.exp(fmean([math.log(one) for one in data]))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    weights = [1] * len(data) if weights is None else list(weights)
    if min(data) < 0:
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    parts = [Fraction(weight) / Fraction(one) for weight, one in zip(weights, data)]
    found = Fraction(sum(weights)) / sum(parts, Fraction(0))
    return _like(found, data)


def median_grouped(data, interval=1.0):
    data = _ordered(data)
    middle = data[len(data) // 2]
    below = sum(one < middle for one in data)
    same = data.count(middle)
    return middle - interval / 2.0 + interval * (len(data) / 2 - below) / same


def _pairs(x, y, name):
    if len(x) != len(y):
        raise StatisticsError("%s requires that both inputs have same number of data points" % name)
    if len(x) < 2:
        raise StatisticsError("%s requires at least two data points" % name)
    mean_x, mean_y = math.fsum(x) / len(x), math.fsum(y) / len(y)
    return [one - mean_x for one in x], [one - mean_y for one in y], mean_x, mean_y


def covariance(x, y, /):
    left, right, _, _ = _pairs(x, y, "covariance")
    return math.fsum(a * b for a, b in zip(left, right)) / (len(x) - 1)


def correlation(x, y, /):
    left, right, _, _ = _pairs(x, y, "correlation")
    both = math.fsum(a * b for a, b in zip(left, right))
    apart = math.fsum(a * a for a in left) * math.fsum(b * b for b in right)
    if not apart:
        raise StatisticsError("at least one of the inputs is constant")
    return both / math.sqrt(apart)


LinearRegression = namedtuple("LinearRegression", "slope intercept", module="statistics")


def linear_regression(x, y, /, *, proportional=False):
    left, right, mean_x, mean_y = _pairs(x, y, "linear regression")
    if proportional:
        slope = math.fsum(a * b for a, b in zip(x, y)) / math.fsum(a * a for a in x)
        return LinearRegression(slope, 0.0)
    apart = math.fsum(a * a for a in left)
    if not apart:
        raise StatisticsError("x is constant")
    slope = math.fsum(a * b for a, b in zip(left, right)) / apart
    return LinearRegression(slope, mean_y - slope * mean_x)
