import types
from types import FunctionType, GeneratorType, MappingProxyType, ModuleType, NoneType, SimpleNamespace

n = SimpleNamespace(a=1, b="x")
n.c = 3
print(n, n.a, n == SimpleNamespace(a=1, b="x", c=3), vars(n))
m = MappingProxyType({"a": 1})
print(m, m["a"], len(m), list(m), "a" in m, m.get("z"), dict(m), dict(**m))
try:
    m["b"] = 2
except TypeError as error:
    print(error)
print(isinstance(lambda: 0, FunctionType), isinstance(types, ModuleType), isinstance(None, NoneType), isinstance((i for i in []), GeneratorType))
made = ModuleType("made")
made.x = 5
print(made.x, made.__name__)
print(types.GenericAlias(list, (int,)), isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), isinstance(len, types.BuiltinFunctionType))
print(types.new_class("C", (object,)).__name__, types.NoneType)
