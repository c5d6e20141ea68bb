class Lazy:
    def __init__(self, f):
        self.f = f
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, obj, owner):
        if obj is None:
            return "on class"
        print("computing")
        value = obj.__dict__[self.name] = self.f(obj)
        return value
class C:
    @Lazy
    def value(self):
        return 42
c = C()
print(c.value, c.value, C.value)
