"""Logarithms and powers of `decimal`, in whole numbers that count units of 10**-places."""

import math


def ln_units(number, exp, places):
    """The natural logarithm of `number * 10**exp` in units of 10**-places."""
    guard = places + 10
    size = len(str(number))
    # The number as one between 1 and 10 and a power of ten.
    mantissa = number * 10 ** (guard - size + 1) if guard >= size - 1 else number // 10 ** (size - 1 - guard)
    power = exp + size - 1
    found = _near(mantissa, 10**guard)
    if power:
        found += power * _near(10 * 10**guard, 10**guard)
    return _rounded(found, 10)


def _near(value, one):
    """ln(value / one), for a value not far from one."""
    doublings = 0
    while abs(value - one) * 8 > one:
        value = math.isqrt(value * one)
        doublings += 1
    ratio = (value - one) * one // (value + one)
    square = ratio * ratio // one
    total, term, at = 0, ratio, 1
    while term:
        total += term // at
        term = term * square // one
        at += 2
    return (2 * total) << doublings


def exp_units(units, places):
    """The exponential of `units * 10**-places` as a whole number and its exponent of ten."""
    guard = places + 10
    one = 10**guard
    value = units * 10**10
    # e**x is 10**tens * e**rest with a small rest.
    ln10 = ln_units(10, 0, guard)
    tens, rest = divmod(value, ln10)
    halvings = 8
    rest >>= halvings
    total, term, at = one, one, 1
    while term:
        term = term * rest // one // at
        total += term
        at += 1
    for _ in range(halvings):
        total = total * total // one
    return _rounded(total, 6), tens - guard + 6


def _rounded(number, digits):
    return (number + 5 * 10 ** (digits - 1)) // 10**digits
