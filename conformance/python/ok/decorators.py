def deco(f):
    def w(*a, **k): print("before", f.__name__); r = f(*a, **k); print("after"); return r
    return w
def param(n):
    def d(f): return lambda *a: [f(*a)] * n
    return d
@deco
def f(x): return x + 1
@param(2)
@deco
def g(x): return x
print(f(1), g(2))
@lambda c: (setattr(c, "tag", 1), c)[1]
class A: pass
print(A.tag)
class CD:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@CD
def h(x): return x
print(h(1), h(2), h.n)
class K:
    def dec(f): return lambda self: "wrapped " + f(self)
    @dec
    def m(self): return "m"
print(K().m())
f.attr = 5; print(f.attr, f.__dict__)
