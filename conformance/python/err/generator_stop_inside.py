def g():
    raise StopIteration("x")
    yield
list(g())
