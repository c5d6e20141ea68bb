print(isinstance(BaseExceptionGroup("b", [ValueError()]), ExceptionGroup))
print(type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
print(ExceptionGroup.__mro__)
class Errors(ExceptionGroup):
    def derive(self, excs):
        return Errors("derived", excs)
e = Errors("mine", [ValueError(1), TypeError(2)])
print(repr(e.subgroup(ValueError)), e.args)
