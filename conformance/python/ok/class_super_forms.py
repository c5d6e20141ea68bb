class A:
    def who(self):
        return "A"
    @classmethod
    def make(cls):
        return cls.__name__
    @staticmethod
    def s():
        return "static"
class B(A):
    def who(self):
        return super(B, self).who() + "B"
    @classmethod
    def make(cls):
        return "B:" + super().make()
    @staticmethod
    def s():
        return super(B, B).s() + "B"
class C(B):
    def who(self):
        inner = lambda: super(C, self).who()
        return inner() + "C" + "".join([super(C, self).who() for _ in range(1)])
print(C().who(), C.make(), B.s(), super(B, C()).who())
