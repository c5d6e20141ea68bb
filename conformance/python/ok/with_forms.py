class CM:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        return self.suppress
with CM("a") as a, CM("b"):
    print(a.name)
with (CM("c") as c, CM("d", True) as d,):
    raise ValueError("swallowed by d")
with CM("e"):
    with CM("f"):
        pass
def f():
    with CM("g"):
        return "returned"
print(f())
for i in range(2):
    with CM(i):
        continue
