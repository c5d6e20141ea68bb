import collections
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from collections.abc import (Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, MutableSequence, Sequence,
                             Set, Sized)

d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d, d["a"], dict(d), "c" in d, d.get("c"), len(d), d == {"a": [1, 2], "b": []}, isinstance(d, dict))
n = defaultdict(int, x=3)
for letter in "hello":
    n[letter] += 1
print(sorted(n.items()), n.default_factory, n.copy())
nested = defaultdict(lambda: defaultdict(set))
nested[1][2].add(3)
print(nested[1][2])
o = OrderedDict([("x", 1), ("y", 2), ("z", 3)])
o.move_to_end("x")
print(o, list(o), o.popitem(), o.popitem(last=False), o, OrderedDict())
o["q"] = 5
o.move_to_end("q", last=False)
print(list(o.keys()), o == OrderedDict(z=3, q=5), o == {"z": 3, "q": 5})
c = Counter("abracadabra")
print(c, c.most_common(2), c["zz"], c.total(), sorted(c.elements()))
c.update(a=2)
c.subtract("b")
print(c["a"], c["b"], Counter(a=3) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter())
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(0)
print(q, q.pop(), q.popleft(), len(q), list(q), deque("ab"), q[0], 3 in q, bool(deque()))
q = deque(range(5))
q.rotate(2)
print(q)
try:
    deque().popleft()
except IndexError as error:
    print(error)
Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._asdict(), Point._make([3, 4]), p._replace(x=9), Point._fields, p == (1, 2), hash(p) == hash((1, 2)))
x, y = p
print(x + y, Point(*p), {p: 1}[(1, 2)], sorted([Point(2, 1), Point(1, 5)]), "%s-%s" % p, p + (3,))
Pair = namedtuple("Pair", ["a", "b"], defaults=[7])
print(Pair(1), Pair._field_defaults)
for call in (lambda: Point(1), lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "1x"), lambda: p._replace(q=1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Row(namedtuple("Row", "id name")):
    __slots__ = ()

    @property
    def upper(self):
        return self.name.upper()


print(Row(1, "a").upper, Row(1, "a"), Row(id=2, name="b").id)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], len(m), sorted(m), m.get("z"), m)
m["n"] = 1
print(m.maps[0], m.parents)
for value in [[], (), {}, set(), "", b"", 3, None, len, int, range(3), iter([]), {}.keys(), (i for i in []), d, q, p, c]:
    print(*(int(isinstance(value, cls)) for cls in (Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping,
                                                    MutableSequence, Sequence, Set, Sized)), end=";")
print()


class Env(MutableMapping):
    def __init__(self):
        self.store = {}

    def __getitem__(self, key):
        return self.store[key]

    def __setitem__(self, key, value):
        self.store[key] = value

    def __delitem__(self, key):
        del self.store[key]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


e = Env()
e.update({"a": 1}, b=2)
print(dict(e), e.get("z", 5), e.pop("a"), list(e.items()), e.setdefault("k", 3), "k" in e, list(e.keys()), e == {"b": 2, "k": 3})
print(issubclass(list, Sequence), issubclass(dict, Mapping), issubclass(int, Iterable), isinstance(e, Mapping))


class Half(Mapping):
    def __len__(self):
        return 0


try:
    Half()
except TypeError as error:
    print(error)


class Names(Sequence):
    def __init__(self, *names):
        self.names = names

    def __getitem__(self, index):
        return self.names[index]

    def __len__(self):
        return len(self.names)


names = Names("a", "b", "a")
print(list(names), "b" in names, names.index("b"), names.count("a"), list(reversed(names)))
