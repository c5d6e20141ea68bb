"""Decimal numbers, by the General Decimal Arithmetic Specification that the documentation of `decimal` names."""

import re
import _host
from collections import namedtuple

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
HAVE_THREADS = True

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


def _invalid(kind=InvalidOperation):
    return InvalidOperation([kind])


class Context:
    def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=None, traps=None):
        self.prec = prec
        self.rounding = rounding
        self.Emin = Emin
        self.Emax = Emax
        self.capitals = capitals
        self.clamp = clamp
        self.flags = dict.fromkeys(flags or [], True)
        traps = [InvalidOperation, DivisionByZero, Overflow] if traps is None else traps
        self.traps = dict(traps) if isinstance(traps, dict) else dict.fromkeys(traps, True)

    def copy(self):
        made = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        made.traps = dict(self.traps)
        return made

    def create_decimal(self, num="0"):
        return _fixed(Decimal(num), self)

    def clear_flags(self):
        self.flags.clear()

    def quantize(self, a, b):
        return Decimal(a).quantize(Decimal(b), context=self)

    def _with(self, operation):
        with localcontext(self):
            return operation()

    def add(self, a, b):
        return self._with(lambda: Decimal(a) + Decimal(b))

    def subtract(self, a, b):
        return self._with(lambda: Decimal(a) - Decimal(b))

    def multiply(self, a, b):
        return self._with(lambda: Decimal(a) * Decimal(b))

    def divide(self, a, b):
        return self._with(lambda: Decimal(a) / Decimal(b))

    def power(self, a, b, modulo=None):
        return self._with(lambda: Decimal(a) ** Decimal(b))

    def sqrt(self, a):
        return Decimal(a).sqrt(self)

    def exp(self, a):
        return Decimal(a).exp(self)

    def ln(self, a):
        return Decimal(a).ln(self)

    def log10(self, a):
        return Decimal(a).log10(self)

    def plus(self, a):
        return _fixed(Decimal(a), self)

    def minus(self, a):
        return _fixed(-Decimal(a), self)

    def to_sci_string(self, a):
        return str(Decimal(a))

    def __repr__(self):
        flags, traps = (
            "[%s]" % ", ".join(kind.__name__ for kind, on in kinds.items() if on) for kinds in (self.flags, self.traps)
        )
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=%s, traps=%s)" % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps
        )


_current = [Context()]
DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP)
ExtendedContext = Context(prec=9, traps=[])


def getcontext():
    return _current[-1]


def setcontext(context):
    _current[-1] = context


class localcontext:
    def __init__(self, ctx=None, **kwargs):
        self._context = (ctx or getcontext()).copy()
        for name, value in kwargs.items():
            setattr(self._context, name, value)

    def __enter__(self):
        _current.append(self._context)
        return self._context

    def __exit__(self, *details):
        _current.pop()


def _shortened(sign, number, drop, rounding):
    """The number without its last `drop` digits."""
    unit = 10**drop
    kept, rest = divmod(number, unit)
    if not rest:
        return kept
    if rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = bool(sign)
    elif rounding == ROUND_05UP:
        up = kept % 5 == 0
    elif rounding == ROUND_HALF_UP:
        up = rest * 2 >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = rest * 2 > unit
    elif rounding == ROUND_HALF_EVEN:
        up = rest * 2 > unit or rest * 2 == unit and kept % 2 == 1
    else:
        raise TypeError(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
        )
    return kept + 1 if up else kept


def _size(number):
    return len(str(number))


def _fixed(value, context=None):
    context = context or getcontext()
    if value._special or _size(value._int) <= context.prec:
        return value
    drop = _size(value._int) - context.prec
    number = _shortened(value._sign, value._int, drop, context.rounding)
    exp = value._exp + drop
    if _size(number) > context.prec:
        number, exp = number // 10, exp + 1
    return _made(value._sign, number, exp)


def _made(sign, number, exp, special="", kind=None):
    made = object.__new__(kind or Decimal)
    made._sign, made._int, made._exp, made._special = sign, number, exp, special
    return made


