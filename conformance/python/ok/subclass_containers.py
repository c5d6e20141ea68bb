class D(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.log = []
    def __setitem__(self, k, v): self.log.append(k); super().__setitem__(k, v)
    def __getitem__(self, k): return "got " + str(super().__getitem__(k))
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n)
d = D({"a": 1}, b=2); d["c"] = 3
print(d, d["a"], d.get("a"), d.log, len(d), list(d), "a" in d, sorted(d.items()), d.a, hasattr(d, "zz"), dict(d), {**d}, d == {"a": 1, "b": 2, "c": 3}, d.pop("a"), type(d.copy()).__name__, isinstance(d, dict), bool(D()), repr(d), d.keys(), json if False else "")
class M(dict):
    def __missing__(self, k): self[k] = v = k * 2; return v
m = M(); print(m["x"], m, m.get("q"), "q" in m, m.setdefault("z", 1)); del m["x"]; print(m)
class L(list):
    def __init__(self, *a): super().__init__(a); self.n = 0
    def append(self, x): self.n += 1; super().append(x)
    def __getitem__(self, i): return super().__getitem__(i) if isinstance(i, slice) else "i" + str(super().__getitem__(i))
l = L(3, 1); l.append(2); l.extend([9]); print(l, l[0], l[1:], l.n, len(l), sorted(l), [x for x in l], 3 in l, l + [4], l == [3, 1, 2, 9], l.index(2), isinstance(l, list), bool(L())); l.sort(); print(l); l[0] = 5; del l[1]; l += [7]; print(l, type(l).__name__, l.pop(), list(reversed(l)), [*l], l * 2, max(l), sum(l), "-".join(map(str, l)), l.copy())
class S(set):
    def add(self, x): super().add(x * 2)
s = S([1]); s.add(4); print(sorted(s), len(s), 8 in s, s | {3} == {1, 8, 3}, s == {1, 8}, isinstance(s, set)); s.discard(1); print(s == {8}, [x for x in s])
class FS(frozenset): pass
print(FS([1]) == {1}, len(FS([1, 2])), {FS([1]): 1}[frozenset([1])], hash(FS([1])) == hash(frozenset([1])))
class Dd(dict):
    def __repr__(self): return "Dd" + super().__repr__()
    def update(self, *a, **k): print("upd"); super().update(*a, **k)
x = Dd(a=1); x.update(b=2); print(x, str(x), f"{x}", [x], x | {"c": 1})
print(dict.__getitem__({"a": 1}, "a"), list.append([], 1), str.upper("x"), int.__add__(1, 2), dict.__repr__({}), str.__len__("abc"), object.__repr__(5)[:8] if False else "", list.__len__([1]), int.__eq__(1, 1), str.__eq__("a", 1), dict.__contains__({"a": 1}, "a"), str.__str__("q"), "a".__add__("b"), (5).__add__(6), [1].__contains__(1), {"a": 1}.__len__(), "abc".__getitem__(1), (1).__str__(), "x".__eq__("x"), (3).__lt__(4), "x".__hash__() == hash("x"), [3].__iter__().__next__(), "a".__class__.__name__, str.join(",", ["a"]))
