class A:
    pass
a = A()
a.__dict__["x"] = 1
a.__dict__.update(y=2)
print(a.x, a.y, vars(a))
a.__dict__ = {"z": 3}
print(a.z, hasattr(a, "x"))
a.__class__ = type("B", (), {"hello": lambda self: "hello " + str(self.z)})
print(a.hello(), type(a).__name__)
