"""cachetools."""

from cachetools import Cache, FIFOCache, LFUCache, LRUCache, RRCache, TLRUCache, TTLCache, cached, cachedmethod
from cachetools.func import lru_cache, ttl_cache
from cachetools.keys import hashkey, methodkey, typedkey

for kind in (Cache, FIFOCache, LFUCache, LRUCache):
    cache = kind(3)
    cache.update(a=1, b=2, c=3)
    cache["a"], cache["a"], cache.get("b")
    if kind is not Cache:
        cache["d"] = 4
    print(cache, len(cache), sorted(cache), cache.currsize, cache.maxsize, "d" in cache, cache.get("z"), cache.get("z", 0))
    print(cache.pop("b", None), cache.pop("z", "none"), cache.setdefault("a", 9), cache.setdefault("e", 5))
    if kind is not Cache:
        print(cache.popitem(), cache.popitem(), len(cache))
    cache.clear()
    print(dict(cache), bool(cache))

sized = LRUCache(10, getsizeof=len)
sized["a"] = "four"
sized["b"] = "five!"
print(sized, sized.getsizeof("xyz"))
sized["a"] = "seven!!"
print(sized)
for wrong in (lambda: sized.__setitem__("c", "much too long"), lambda: sized["z"], lambda: sized.pop("z"), lambda: LRUCache(1).popitem(), lambda: sized.__delitem__("z")):
    try:
        print(wrong())
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)


class Counting(Cache):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


counting = Counting(2)
print(counting["ab"], counting, isinstance(counting, dict))

now = 0


def clock():
    return now


cache = TTLCache(maxsize=2, ttl=10, timer=clock)
cache["a"] = 1
now = 5
cache["b"] = 2
print(cache, cache.ttl, len(cache), list(cache), cache.get("a"))
now = 10
print(len(cache), "a" in cache, cache.get("a"), cache.get("b"), list(cache), cache.currsize)
cache["c"] = 3
print(sorted(cache), cache.expire(20), len(cache), cache)
cache["x"], cache["y"] = 1, 2
print(cache["x"])
cache["z"] = 3
print(sorted(cache))

cache = TLRUCache(maxsize=5, ttu=lambda key, value, now: now + value, timer=clock)
cache["a"], cache["b"], cache["never"] = 1, 5, 0
now += 2
print(list(cache), len(cache))
print(sorted(RRCache(2, choice=min, getsizeof=None)), RRCache(2).maxsize)

print(hashkey(1, "a"), hashkey(1) == hashkey(1.0), typedkey(1) == typedkey(1.0), methodkey(object(), 3), hashkey(a=1) == hashkey(a=1))

calls = []


@cached(cache=LRUCache(2), info=True)
def square(x, y=0):
    """Squares."""
    calls.append(x)
    return x * x + y


print([square(2), square(2), square(3), square(4), square(2, y=1)], calls, square.cache_info(), square.__name__, square.__doc__)
square.cache_clear()
print(len(square.cache), square.cache_info(), square.cache_key is hashkey)


@cached({})
def plain(x):
    calls.append(x)
    return x


print(plain(7), plain(7), calls[-2:], plain.cache)


class Reader:
    def __init__(self):
        self.kept = TTLCache(2, 60)

    @cachedmethod(lambda self: self.kept)
    def read(self, name):
        calls.append(name)
        return name.upper()


reader = Reader()
print(reader.read("a"), reader.read("a"), calls[-2:], dict(reader.kept))


@ttl_cache
def first(x):
    return [x]


@lru_cache(maxsize=None, typed=True)
def second(x):
    return x


print(first(1) is first(1), first.cache_info(), first.cache_parameters(), second(1), second(1.0), second.cache_info(), second.cache_parameters())
