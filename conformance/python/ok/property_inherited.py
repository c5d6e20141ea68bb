class A:
    @property
    def name(self):
        return "a"
class B(A):
    @property
    def name(self):
        return super().name + "b"
class D(A):
    @A.name.getter
    def name(self):
        return "d"
print(A().name, B().name, D().name)
