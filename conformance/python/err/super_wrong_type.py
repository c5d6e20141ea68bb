class A:
    pass
class B(A):
    def m(self):
        super(B, 5).m()
B().m()
