import contextlib
log = []
class T:
    def __init__(self, n):
        self.n = n
    def __enter__(self):
        log.append(f"in {self.n}")
    def __exit__(self, t, v, tb):
        log.append(f"out {self.n} {t.__name__ if t else None}")
        if self.n == 2:
            raise KeyError("from exit")
try:
    with T(1), T(2), T(3):
        raise ValueError
except KeyError as e:
    print(log, repr(e.__context__))
with contextlib.ExitStack() as stack:
    for n in (4, 5):
        stack.enter_context(T(n))
print(log[-2:])
