class CM:
    def __init__(self, n, swallow=False): self.n, self.s = n, swallow
    def __enter__(self): print("enter", self.n); return self.n
    def __exit__(self, t, v, tb): print("exit", self.n, t.__name__ if t else None, v); return self.s
with CM(1) as a, CM(2) as b: print(a, b)
with CM(3, True): raise ValueError("x")
try:
    with CM(4): raise KeyError("y")
except KeyError as e: print("out", e)
with (CM(5) as x, CM(6, True) as y): 1 / 0
def f():
    with CM(7): return "r"
print(f())
for i in range(2):
    with CM(i):
        if i == 0: continue
        break
try:
    with 5: pass
except TypeError as e: print(str(e)[:60])
class Multi:
    def __enter__(self): return (1, 2)
    def __exit__(self, *a): print(len(a))
with Multi() as (p, q): print(p, q)
