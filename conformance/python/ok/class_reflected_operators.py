class M:
    def __init__(self, n):
        self.n = n
    def __add__(self, o):
        return f"add {o}"
    def __radd__(self, o):
        return f"radd {o}"
    def __rsub__(self, o):
        return f"rsub {o}"
    def __iadd__(self, o):
        self.n += o
        return self
    def __rmul__(self, o):
        return NotImplemented
    def __matmul__(self, o):
        return "matmul"
    def __rpow__(self, o):
        return f"rpow {o}"
    def __floordiv__(self, o):
        return "floordiv"
    def __divmod__(self, o):
        return "divmod"
    def __neg__(self):
        return "neg"
    def __invert__(self):
        return "invert"
m = M(1)
print(m + 1, 1 + m, 1 - m, m @ 1, 2 ** m, m // 2, divmod(m, 1), -m, ~m, sum([m]))
m += 4
print(m.n)
try:
    2 * m
except TypeError as e:
    print(e)
