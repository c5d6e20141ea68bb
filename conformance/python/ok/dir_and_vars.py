class A:
    x = 1
    def m(self):
        pass
a = A()
a.y = 2
print([n for n in dir(a) if not n.startswith("__")], vars(a), sorted(k for k in vars(A) if not k.startswith("__")))
class D:
    def __dir__(self):
        return ["b", "a"]
print(dir(D()))
