class A:
    __slots__ = ["a"]
class B(A):
    __slots__ = ["b"]
class C(A):
    pass
b = B()
b.a, b.b = 1, 2
c = C()
c.anything = 3
print(b.a, b.b, c.anything, c.__dict__)
try:
    b.c = 1
except AttributeError as e:
    print(e)
