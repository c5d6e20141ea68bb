"""lazy-object-proxy"""


class Proxy:
    """Stands for what its factory makes when it is first needed."""

    def __init__(self, factory):
        object.__setattr__(self, "__factory__", factory)
        object.__setattr__(self, "__resolved__", False)
        object.__setattr__(self, "__target__", None)

    @property
    def __wrapped__(self):
        if not self.__resolved__:
            object.__setattr__(self, "__target__", self.__factory__())
            object.__setattr__(self, "__resolved__", True)
        return self.__target__

    @property
    def __class__(self):
        return type(self.__wrapped__)

    def __getattr__(self, name):
        return getattr(self.__wrapped__, name)

    def __setattr__(self, name, value):
        setattr(self.__wrapped__, name, value)

    def __delattr__(self, name):
        delattr(self.__wrapped__, name)

    def __call__(self, *args, **keywords):
        return self.__wrapped__(*args, **keywords)

    def __repr__(self):
        return f"<Proxy at 0x{id(self):x} wrapping {self.__wrapped__!r} with factory {self.__factory__!r}>"

    def __str__(self):
        return str(self.__wrapped__)

    def __bool__(self):
        return bool(self.__wrapped__)

    def __hash__(self):
        return hash(self.__wrapped__)

    def __len__(self):
        return len(self.__wrapped__)

    def __iter__(self):
        return iter(self.__wrapped__)

    def __contains__(self, item):
        return item in self.__wrapped__

    def __getitem__(self, key):
        return self.__wrapped__[key]

    def __setitem__(self, key, value):
        self.__wrapped__[key] = value

    def __int__(self):
        return int(self.__wrapped__)

    def __float__(self):
        return float(self.__wrapped__)

    def __eq__(self, other):
        return self.__wrapped__ == other

    def __ne__(self, other):
        return self.__wrapped__ != other

    def __lt__(self, other):
        return self.__wrapped__ < other

    def __le__(self, other):
        return self.__wrapped__ <= other

    def __gt__(self, other):
        return self.__wrapped__ > other

    def __ge__(self, other):
        return self.__wrapped__ >= other

    def __add__(self, other):
        return self.__wrapped__ + other

    def __radd__(self, other):
        return other + self.__wrapped__

    def __sub__(self, other):
        return self.__wrapped__ - other

    def __rsub__(self, other):
        return other - self.__wrapped__

    def __mul__(self, other):
        return self.__wrapped__ * other

    def __rmul__(self, other):
        return other * self.__wrapped__

    def __mod__(self, other):
        return self.__wrapped__ % other
