d = {(1, 2, 3): "tuple"}
key = [2, 3]
print(d[1, *key], d[(1, *key)])
class A:
    def __class_getitem__(cls, p):
        return p
print(A[*key], A[int, *key])
