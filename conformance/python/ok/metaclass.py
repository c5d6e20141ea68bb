class Meta(type):
    registry = {}
    def __new__(mcs, name, bases, ns, **kw):
        ns["added"] = name.lower()
        cls = super().__new__(mcs, name, bases, ns)
        mcs.registry[name] = cls
        return cls
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns); cls.kw = kw
    def __call__(cls, *a, **k): print("calling", cls.__name__); return super().__call__(*a, **k)
    def __iter__(cls): return iter(["x", "y"])
    def __getitem__(cls, k): return (cls.__name__, k)
    def __len__(cls): return 42
    def __contains__(cls, x): return x == "in"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    @property
    def prop(cls): return cls.__name__ + "!"
    def meth(cls): return cls.added
    def __instancecheck__(cls, o): return o == "magic" or type.__instancecheck__(cls, o)
class A(metaclass=Meta, opt=1):
    def __init__(self, v): self.v = v
class B(A): pass
print(A.added, B.added, sorted(Meta.registry), A.kw, B(3).v, list(A), A["k"], len(A), "in" in A, A, B.prop, B.meth(), type(B).__name__, isinstance("magic", A), isinstance(3, A), isinstance(B(1), A))
class Desc:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, typ=None): return self if obj is None else getattr(obj, self.name, "unset")
    def __set__(self, obj, v): setattr(obj, self.name, v * 2)
class U:
    d = Desc()
u = U(); print(u.d); u.d = 4; print(u.d, u._d, type(U.d).__name__)
class NonData:
    def __get__(self, obj, typ): return "nondata"
class V: n = NonData()
v = V(); print(v.n); v.n = 3; print(v.n)
class G:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(G[int][1], G["a"])
