class E(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b
print(E(1, 2).args, str(E(1, 2)), repr(E(1, 2)))
class F(KeyError, AttributeError):
    pass
try:
    raise F("both")
except AttributeError as e:
    print(str(e), isinstance(e, LookupError))
