for make in (lambda: {}["k"], lambda: [][1], lambda: int("x"), lambda: None.foo, lambda: 1 / 0, lambda: undefined, lambda: __import__("nope_nope"), lambda: open("nope.txt"), lambda: next(iter([])), lambda: "é".encode("ascii")):
    try:
        make()
    except Exception as e:
        print(type(e).__name__, e.args, [c.__name__ for c in type(e).__mro__[1:-2]])
