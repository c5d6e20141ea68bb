class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        if key:
            cls.registry[key] = cls
class A(Plugin, key="a"):
    pass
class B(A, key="b"):
    pass
class C(B):
    pass
print({k: v.__name__ for k, v in Plugin.registry.items()})
