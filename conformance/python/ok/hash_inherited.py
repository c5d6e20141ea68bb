class A:
    def __eq__(self, other):
        return True
class B(A):
    __hash__ = object.__hash__
class C(A):
    def __hash__(self):
        return 1
print(A.__hash__, hash(C()), len({B(), B()}), len({C(), C()}))
try:
    hash(A())
except TypeError as e:
    print(e)
