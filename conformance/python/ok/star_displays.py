a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 0, *b), {*a, *b}, [*range(3), *"ab"], (*a,), [*{"k": 1}], {**{"a": 1}, "b": 2, **{"c": 3}})
def f():
    return *a, 5
def g():
    yield *a, *b
print(f(), list(g()), *a, *b, sep="-")
for x in *a, *b:
    print(x, end=" ")
print()
t = *a, *b
print(t)
