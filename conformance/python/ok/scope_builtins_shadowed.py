def f(list, id=5):
    return list, id
print(f(1))
str_ = str
str = lambda x: "shadow"
print(str(5))
del str
print(str(5), len([1]))
import builtins
print(builtins.len("abc"), builtins is __import__("builtins"))
