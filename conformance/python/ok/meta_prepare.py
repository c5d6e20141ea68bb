class Recorder(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            self.setdefault("order", []).append(key)
        super().__setitem__(key, value)
class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        ns = Recorder()
        ns["prepared"] = name
        return ns
    def __new__(mcls, name, bases, ns):
        return super().__new__(mcls, name, bases, dict(ns))
class C(metaclass=Meta):
    a = 1
    b = 2
    a = 3
    print("prepared is", prepared)
print(C.prepared, C.a, sorted(set(C.order) - {"order"}))
