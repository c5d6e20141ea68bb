class Loud:
    value = 3
    def __getattribute__(self, name):
        if name == "secret":
            return "hidden"
        if name == "gone":
            raise AttributeError(name)
        return super().__getattribute__(name)
    def __getattr__(self, name):
        return "from getattr " + name
l = Loud()
print(l.value, l.secret, l.gone, l.nothing)
