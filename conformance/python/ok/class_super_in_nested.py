class A:
    def v(self):
        return 1
class B(A):
    def v(self):
        def inner():
            return __class__.__name__
        return super().v(), inner()
    def gen(self):
        yield super().v()
print(B().v(), list(B().gen()))
