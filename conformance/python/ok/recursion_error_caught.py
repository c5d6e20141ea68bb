def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
class A:
    def __getattr__(self, name):
        return getattr(self, name + "x")
try:
    A().y
except RecursionError:
    print("getattr")
print(sum(range(10)))
