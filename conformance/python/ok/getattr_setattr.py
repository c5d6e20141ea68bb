class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)
    def __getattr__(self, name):
        return getattr(self.target, name)
    def __setattr__(self, name, value):
        print("set", name, value)
        setattr(self.target, name, value)
    def __delattr__(self, name):
        print("del", name)
        delattr(self.target, name)
class T:
    x = 1
p = Proxy(T())
p.y = 5
print(p.x, p.y, p.target.y)
del p.y
print(hasattr(p, "y"), getattr(p, "zz", "default"))
