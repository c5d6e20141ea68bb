class Data:
    def __get__(self, obj, owner):
        return "data"
    def __set__(self, obj, value):
        pass
class NonData:
    def __get__(self, obj, owner):
        return "nondata"
class C:
    d = Data()
    n = NonData()
c = C()
c.__dict__.update(d="own", n="own")
print(c.d, c.n, C.d, C().n)
