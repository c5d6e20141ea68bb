class C:
    x = property(lambda self: 1)
del C().x
