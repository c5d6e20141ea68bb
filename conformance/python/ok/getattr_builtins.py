class C:
    x = 1
    def m(self):
        return "m"
c = C()
print(getattr(c, "x"), getattr(c, "q", "d"), getattr(c, "m")(), hasattr(c, "x"), hasattr(c, "q"))
setattr(c, "dyn amic", 5)
print(getattr(c, "dyn amic"), vars(c))
delattr(c, "dyn amic")
print(vars(c), callable(c.m), callable(C), getattr("abc", "upper")(), getattr(3, "real"))
