def f(a, b=2):
    c = a + b
    return sorted(locals().items())
print(f(1))
globals()["injected"] = 7
print(injected, "f" in globals(), "f" in locals(), __name__)
class C:
    x = 1
    names = sorted(k for k in locals() if not k.startswith("__"))
print(C.names)
