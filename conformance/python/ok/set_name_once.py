class Field:
    def __set_name__(self, owner, name):
        self.names = getattr(self, "names", []) + [name]
class C:
    a = b = Field()
print(C.a.names)
C.later = Field()
print(hasattr(C.later, "names"))
