class Base:
    def __init__(self, **kw):
        self.log = ["Base"]
        assert not kw, kw
class Left(Base):
    def __init__(self, left=None, **kw):
        super().__init__(**kw)
        self.log.append(f"Left {left}")
class Right(Base):
    def __init__(self, right=None, **kw):
        super().__init__(**kw)
        self.log.append(f"Right {right}")
class Both(Left, Right):
    pass
print(Both(left=1, right=2).log, [c.__name__ for c in Both.__mro__])
