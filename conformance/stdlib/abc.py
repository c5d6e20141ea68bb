import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    def show(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    name = "square"

    def area(self):
        return 4

    @classmethod
    def make(cls):
        return cls()


class Half(Shape):
    def area(self):
        return 1


print(Square().show(), Square.make().name, isinstance(Square(), Shape), issubclass(Square, Shape))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), Square.__abstractmethods__)


@Shape.register
class Other:
    pass


print(isinstance(Other(), Shape), issubclass(Other, Shape), issubclass(int, Shape), isinstance(3, Shape))


class Meta(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack") or NotImplemented


class Duck:
    def quack(self): ...


print(isinstance(Duck(), Meta), isinstance(3, Meta), type(Shape) is ABCMeta, abc.ABC is ABC)
