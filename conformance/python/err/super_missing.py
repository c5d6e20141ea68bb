class A:
    def m(self): super().nope()
A().m()
