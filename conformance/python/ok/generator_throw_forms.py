def g():
    try:
        yield 1
    except Exception as e:
        yield type(e).__name__, str(e)
a = g(); next(a)
print(a.throw(ValueError))
a = g(); next(a)
print(a.throw(ValueError("with message")))
a = g()
try:
    a.throw(RuntimeError("not started"))
except RuntimeError as e:
    print(e, list(a))
