def gen(n):
    for i in range(n):
        got = yield i
        if got: print("got", got)
    return "end"
g = gen(3); print(next(g), g.send("hi"), next(g))
try: next(g)
except StopIteration as e: print("stop", e.value)
def deleg():
    r = yield from gen(2)
    print("r", r)
    yield from [10, 20]
print(list(deleg()), sum(x * x for x in range(4)), list(x for x in "ab" if x != "a"))
def fin():
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")
g = fin(); print(next(g)); g.close(); print(list(g))
def catcher():
    while True:
        try:
            x = yield
            print("x", x)
        except ValueError as e:
            print("caught", e); yield "handled"
g = catcher(); next(g); g.send(1); print(g.throw(ValueError("bad"))); g.close()
def infinite():
    n = 0
    while True:
        yield n; n += 1
it = infinite(); print([next(it) for _ in range(5)], dict(zip("abc", it)), (lambda a, *b: b)(*gen(3)))
def fib(n):
    a, b = 0, 1
    for _ in range(n): yield a; a, b = b, a + b
print(list(fib(15)), max(fib(10)), [*fib(5)], 8 in fib(10), type(fib(1)).__name__)
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, [4]], 5]])))
try:
    g = (1 / x for x in [1, 0]); next(g); next(g)
except ZeroDivisionError as e: print(e, list(g))
