class Box[T]:
    def __init__(self, item: T):
        self.item = item
    def map[U](self, f) -> "Box[U]":
        return Box(f(self.item))
class IntBox(Box[int]):
    pass
class Pair[A, B = None](Box[A]):
    other: B
    def who(self):
        return super().map(str).item, __class__.__name__
print(Box(3).item, Box[str]("x").item, Box(3).map(lambda x: x + 1).item, IntBox(5).item)
print([c.__name__ for c in IntBox.__mro__], [p.__name__ for p in Pair.__type_params__], Pair(1).who())
