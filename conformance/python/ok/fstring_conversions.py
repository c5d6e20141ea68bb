class R:
    def __repr__(self):
        return "repr-é"
    def __str__(self):
        return "str-é"
    def __format__(self, spec):
        return f"format({spec})"
r = R()
print(f"{r}", f"{r!r}", f"{r!s}", f"{r!a}", f"{r:>10}", f"{r!r:>10}|", f"{r!s:*^12}")
