def make(name, bases, ns, **kw):
    return type(name, bases, {**{k.upper(): v for k, v in ns.items() if not k.startswith("__")}, **kw})
class C(metaclass=make, extra=5):
    low = 1
print(C.LOW, C.extra, type(C), C.__name__)
