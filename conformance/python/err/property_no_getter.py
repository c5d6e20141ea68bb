class C:
    x = property(None, lambda self, v: None)
C().x
