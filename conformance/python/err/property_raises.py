class C:
    @property
    def p(self):
        raise LookupError("inside the property")
C().p
