# A forward reference is no error (3.14).
def f(a: Later, b: list[Later] = None) -> Missing.attr:
    local: Nowhere[int] = 1
    return local
class Model:
    parent: Model | None
    others: list[Later]
    bad: Missing
class Later:
    pass
print(f(1), f.__name__)
def g(a: Later) -> int: ...
print(g.__annotations__["a"] is Later, Model.__name__)
