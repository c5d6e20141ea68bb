def gen():
    yield 1
g = gen()
print(gen.__name__, iter(g) is g, hasattr(g, "send"), hasattr(g, "throw"), type(g).__name__, g.__name__)
import types
print(isinstance(g, types.GeneratorType), isinstance(gen, types.FunctionType))
