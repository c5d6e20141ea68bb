from contextlib import suppress, nullcontext, closing
with suppress(KeyError, ValueError):
    {}["x"]
    print("never")
with nullcontext(5) as five:
    print(five)
class C:
    def close(self):
        print("closed")
with closing(C()) as c:
    print("open")
