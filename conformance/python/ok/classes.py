class A:
    count = 0
    def __init__(self, v): self.v = v; A.count += 1
    def __repr__(self): return f"A({self.v!r})"
    def __eq__(self, o): return isinstance(o, A) and self.v == o.v
    def __hash__(self): return hash(self.v)
    def __add__(self, o): return A(self.v + (o.v if isinstance(o, A) else o))
    def __radd__(self, o): return A(o + self.v)
    def __iadd__(self, o): self.v += o; return self
    def __lt__(self, o): return self.v < o.v
    def __len__(self): return self.v
    def __getitem__(self, k): return k * self.v
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, x): return x == self.v
    def __call__(self, *a, **k): return (a, k)
    def __neg__(self): return A(-self.v)
    def __bool__(self): return self.v != 0
    def __iter__(self): return iter(range(self.v))
    def __getattr__(self, n):
        if n.startswith("dyn_"): return n[4:]
        raise AttributeError(n)
    @staticmethod
    def s(x): return x * 2
    @classmethod
    def c(cls, x): return cls(x)
    @property
    def p(self): return self.v * 10
    @p.setter
    def p(self, val): self.v = val // 10
    @p.deleter
    def p(self): print("deleted")
a = A(3)
print(a, a == A(3), a != A(4), {a: 1}[A(3)], a + A(1), a + 1, 1 + a, a < A(9), len(a), a["x"], 3 in a, a(1, k=2), -a, bool(A(0)), list(a), a.dyn_foo, hasattr(a, "zzz"), A.s(4), a.s(5), A.c(7), a.p, A.count)
a[1] = 2; del a[1]; a += 5; print(a); a.p = 50; print(a.v); del a.p; print(sorted([A(3), A(1)]), max(A(1), A(2)), sum([A(1), A(2)]))
try: A.c(1).q
except AttributeError as e: print(e)
class RO:
    @property
    def x(self): return 1
try: RO().x = 2
except AttributeError as e: print(e)
class Slots:
    __slots__ = ("a",)
    def __init__(self): self.a = 1
print(Slots().a)
try: A()
except TypeError as e: print(e)
try: A(1, 2)
except TypeError as e: print(e)
try: object().x = 1
except AttributeError as e: print(e)
class E:
    def __eq__(self, o): return True
try: {E(): 1}
except TypeError as e: print(e)
print(a.__class__, A.__doc__, type(a) is A, A.__dict__["count"], "v" in a.__dict__)
