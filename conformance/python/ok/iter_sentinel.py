values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), next(values), next(values, "end"))
it = iter("abc")
print(next(it), list(it), list(it), iter(it) is it)
class R:
    def __reversed__(self):
        return iter("zyx")
print(list(reversed(R())), list(reversed({"a": 1, "b": 2})), list(reversed(range(3))), "".join(reversed("abc")))
