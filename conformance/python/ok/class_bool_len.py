class E:
    def __len__(self):
        return 0
class F:
    def __bool__(self):
        return True
    def __len__(self):
        return 0
print(bool(E()), bool(F()), "yes" if E() else "no", not F(), E() or "empty", all([F()]))
