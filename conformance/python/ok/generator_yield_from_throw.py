def inner():
    try:
        yield 1
    except ValueError:
        yield "inner handled"
    yield "inner end"
def outer():
    yield from inner()
    yield "outer end"
g = outer()
next(g)
print(g.throw(ValueError()), next(g), next(g))
