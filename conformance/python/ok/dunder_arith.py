class V:
    def __init__(s, x): s.x = x
    def __repr__(s): return f"V{s.x}"
for op in "add sub mul truediv floordiv mod pow and or xor lshift rshift matmul".split():
    setattr(V, f"__{op}__", lambda s, o, op=op: f"{op}({s!r},{o!r})")
    setattr(V, f"__r{op}__", lambda s, o, op=op: f"r{op}({s!r},{o!r})")
v = V(1)
print(v + 1, v - 1, v * 1, v / 1, v // 1, v % 1, v ** 1, v & 1, v | 1, v ^ 1, v << 1, v >> 1, v @ 1)
print(1 + v, 1 - v, 1 * v, 1 / v, 1 // v, 1 % v, 1 ** v, 1 & v, 1 | v, 1 ^ v, 1 << v, 1 >> v, 1 @ v, "a" + v, [1] + v, (1,) + v, {} | v, None | v)
class N:
    def __add__(self, o): return NotImplemented
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
n = N()
for f in (lambda: n + 1, lambda: n == 1, lambda: n != 1, lambda: n < n, lambda: n - 1, lambda: 1 + n):
    try: print(f())
    except TypeError as e: print(e)
class Sub(V):
    def __radd__(self, o): return "sub first"
print(V(1) + Sub(2))
class C:
    def __init__(s, v): s.v = v
    def __eq__(s, o): print("eq", s.v); return s.v == o.v
    def __ne__(s, o): print("ne"); return "NE"
    def __le__(s, o): return "le"
    def __gt__(s, o): return "gt"
    __hash__ = None
print(C(1) == C(1), C(1) != C(2), C(1) <= C(2), C(1) > C(2), C(1) < C(2), C(1) >= C(2), [C(1)] == [C(1)])
class Idx:
    def __index__(self): return 2
    def __int__(self): return 7
    def __float__(self): return 1.5
    def __abs__(self): return "abs"
    def __round__(self, n=None): return f"round{n}"
    def __invert__(self): return "inv"
    def __pos__(self): return "pos"
    def __divmod__(self, o): return "dm"
    def __hash__(self): return 99
    def __format__(self, s): return f"fmt[{s}]"
    def __bytes__(self): return b"by"
    def __reversed__(self): return "rev"
i = Idx(); print([1, 2, 3][i], "abc"[i], int(i), float(i), abs(i), round(i), round(i, 2), ~i, +i, hash(i), f"{i:x}", format(i), bytes(i), reversed(i), range(i), [0] * i, hex(i), "%d" % i, "x" * i, [1, 2, 3, 4][:i])
