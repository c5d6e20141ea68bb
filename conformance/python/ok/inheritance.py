class A:
    def __init__(self): print("A init"); super().__init__()
    def who(self): return "A"
    def call(self): return self.who()
class B(A):
    def __init__(self): print("B init"); super().__init__()
    def who(self): return "B" + super().who()
class C(A):
    def __init__(self): print("C init"); super().__init__()
    def who(self): return "C" + super().who()
class D(B, C):
    def __init__(self): print("D init"); super().__init__()
    def who(self): return "D" + super().who()
d = D(); print(d.who(), d.call(), [k.__name__ for k in D.__mro__], isinstance(d, C), super(B, d).who(), A.who(d))
class M:
    @classmethod
    def make(cls, *a): return cls, a
    @classmethod
    def chain(cls): return ["M"]
class N(M):
    @classmethod
    def make(cls, *a): return super().make("n", *a)
    @classmethod
    def chain(cls): return super().chain() + ["N"]
print(N.make(1)[1], N.make()[0].__name__, N.chain(), N().chain())
class Base:
    subs = []
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); Base.subs.append((cls.__name__, tag))
class X(Base, tag="t"): pass
class Y(X): pass
print(Base.subs, [c.__name__ for c in Base.__subclasses__()])
try:
    class Bad(A, D): pass
except TypeError as e: print(type(e).__name__)
class New:
    def __new__(cls, *a): print("new", a); o = super().__new__(cls); o.tag = 1; return o
    def __init__(self, *a): print("init", a)
print(New(1, 2).tag)
class Single:
    inst = None
    def __new__(cls):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
print(Single() is Single())
class Prop(A):
    def __init__(self): self._x = 1
    @property
    def x(self): return self._x
class Prop2(Prop):
    @property
    def x(self): return super().x + 1
    @x.setter
    def x(self, v): self._x = v
p = Prop2(); p.x = 5; print(p.x)
