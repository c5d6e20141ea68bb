class Outer:
    """Doc."""
    class Inner:
        def method(self):
            def local():
                pass
            return local
print(Outer.__name__, Outer.__qualname__, Outer.Inner.__qualname__, Outer.Inner.method.__qualname__)
print(Outer.Inner().method().__qualname__, Outer.__module__, Outer.__doc__, Outer.Inner.__doc__, Outer.__bases__)
print(Outer(), type(Outer()).__name__) if False else print(Outer, Outer.Inner)
Outer.__name__ = "Renamed"
Outer.__doc__ = "New"
print(Outer.__name__, Outer.__doc__)
