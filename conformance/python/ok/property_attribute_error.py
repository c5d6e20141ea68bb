# An AttributeError inside a property leads to __getattr__.
class C:
    @property
    def broken(self):
        return self.missing
    def __getattr__(self, name):
        return f"fallback {name}"
print(C().broken, C().other)
