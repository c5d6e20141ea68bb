from abc import ABC, abstractmethod, abstractproperty
class Base(ABC):
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def hello(self):
        return f"hello {self.name}"
class Impl(Base):
    name = "impl"
    @classmethod
    def make(cls):
        return cls()
print(Impl.make().hello(), Base.__abstractmethods__ == {"name", "make"}, Impl.__abstractmethods__ == frozenset())
@Base.register
class Foreign:
    pass
print(isinstance(Foreign(), Base), issubclass(Foreign, Base))
