class Same:
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return 7
    def __eq__(self, other):
        return isinstance(other, Same) and self.name == other.name
d = {}
for name in ["a", "b", "a", "c"]:
    d[Same(name)] = d.get(Same(name), 0) + 1
print([(k.name, v) for k, v in d.items()], len(d))
del d[Same("b")]
print([k.name for k in d], Same("b") in d, 7 in d)
s = {Same("x"), Same("y")}
s.discard(Same("x"))
print(len(s), Same("y") in s, (Same("y"), 1) in {(Same("y"), 1)})
