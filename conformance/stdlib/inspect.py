import inspect


class A:
    x = 1

    def method(self, a, b=2, *args, c, d=4, **kwargs):
        """Does
        nothing."""

    @property
    def prop(self):
        return 1

    async def co(self):
        pass


def generator():
    yield 1


def function(a, /, b: int = 1, *, c) -> str:
    pass


print(inspect.isclass(A), inspect.isclass(1), inspect.isfunction(function), inspect.isfunction(A.method), inspect.isfunction(A().method))
print(inspect.ismethod(A().method), inspect.ismethod(function), inspect.ismodule(inspect), inspect.isbuiltin(len), inspect.iscoroutinefunction(A.co))
print(inspect.isgeneratorfunction(generator), inspect.isgenerator(generator()), inspect.isgeneratorfunction(function))
print([name for name, _ in inspect.getmembers(A) if not name.startswith("__")])
print([name for name, _ in inspect.getmembers(A, inspect.isfunction)])
s = inspect.signature(A.method)
print(s, list(s.parameters), s.parameters["b"].default, s.parameters["c"].kind.name, s.parameters["a"].default is inspect.Parameter.empty)
print(inspect.signature(A().method))
print(inspect.signature(function), [one.kind.name for one in inspect.signature(function).parameters.values()])
print(inspect.getdoc(A.method), inspect.getdoc(A))
print(inspect.getmro(A)[0].__name__, inspect.isabstract(A))
print(inspect.cleandoc("  a\n    b\n    c"))
