def g():
    yield 1
    return "result"
    yield 2
def outer():
    value = yield from g()
    print("inner returned", value)
    yield value
print(list(outer()), list(g()))
it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)
