def g():
    yield 1
    raise ValueError('in gen')
print(list(x for x in g()))
