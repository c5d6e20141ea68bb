class ReadOnly:
    def __get__(self, o, c):
        return 1
    def __set__(self, o, v):
        raise AttributeError("read only")
class C:
    x = ReadOnly()
C().x = 2
