def g():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("caught", e)
            yield "recovered"
        finally:
            print("cleanup")
it = g()
print(next(it))
print(it.throw(ValueError("boom")))
print(next(it))
try:
    it.throw(KeyError("out"))
except KeyError as e:
    print("escaped", e)
print(next(it, "exhausted"))
