"""Operators as functions."""


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def ge(a, b):
    return a >= b


def gt(a, b):
    return a > b


def not_(obj):
    return not obj


def truth(obj):
    return bool(obj)


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def mul(a, b):
    return a * b


def truediv(a, b):
    return a / b


def floordiv(a, b):
    return a // b


def mod(a, b):
    return a % b


def pow(a, b):
    return a**b


def matmul(a, b):
    return a @ b


def and_(a, b):
    return a & b


def or_(a, b):
    return a | b


def xor(a, b):
    return a ^ b


def lshift(a, b):
    return a << b


def rshift(a, b):
    return a >> b


def neg(obj):
    return -obj


def pos(obj):
    return +obj


def invert(obj):
    return ~obj


inv = invert


def index(a):
    return a.__index__()


def concat(a, b):
    return a + b


def contains(a, b):
    return b in a


def countOf(a, b):
    return sum(1 for one in a if one is b or one == b)


def indexOf(a, b):
    for at, one in enumerate(a):
        if one is b or one == b:
            return at
    raise ValueError("sequence.index(x): x not in sequence")


def getitem(a, b):
    return a[b]


def setitem(a, b, c):
    a[b] = c


def delitem(a, b):
    del a[b]


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


class _Getter:
    def __init__(self, name, parts):
        if not parts:
            raise TypeError("%s expected 1 argument, got 0" % name)
        self._name, self._parts = name, parts

    def __call__(self, obj):
        if len(self._parts) == 1:
            return self._get(obj, self._parts[0])
        return tuple([self._get(obj, part) for part in self._parts])

    def __repr__(self):
        return "operator.%s(%s)" % (self._name, ", ".join(map(repr, self._parts)))


class attrgetter(_Getter):
    def __init__(self, *attrs):
        for one in attrs:
            if not isinstance(one, str):
                raise TypeError("attribute name must be a string")
        _Getter.__init__(self, "attrgetter", attrs)

    def _get(self, obj, name):
        for part in name.split("."):
            obj = getattr(obj, part)
        return obj


class itemgetter(_Getter):
    def __init__(self, *items):
        _Getter.__init__(self, "itemgetter", items)

    def _get(self, obj, item):
        return obj[item]


class methodcaller:
    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError("method name must be a string")
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name), *map(repr, self._args), *("%s=%r" % pair for pair in self._kwargs.items())]
        return "operator.methodcaller(%s)" % ", ".join(parts)


def length_hint(obj, default=0):
    try:
        return len(obj)
    except TypeError:
        return default


def abs(a):
    return a.__abs__()


def iconcat(a, b):
    a += b
    return a


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


def itruediv(a, b):
    a /= b
    return a


def ifloordiv(a, b):
    a //= b
    return a


def imod(a, b):
    a %= b
    return a


def ipow(a, b):
    a **= b
    return a


def imatmul(a, b):
    a @= b
    return a


def iand(a, b):
    a &= b
    return a


def ior(a, b):
    a |= b
    return a


def ixor(a, b):
    a ^= b
    return a


def ilshift(a, b):
    a <<= b
    return a


def irshift(a, b):
    a >>= b
    return a


# Each operator is also known by the name of the method behind it.
__lt__, __le__, __eq__, __ne__, __ge__, __gt__, __not__ = lt, le, eq, ne, ge, gt, not_
__add__, __sub__, __mul__, __truediv__, __floordiv__, __mod__, __pow__ = add, sub, mul, truediv, floordiv, mod, pow
__and__, __or__, __xor__, __lshift__, __rshift__, __matmul__ = and_, or_, xor, lshift, rshift, matmul
__neg__, __pos__, __inv__, __invert__, __abs__, __index__ = neg, pos, inv, invert, abs, index
__concat__, __contains__, __getitem__, __setitem__, __delitem__ = concat, contains, getitem, setitem, delitem
__iadd__, __isub__, __imul__, __iand__, __ior__, __ixor__ = iadd, isub, imul, iand, ior, ixor
__call__ = call
