import functools
from functools import (cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch,
                       total_ordering, wraps)

add = partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print(add(2), add(2, c=7), add.args, add.keywords, partial(add, 9)())
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7))
try:
    reduce(lambda a, b: a, [])
except TypeError as error:
    print(error)
calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


print(square(2), square(2), square(3), square(4), square(2), calls, square.cache_info(), square.__name__)
square.cache_clear()
print(square.cache_info())


@lru_cache
def plain(x):
    return x


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(plain(3), fib(30))


def logged(function):
    """Logs."""
    @wraps(function)
    def wrapper(*args, **kwargs):
        return "logged", function(*args, **kwargs)
    return wrapper


@logged
def named(x):
    """The doc."""
    return x


print(named(1), named.__name__, named.__doc__, named.__wrapped__(2))


class Box:
    count = 0

    @cached_property
    def value(self):
        Box.count += 1
        return 42

    def scale(self, by, extra=0):
        return by * 2 + extra

    double = partialmethod(scale, 4)

    @lru_cache(maxsize=None)
    def cached(self, x):
        Box.count += 10
        return x


b = Box()
print(b.value, b.value, Box.count, b.__dict__, b.double(extra=1), b.cached(1), b.cached(1), Box.count)


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2), max(Version(1), Version(3)).n)


@singledispatch
def show(value):
    return f"object {value}"


@show.register(int)
def _(value):
    return f"int {value}"


@show.register
def _(value: list):
    return f"list {len(value)}"


print(show(3), show("x"), show([1, 2]), show(True))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
