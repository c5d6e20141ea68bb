"""cachetools: mappings that forget, and functions that remember with them."""

import collections
import functools
import random
import time
from collections.abc import MutableMapping

from cachetools import keys

__all__ = (
    "Cache", "FIFOCache", "LFUCache", "LRUCache", "RRCache", "TLRUCache", "TTLCache", "cached", "cachedmethod",
)

_Nothing = object()


class Cache(MutableMapping):
    """Keeps what fits; the first of `_order` goes first."""

    def __init__(self, maxsize, getsizeof=None):
        if getsizeof:
            self.getsizeof = getsizeof
        self._values, self._sizes, self._order, self._maxsize = {}, {}, {}, maxsize

    def __repr__(self):
        values = {key: self._values[key] for key in self}
        return "{}({!r}, maxsize={!r}, currsize={!r})".format(type(self).__name__, values, self.maxsize, self.currsize)

    def __getitem__(self, key):
        return self._values[key] if key in self._values else self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __setitem__(self, key, value):
        size = self.getsizeof(value)
        if size > self.maxsize:
            raise ValueError("value too large")
        if size > self._sizes.get(key, 0):
            while self.currsize + size > self.maxsize:
                self.popitem()
        self._values[key], self._sizes[key] = value, size
        self._order.setdefault(key)

    def _use(self, key):
        """Lets a key that is there be the last to go."""
        if self._order.pop(key, _Nothing) is not _Nothing:
            self._order[key] = None

    def __delitem__(self, key):
        del self._values[key], self._sizes[key], self._order[key]

    def __contains__(self, key):
        return key in self._values

    def __iter__(self):
        return iter(list(self._values))

    def __len__(self):
        return len(self._values)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key, default=_Nothing):
        if key in self:
            value = self[key]
            del self[key]
            return value
        if default is _Nothing:
            raise KeyError(key)
        return default

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def popitem(self):
        """Removes what is forgotten first."""
        key = self._next()
        if key is _Nothing:
            raise KeyError("{} is empty".format(type(self).__name__))
        return key, self.pop(key)

    def _next(self):
        return next(iter(self._order), _Nothing)

    def clear(self):
        for key in list(self._values):
            del self[key]

    @property
    def maxsize(self):
        return self._maxsize

    @property
    def currsize(self):
        return sum(self._sizes.values())

    @staticmethod
    def getsizeof(value):
        return 1


class FIFOCache(Cache):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self._use(key)


class LRUCache(Cache):
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self._use(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self._use(key)


class LFUCache(Cache):
    def __init__(self, maxsize, getsizeof=None):
        super().__init__(maxsize, getsizeof)
        self._uses = {}

    def __getitem__(self, key):
        value = super().__getitem__(key)
        if key in self._values:
            self._uses[key] += 1
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self._uses[key] = self._uses.get(key, -1) + 1

    def __delitem__(self, key):
        super().__delitem__(key)
        del self._uses[key]

    def _next(self):
        return min(self._uses, key=self._uses.get, default=_Nothing)


class RRCache(Cache):
    def __init__(self, maxsize, choice=random.choice, getsizeof=None):
        super().__init__(maxsize, getsizeof)
        self.choice = choice

    def _next(self):
        return self.choice(list(self._values)) if self._values else _Nothing


class _Timed(Cache):
    """Forgets also what is too old: `_ends` says when."""

    def __init__(self, maxsize, timer, getsizeof=None):
        super().__init__(maxsize, getsizeof)
        self.timer, self._ends = timer, {}

    def _is_over(self, key):
        return key not in self._ends or not self.timer() < self._ends[key]

    def _end(self, key, value):
        raise NotImplementedError

    def __contains__(self, key):
        return key in self._values and not self._is_over(key)

    def __getitem__(self, key):
        return super().__getitem__(key) if key in self else self.__missing__(key)

    def __setitem__(self, key, value):
        self.expire()
        end = self._end(key, value)
        if end is None:
            return
        super().__setitem__(key, value)
        self._ends[key] = end
        self._use(key)

    def __delitem__(self, key):
        is_over = key in self._values and self._is_over(key)
        super().__delitem__(key)
        self._ends.pop(key, None)
        if is_over:
            raise KeyError(key)

    def __iter__(self):
        return iter([key for key in self._values if not self._is_over(key)])

    def __len__(self):
        return len(list(iter(self)))

    @property
    def currsize(self):
        return sum(self._sizes[key] for key in self)

    def expire(self, time=None):
        """Removes what is over, and says what it was."""
        now = self.timer() if time is None else time
        over = [(key, self._values[key]) for key, end in self._ends.items() if not now < end]
        for key, _ in over:
            Cache.__delitem__(self, key)
            del self._ends[key]
        return over

    def popitem(self):
        self.expire()
        return super().popitem()


class TTLCache(_Timed):
    def __init__(self, maxsize, ttl, timer=time.monotonic, getsizeof=None):
        super().__init__(maxsize, timer, getsizeof)
        self._ttl = ttl

    @property
    def ttl(self):
        return self._ttl

    def _end(self, key, value):
        return self.timer() + self._ttl

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self._use(key)
        return value


class TLRUCache(_Timed):
    def __init__(self, maxsize, ttu, timer=time.monotonic, getsizeof=None):
        super().__init__(maxsize, timer, getsizeof)
        self._ttu = ttu

    @property
    def ttu(self):
        return self._ttu

    def _end(self, key, value):
        now = self.timer()
        end = self._ttu(key, value, now)
        return end if now < end else None

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self._use(key)
        return value


CacheInfo = collections.namedtuple("CacheInfo", "hits misses maxsize currsize")


def cached(cache, key=keys.hashkey, lock=None, condition=None, info=False):
    """A function that looks into the cache before it runs; `None` for a cache remembers nothing."""

    def decorate(function):
        counts = [0, 0]

        def call(*args, **kwargs):
            if cache is None:
                counts[1] += 1
                return function(*args, **kwargs)
            at = key(*args, **kwargs)
            try:
                value = cache[at]
                counts[0] += 1
                return value
            except KeyError:
                counts[1] += 1
            value = function(*args, **kwargs)
            try:
                cache.setdefault(at, value)
            except ValueError:
                pass  # too large to be kept
            return value

        def clear():
            counts[:] = [0, 0]
            if cache is not None:
                cache.clear()

        wrapper = functools.update_wrapper(call, function)
        wrapper.cache, wrapper.cache_key, wrapper.cache_lock = cache, key, lock
        wrapper.cache_condition, wrapper.cache_clear = condition, clear
        if info:
            wrapper.cache_info = lambda: _info(cache, counts)
        return wrapper

    return decorate


def _info(cache, counts):
    if cache is None:
        return CacheInfo(*counts, 0, 0)
    if isinstance(cache, Cache):
        return CacheInfo(*counts, cache.maxsize, cache.currsize)
    return CacheInfo(*counts, None, len(cache))


def cachedmethod(cache, key=keys.methodkey, lock=None, condition=None, info=False):
    """The same for a method; `cache` is asked for the instance's own."""

    def decorate(method):
        def call(self, *args, **kwargs):
            own = cache(self)
            if own is None:
                return method(self, *args, **kwargs)
            at = key(self, *args, **kwargs)
            try:
                return own[at]
            except KeyError:
                value = method(self, *args, **kwargs)
            try:
                return own.setdefault(at, value)
            except ValueError:
                return value

        wrapper = functools.update_wrapper(call, method)
        wrapper.cache, wrapper.cache_key, wrapper.cache_lock = cache, key, lock
        return wrapper

    return decorate