_NUMBER = re.compile(r"([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?\Z")
_SPECIAL = re.compile(r"([-+])?(inf(?:inity)?|s?nan)\d*\Z", re.I)


def _from_text(text, kind):
    text = text.strip().replace("_", "")
    found = _NUMBER.match(text)
    if found:
        sign, whole, fraction, alone, exp = found.groups()
        fraction = fraction or alone or ""
        return _made(1 if sign == "-" else 0, int((whole or "") + fraction), int(exp or 0) - len(fraction), "", kind)
    found = _SPECIAL.match(text)
    if not found:
        raise _invalid(ConversionSyntax)
    name = found.group(2).lower()
    special = "Infinity" if name[0] == "i" else "sNaN" if name[0] == "s" else "NaN"
    return _made(1 if found.group(1) == "-" else 0, 0, 0, special, kind)


class Decimal:
    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            return _from_text(value, cls)
        if isinstance(value, int):
            return _made(1 if value < 0 else 0, abs(int(value)), 0, "", cls)
        if isinstance(value, Decimal):
            return _made(value._sign, value._int, value._exp, value._special, cls)
        if isinstance(value, float):
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            sign, digits, exponent = value
            if exponent in ("F", "n", "N"):
                return _made(sign, 0, 0, {"F": "Infinity", "n": "NaN", "N": "sNaN"}[exponent], cls)
            return _made(sign, int("".join(str(one) for one in digits) or "0"), exponent, "", cls)
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    def __init__(self, value="0", context=None):
        pass

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if f != f or f in (float("inf"), float("-inf")):
            return cls(repr(f))
        number, below = f.as_integer_ratio()
        places = below.bit_length() - 1
        return _made(1 if str(f)[0] == "-" else 0, abs(number) * 5**places, -places, "", cls)

    def __str__(self):
        sign = "-" if self._sign else ""
        if self._special:
            return sign + self._special
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            if self._exp == 0:
                return sign + digits
            if left > 0:
                return sign + digits[:left] + "." + digits[left:]
            return sign + "0." + "0" * -left + digits
        text = digits[:1] + ("." + digits[1:] if len(digits) > 1 else "")
        return "%s%sE%+d" % (sign, text, left - 1)

    def __repr__(self):
        return "Decimal('%s')" % self

    def to_eng_string(self, context=None):
        return str(self)

    def __hash__(self):
        if self._special:
            return hash(float(str(self)))
        if self == self.to_integral_value():
            return hash(int(self))
        return hash(str(self.normalize()))

    def __bool__(self):
        return bool(self._special) or self._int != 0

    def is_nan(self):
        return self._special in ("NaN", "sNaN")

    def is_qnan(self):
        return self._special == "NaN"

    def is_snan(self):
        return self._special == "sNaN"

    def is_infinite(self):
        return self._special == "Infinity"

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and self._int == 0

    def is_signed(self):
        return bool(self._sign)

    def _signed(self):
        return -self._int if self._sign else self._int

    def _order(self, other):
        """Less than, equal to or greater than, as a number below, at or above 0; neither is a NaN."""
        if self._special or other._special:
            mine = (1 - 2 * self._sign) if self._special else 0
            theirs = (1 - 2 * other._sign) if other._special else 0
            return mine - theirs
        low = min(self._exp, other._exp)
        a = self._signed() * 10 ** (self._exp - low)
        b = other._signed() * 10 ** (other._exp - low)
        return (a > b) - (a < b)

    def _compared(self, other, test, exact=False):
        if isinstance(other, float):
            other = Decimal.from_float(other)
        other = _converted(other)
        if other is NotImplemented:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            if exact:
                return False
            raise _invalid()
        return test(self._order(other))

    def __eq__(self, other):
        return self._compared(other, lambda order: order == 0, True)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __lt__(self, other):
        return self._compared(other, lambda order: order < 0)

    def __le__(self, other):
        return self._compared(other, lambda order: order <= 0)

    def __gt__(self, other):
        return self._compared(other, lambda order: order > 0)

    def __ge__(self, other):
        return self._compared(other, lambda order: order >= 0)

    def compare(self, other, context=None):
        other = Decimal(other)
        if self.is_nan() or other.is_nan():
            return _made(0, 0, 0, "NaN")
        return Decimal((lambda order: (order > 0) - (order < 0))(self._order(other)))

    def max(self, other, context=None):
        return self if self >= Decimal(other) else Decimal(other)

    def min(self, other, context=None):
        return self if self <= Decimal(other) else Decimal(other)

    def __neg__(self):
        sign = 0 if self._int == 0 and not self._special else 1 - self._sign
        return _fixed(_made(sign, self._int, self._exp, self._special))

    def __pos__(self):
        sign = 0 if self._int == 0 and not self._special else self._sign
        return _fixed(_made(sign, self._int, self._exp, self._special))

    def __abs__(self):
        return _fixed(_made(0, self._int, self._exp, self._special))

    def copy_abs(self):
        return _made(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _made(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _made(Decimal(other)._sign, self._int, self._exp, self._special)

    def __add__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return _made(0, 0, 0, "NaN")
            if self._special and other._special and self._sign != other._sign:
                raise _invalid()
            return self if self._special else other
        exp = min(self._exp, other._exp)
        total = self._signed() * 10 ** (self._exp - exp) + other._signed() * 10 ** (other._exp - exp)
        sign = 1 if total < 0 else 0
        if not total:
            floor = getcontext().rounding == ROUND_FLOOR and self._sign != other._sign
            sign = 1 if floor or self._sign and other._sign else 0
        return _fixed(_made(sign, abs(total), exp))

    __radd__ = __add__

    def __sub__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self + other.copy_negate()

    def __rsub__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return _made(0, 0, 0, "NaN")
            if not self or not other:
                raise _invalid()
            return _made(sign, 0, 0, "Infinity")
        return _fixed(_made(sign, self._int * other._int, self._exp + other._exp))

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        sign = self._sign ^ other._sign
        if self._special or other._special:
            if self.is_nan() or other.is_nan():
                return _made(0, 0, 0, "NaN")
            if self._special and other._special:
                raise _invalid()
            return _made(sign, 0, 0, "Infinity") if self._special else _made(sign, 0, 0)
        if not other:
            raise DivisionByZero([DivisionByZero]) if self else _invalid(DivisionUndefined)
        ideal = self._exp - other._exp
        if not self:
            return _made(sign, 0, ideal)
        shift = max(0, _size(other._int) - _size(self._int) + getcontext().prec + 1)
        number, rest = divmod(self._int * 10**shift, other._int)
        exp = ideal - shift
        if rest:
            # A digit that is neither 0 nor 5 keeps the rounding right.
            if number % 5 == 0:
                number += 1
        else:
            while exp < ideal and number % 10 == 0:
                number, exp = number // 10, exp + 1
        return _fixed(_made(sign, number, exp))

    def __rtruediv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other / self

    def _divided(self, other):
        """Quotient towards zero and the rest, which has the sign of the dividend."""
        if self._special or other._special:
            if other._special == "Infinity" and not self._special:
                return _made(self._sign ^ other._sign, 0, 0), self
            raise _invalid()
        if not other:
            raise DivisionByZero([DivisionByZero]) if self else _invalid(DivisionUndefined)
        exp = min(self._exp, other._exp)
        number, rest = divmod(self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp))
        if _size(number) > getcontext().prec:
            raise _invalid(DivisionImpossible)
        return _made(self._sign ^ other._sign, number, 0), _fixed(_made(self._sign, rest, exp))

    def __floordiv__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        return self._divided(other)[0]

    def __mod__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        if not other and not other._special:
            raise _invalid() if self else _invalid(DivisionUndefined)
        return self._divided(other)[1]

    def __divmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else self._divided(other)

    def __rfloordiv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other // self

    def __rmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other % self

    def __pow__(self, other, modulo=None):
        other = _converted(other)
        if other is NotImplemented:
            return other
        if self._special or other != other.to_integral_value():
            if other == Decimal("0.5"):
                return self.sqrt()
            if self._special or other._special or self._sign:
                raise _invalid()
            if not self:
                return self if not other._sign else _made(0, 0, 0, "Infinity")
            context = getcontext()
            with localcontext(prec=context.prec + 10):
                product = other * self.ln()
                found = product.exp()
            return _fixed(found, context)
        power = int(other)
        if not power:
            if not self:
                raise _invalid()
            return Decimal(1)
        if abs(power) > 100000:
            _host.unsupported("decimal.Decimal ** a number over 100000 is not supported")
        sign = self._sign & power & 1
        if power > 0:
            return _fixed(_made(sign, self._int**power, self._exp * power))
        return Decimal(1) / _made(sign, self._int**-power, self._exp * -power)

    def __rpow__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other**self

    def sqrt(self, context=None):
        import math

        if self._special or self._sign and self:
            if self._special == "Infinity" and not self._sign:
                return self
            raise _invalid()
        ideal = self._exp // 2
        if not self:
            return _made(self._sign, 0, ideal)
        prec = (context or getcontext()).prec
        number, exp = self._int, self._exp
        shift = max(0, 2 * (prec + 1) - _size(number))
        shift += (exp - shift) % 2
        number, exp = number * 10**shift, (exp - shift) // 2
        root = math.isqrt(number)
        if root * root == number:
            while exp < ideal and root % 10 == 0:
                root, exp = root // 10, exp + 1
        elif root % 5 == 0:
            root += 1
        return _fixed(_made(0, root, exp), Context(prec, ROUND_HALF_EVEN))

    def ln(self, context=None):
        if self._special == "Infinity" and not self._sign:
            return self
        if self._special or self._sign and self:
            raise _invalid()
        if not self:
            return _made(1, 0, 0, "Infinity")
        if self == 1:
            return _made(0, 0, 0)
        from _decimal_math import ln_units

        prec = (context or getcontext()).prec
        # Near one the logarithm is small: more places are needed for as many digits.
        places = prec + 5 + max(0, -(self - 1).adjusted())
        units = ln_units(self._int, self._exp, places)
        return _fixed(_made(int(units < 0), abs(units), -places), Context(prec, ROUND_HALF_EVEN))

    def log10(self, context=None):
        digits = str(self._int)
        if not self._special and not self._sign and digits == "1" + "0" * (len(digits) - 1):
            return Decimal(self._exp + len(digits) - 1)
        context = context or getcontext()
        with localcontext(prec=context.prec + 10):
            found = self.ln() if not self or self._special else self.ln() / Decimal(10).ln()
        return _fixed(found, context)

    def exp(self, context=None):
        if self._special:
            return self if not self._sign or self.is_nan() else _made(0, 0, 0)
        if not self:
            return _made(0, 1, 0)
        from _decimal_math import exp_units

        prec = (context or getcontext()).prec
        places = prec + 5 + max(0, self.adjusted() + 1)
        units = self._rescaled(-places, ROUND_HALF_EVEN)._signed()
        number, exp = exp_units(units, places)
        return _fixed(_made(0, number, exp), Context(prec, ROUND_HALF_EVEN))

    def fma(self, other, third, context=None):
        with localcontext(prec=999999):
            product = self * Decimal(other)
        return product + Decimal(third)

    def quantize(self, exp, rounding=None, context=None):
        exp = Decimal(exp)
        context = context or getcontext()
        if self._special or exp._special:
            if self._special == exp._special or self.is_nan() or exp.is_nan():
                return self
            raise _invalid()
        made = self._rescaled(exp._exp, rounding or context.rounding)
        if _size(made._int) > context.prec:
            raise _invalid()
        return made

    def _rescaled(self, exp, rounding):
        if self._exp >= exp:
            return _made(self._sign, self._int * 10 ** (self._exp - exp), exp)
        return _made(self._sign, _shortened(self._sign, self._int, exp - self._exp, rounding), exp)

    def to_integral_value(self, rounding=None, context=None):
        if self._special or self._exp >= 0:
            return self
        return self._rescaled(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        made = _fixed(self, context)
        if made._special:
            return made
        number, exp = made._int, made._exp
        if not number:
            return _made(made._sign, 0, 0)
        while number % 10 == 0:
            number, exp = number // 10, exp + 1
        return _made(made._sign, number, exp)

    def as_tuple(self):
        if self._special:
            return DecimalTuple(self._sign, (0,) if self.is_infinite() else (), {"I": "F", "N": "n", "s": "N"}[self._special[0]])
        return DecimalTuple(self._sign, tuple(int(one) for one in str(self._int)), self._exp)

    def as_integer_ratio(self):
        import math

        if self._special:
            raise ValueError("cannot convert NaN to integer ratio") if self.is_nan() else OverflowError(
                "cannot convert Infinity to integer ratio"
            )
        above, below = (self._int * 10**self._exp, 1) if self._exp >= 0 else (self._int, 10**-self._exp)
        common = math.gcd(above, below)
        return (-above if self._sign else above) // common, below // common

    def adjusted(self):
        return 0 if self._special else self._exp + _size(self._int) - 1

    def scaleb(self, other, context=None):
        return _made(self._sign, self._int, self._exp + int(other), self._special)

    def same_quantum(self, other, context=None):
        return self._exp == Decimal(other)._exp

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def __int__(self):
        if self._special:
            raise ValueError("cannot convert NaN to integer") if self.is_nan() else OverflowError(
                "cannot convert Infinity to integer"
            )
        number = self._rescaled(0, ROUND_DOWN)
        return number._signed()

    __trunc__ = __int__

    def __float__(self):
        if self.is_snan():
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self))

    def __floor__(self):
        return int(self.to_integral_value(ROUND_FLOOR))

    def __ceil__(self):
        return int(self.to_integral_value(ROUND_CEILING))

    def __round__(self, n=None):
        if n is None:
            return int(self.to_integral_value(ROUND_HALF_EVEN))
        return self.quantize(_made(0, 1, -n), ROUND_HALF_EVEN)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __format__(self, spec):
        return _formatted(self, spec)


