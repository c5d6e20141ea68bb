def f(a, b=2, *args, c=3, **kw): return a, b, args, c, kw
print(f(*(1, 2, 3)), f(**{"a": 1}), f(1, *[], **{}), f(*"ab", **dict(c=9, z=1)))
for call in (lambda: f(), lambda: f(1, a=2), lambda: f(**{1: 2}), lambda: (lambda x: x)(1, 2), lambda: (lambda x, *, y: x)(1), lambda: (lambda: 1)(z=1), lambda: (lambda a, b, c: 1)(), lambda: len(), lambda: len(1, 2), lambda: 5(), lambda: f(1, **{"a": 1})):
    try: print(call())
    except TypeError as e: print(e)
class A:
    def m(self, x): return x
    @staticmethod
    def s(x): return x
for call in (lambda: A().m(), lambda: A().m(1, 2), lambda: A.s(), lambda: A.m(1), lambda: A(5)):
    try: print(call())
    except TypeError as e: print(e)
