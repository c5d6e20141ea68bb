"""cachetools.func: decorators with a cache of their own."""

import random
import threading
import time

from cachetools import FIFOCache, LFUCache, LRUCache, RRCache, TTLCache, cached
from cachetools.keys import hashkey, typedkey

__all__ = ("fifo_cache", "lfu_cache", "lru_cache", "rr_cache", "ttl_cache")


def _remembering(make, maxsize, typed):
    function = maxsize if callable(maxsize) else None
    size = 128 if function else maxsize

    def decorate(function):
        key = typedkey if typed else hashkey
        wrapper = cached({} if size is None else make(size), key, threading.RLock(), info=True)(function)
        wrapper.cache_parameters = lambda: {"maxsize": size, "typed": typed}
        return wrapper

    return decorate(function) if function else decorate


def fifo_cache(maxsize=128, typed=False):
    return _remembering(FIFOCache, maxsize, typed)


def lfu_cache(maxsize=128, typed=False):
    return _remembering(LFUCache, maxsize, typed)


def lru_cache(maxsize=128, typed=False):
    return _remembering(LRUCache, maxsize, typed)


def rr_cache(maxsize=128, choice=random.choice, typed=False):
    return _remembering(lambda size: RRCache(size, choice), maxsize, typed)


def ttl_cache(maxsize=128, ttl=600, timer=time.monotonic, typed=False):
    return _remembering(lambda size: TTLCache(size, ttl, timer), maxsize, typed)