_SPEC = re.compile(r"(?:(.)?([<>=^]))?([-+ ])?(0)?(\d+)?(,|_)?(?:\.(\d+))?([eEfFgGn%])?\Z", re.S)


def _formatted(value, spec):
    found = _SPEC.match(spec)
    if not found:
        raise ValueError("invalid format string")
    fill, align, plus, zero, width, comma, places, kind = found.groups()
    places = None if places is None else int(places)
    sign = "-" if value._sign else plus if plus in ("+", " ") else ""
    value = value.copy_abs()
    if value._special:
        text = str(value)
    elif kind in ("f", "F", "%"):
        if kind == "%":
            value = _made(0, value._int, value._exp + 2)
        if places is not None:
            value = value._rescaled(-places, getcontext().rounding)
        elif value._exp > 0:
            value = value._rescaled(0, ROUND_DOWN)
        text = _plain(value) + ("%" if kind == "%" else "")
    elif kind in ("e", "E"):
        if places is not None and value._int:
            value = _fixed(value, Context(places + 1, getcontext().rounding))
            value = _made(0, value._int * 10 ** (places + 1 - _size(value._int)), value._exp - (places + 1 - _size(value._int)))
        digits = str(value._int)
        text = digits[:1] + ("." + digits[1:] if digits[1:] else "") + "%s%+d" % (kind, value._exp + len(digits) - 1)
    else:
        text = str(_fixed(value, Context(max(places, 1), getcontext().rounding)) if places is not None else value)
        text = text.replace("E", "e") if kind == "g" else text
    if comma:
        at = min([place for place in (text.find(mark) for mark in ".Ee%") if place >= 0], default=len(text))
        text = "{:{}}".format(int(text[:at]), comma) + text[at:]
    if zero and not align:
        fill, align = "0", "="
    room = max(0, int(width or 0) - len(sign) - len(text))
    fill = fill or " "
    if align == "=":
        return sign + fill * room + text
    text = sign + text
    if align == "<":
        return text + fill * room
    if align == "^":
        return fill * (room // 2) + text + fill * (room - room // 2)
    return fill * room + text


def _plain(value):
    digits = str(value._int)
    if value._exp >= 0:
        return digits + "0" * value._exp
    digits = digits.rjust(1 - value._exp, "0")
    return digits[: value._exp] + "." + digits[value._exp :]


def _converted(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return NotImplemented
