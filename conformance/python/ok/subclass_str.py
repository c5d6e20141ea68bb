class Q(str):
    def __new__(cls, v, quote=None):
        if isinstance(v, cls): return v
        self = super().__new__(cls, v); self.quote = quote; return self
    def upper(self): return Q(super().upper(), self.quote)
q = Q("abc", True)
print(q, repr(q), q.quote, q.upper().quote, type(q.upper()).__name__, type(q.lower()).__name__, q == "abc", "abc" == q, hash(q) == hash("abc"), q in {"abc"}, {"abc": 1}[q], q + "d", "d" + q, q * 2, q[0], q[1:], len(q), list(q), "b" in q, f"{q:>5}", "%s" % q, "{}".format(q), ",".join([q, q]), q.startswith("a"), isinstance(q, str), str(q), type(str(q)).__name__, Q(q) is q, sorted([Q("b"), Q("a")]), q < "b", bool(Q("")), q.split("b"), "xabc".endswith(q), "abcabc".replace(q, "-"))
class R(str):
    def __repr__(self): return "R" + super().__repr__()
    def __str__(self): return "<" + super().__str__() + ">"
    def __eq__(self, o): return "eq" if o == 1 else super().__eq__(o)
    def __hash__(self): return super().__hash__()
r = R("x"); print(r, repr(r), [r], f"{r}", "%s %r" % (r, r), r == 1, r == "x", r == "y", {r: 2}["x"], r + "", "a" + r)
class I(int):
    def __new__(cls, v): return super().__new__(cls, v * 2)
    def __add__(self, o): return I(int(self) + o)
i = I(5); print(i, i + 1, type(i + 1).__name__, i * 2, type(i * 2).__name__, 1 + i, i == 10, [0] * 11 and list(range(11))[i], f"{i:04d}", "%d" % i, int(i), str(i), repr(i), bool(I(0)), hash(i), isinstance(i, int), i > 3, -i, abs(i), max(i, 3), round(i), i / 4, divmod(i, 3))
class F(float): pass
print(F(1.5), F("2.5") + 1, repr(F(3)), int(F(2.9)), f"{F(1):.2f}", F(1.0) == 1, round(F(2.567), 1))
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    @property
    def first(self): return self[0]
t = T(1, 2); print(t, t.first, t == (1, 2), t + (3,), len(t), list(t), (lambda a, b: a + b)(*t), {t: 1}[(1, 2)], isinstance(t, tuple), "%s-%s" % t); a, b = t; print(a, b)
