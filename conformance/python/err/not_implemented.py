class B:
    def m(self): raise NotImplementedError
B().m()
