class A:
    def __call__(self, x): raise LookupError(x)
A()('lost')
