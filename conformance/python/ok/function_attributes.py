def f(a, b=1, *, c=2):
    """Doc."""
    f.calls += 1
    return f.calls
f.calls = 0
f.tag = "x"
f(0), f(0)
print(f.calls, f.tag, f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__, vars(f)["tag"])
f.__name__ = "g"
f.__doc__ = None
print(f.__name__, f.__doc__, f.__code__.co_argcount, f.__code__.co_name)
