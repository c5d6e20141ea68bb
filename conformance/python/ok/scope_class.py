x = "global"
class A:
    x = "class"
    y = x + "!"
    def get(self): return x
    z = [v for v in range(3)]
    def __init__(self): self.x = "inst"
print(A.y, A().get(), A.z, A().x, A.x)
def f():
    x = "local"
    class B:
        y = x
        def g(self): return x
    return B
print(f().y, f()().g(), f().__qualname__, A.get.__qualname__)
def g():
    try:
        print(loc)
    except UnboundLocalError as e:
        print(type(e).__name__, e)
    loc = 1
g()
try:
    print(undefined_name)
except NameError as e:
    print(e)
for i in range(3): pass
print(i, [i for i in range(5)][-1], i)
print([y := 5, y + 1], y)
del y
try: y
except NameError as e: print(e)
