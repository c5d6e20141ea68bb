def g():
    yield 1
    raise StopIteration('x')
list(g())
