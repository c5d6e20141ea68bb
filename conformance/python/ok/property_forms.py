class C:
    def __init__(self):
        self._x = 1
    @property
    def x(self):
        "the x"
        return self._x
    @x.setter
    def x(self, value):
        self._x = value * 2
    @x.deleter
    def x(self):
        print("deleted")
        del self._x
    def get_y(self):
        return "y"
    y = property(get_y, doc="a y")
c = C()
c.x = 4
print(c.x, C.x.__doc__, C.y.__doc__, c.y, C.x.fset is not None, C.y.fset)
del c.x
print(hasattr(c, "x"))
