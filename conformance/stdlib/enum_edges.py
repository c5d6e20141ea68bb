from enum import Enum
import enum
class E(Enum):
    A = 1
    def _private(self): return 1
    _ignored_like = 5
print(list(E))
class F(Enum):
    A = 1
    B = 2
    __slots__ = ()
    CONST = lambda x: x
print(list(F)) if False else None
class T(tuple, Enum):
    A = (1, 2)
print(T.A, T.A[0], T.A.value)
class G(Enum):
    A = {"x": 1}
    B = [1]
print(G.A.value, G([1]))
print(E.A.__class__.__members__.keys(), E.A.name.lower(), E._member_map_, E.__module__)
try: E()
except TypeError as e: print(e)
print(E.A in {E.A}, E.A in [1], E(E.A))
print(enum.IntEnum("L", {"X": 3}).X + 1)


class Meta(type):
    pass


print(Meta("Made", (), {}).__qualname__, enum.Enum("Made", "A B").__qualname__)
