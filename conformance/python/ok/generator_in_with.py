from contextlib import contextmanager
@contextmanager
def managed(name):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print("exit", name)
with managed("a") as a, managed("b") as b:
    print(a, b)
    raise ValueError("inside")
print("after")
