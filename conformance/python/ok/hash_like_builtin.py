# A key that is equal to a built-in and has its hash finds its entry.
class Name:
    def __init__(self, text):
        self.text = text
    def __hash__(self):
        return hash(self.text)
    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, Name) else other)
d = {"users": 1}
print(d[Name("users")], Name("users") in d, Name("roles") in d)
d[Name("users")] = 2
print(d, len(d))
e = {Name("a"): 1}
print(e["a"], "a" in e, "b" in e)
print("x" in {Name("x")}, {Name("x")} == {"x"})
