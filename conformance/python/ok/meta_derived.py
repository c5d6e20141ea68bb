class M1(type):
    tag = "m1"
class M2(M1):
    tag = "m2"
class A(metaclass=M1):
    pass
class B(metaclass=M2):
    pass
class C(A, B):
    pass
print(type(C).__name__, C.tag, type(A).__name__)
class D(A, metaclass=type):
    pass
print(type(D).__name__)
