def g():
    yield 1
    raise ValueError("late")
it = g()
print(next(it))
try:
    next(it)
except ValueError as e:
    print(e)
print(next(it, "over"))
