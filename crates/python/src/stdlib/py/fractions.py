"""Fractions of whole numbers."""

import math
import re
from decimal import Decimal

_TEXT = re.compile(r"\s*([-+]?)(?:(\d+)(?:/(\d+))?|(\d*)\.(\d*)|)(?:[eE]([-+]?\d+))?\s*\Z")


def _reduced(above, below):
    made = object.__new__(Fraction)
    common = math.gcd(above, below) * (-1 if below < 0 else 1) or 1
    made._numerator, made._denominator = above // common, below // common
    return made


class Fraction:
    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, str):
                found = _TEXT.match(numerator)
                if not found or not any(one for one in found.groups()[1:5]):
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
                sign, whole, below, left, right, exp = found.groups()
                if below is not None and exp is not None:
                    raise ValueError("Invalid literal for Fraction: %r" % numerator)
                if whole is None:
                    above, below = int((left or "") + (right or "")), 10 ** len(right or "")
                else:
                    above, below = int(whole), int(below or 1)
                if exp:
                    above, below = above * 10 ** max(int(exp), 0), below * 10 ** max(-int(exp), 0)
                if below == 0:
                    raise ZeroDivisionError("Fraction(%d, 0)" % above)
                return _reduced(-above if sign == "-" else above, below)
            if isinstance(numerator, Fraction):
                return numerator
            if isinstance(numerator, int):
                return _reduced(numerator, 1)
            if isinstance(numerator, (float, Decimal)):
                return _reduced(*numerator.as_integer_ratio())
            raise TypeError("argument should be a string or a Rational instance")
        if not isinstance(numerator, (int, Fraction)) or not isinstance(denominator, (int, Fraction)):
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        a, b = Fraction(numerator), Fraction(denominator)
        return _reduced(a._numerator * b._denominator, a._denominator * b._numerator)

    def __init__(self, *args):
        pass

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @classmethod
    def from_float(cls, f):
        return cls(f)

    from_decimal = from_float

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return self
        # The last two convergents of the continued fraction, and the best between them.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            part = n // d
            if q0 + part * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + part * p1, q0 + part * q1
            n, d = d, n - part * d
        rest = (max_denominator - q0) // q1
        a, b = Fraction(p0 + rest * p1, q0 + rest * q1), Fraction(p1, q1)
        return b if abs(b - self) <= abs(a - self) else a

    def __repr__(self):
        return "Fraction(%d, %d)" % (self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else "%d/%d" % (self._numerator, self._denominator)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        return hash((self._numerator, self._denominator))

    def _with(self, other, exact, inexact):
        if isinstance(other, float):
            return inexact(float(self), other)
        if not isinstance(other, (int, Fraction)):
            return NotImplemented
        return exact(self, Fraction(other))

    def __add__(self, other):
        return self._with(other, _add, lambda a, b: a + b)

    __radd__ = __add__

    def __sub__(self, other):
        return self._with(other, lambda a, b: _add(a, -b), lambda a, b: a - b)

    def __rsub__(self, other):
        return self._with(other, lambda a, b: _add(b, -a), lambda a, b: b - a)

    def __mul__(self, other):
        return self._with(other, _multiply, lambda a, b: a * b)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._with(other, lambda a, b: Fraction(a, b), lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._with(other, lambda a, b: Fraction(b, a), lambda a, b: b / a)

    def __floordiv__(self, other):
        return self._with(other, lambda a, b: math.floor(Fraction(a, b)), lambda a, b: a // b)

    def __mod__(self, other):
        return self._with(other, lambda a, b: a - b * (a // b), lambda a, b: a % b)

    def __pow__(self, other):
        if not isinstance(other, int):
            return float(self) ** float(other)
        if other >= 0:
            return _reduced(self._numerator**other, self._denominator**other)
        return Fraction(self._denominator**-other, self._numerator**-other)

    def __neg__(self):
        return _reduced(-self._numerator, self._denominator)

    def __pos__(self):
        return self

    def __abs__(self):
        return _reduced(abs(self._numerator), self._denominator)

    def __int__(self):
        below = abs(self._numerator) // self._denominator
        return -below if self._numerator < 0 else below

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            return whole + (1 if twice > self._denominator or twice == self._denominator and whole % 2 else 0)
        shift = Fraction(10) ** ndigits
        return Fraction(round(self * shift)) / shift

    def __bool__(self):
        return self._numerator != 0

    def _order(self, other, test):
        if isinstance(other, float):
            return test(float(self), other)
        if not isinstance(other, (int, Fraction)):
            return NotImplemented
        other = Fraction(other)
        return test(self._numerator * other._denominator, other._numerator * self._denominator)

    def __eq__(self, other):
        return self._order(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._order(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._order(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._order(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._order(other, lambda a, b: a >= b)


def _add(a, b):
    return _reduced(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)


def _multiply(a, b):
    return _reduced(a._numerator * b._numerator, a._denominator * b._denominator)
