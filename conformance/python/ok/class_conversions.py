class N:
    def __int__(self):
        return 7
    def __float__(self):
        return 7.5
    def __index__(self):
        return 2
    def __bool__(self):
        return False
    def __str__(self):
        return "seven"
    def __bytes__(self):
        return b"7"
    def __format__(self, spec):
        return f"<{spec}>"
    def __round__(self, n=None):
        return f"round {n}"
    def __trunc__(self):
        return 1
    def __len__(self):
        return 0
    def __hash__(self):
        return 12
n = N()
print(int(n), float(n), [10, 20, 30][n], bool(n), str(n), bytes(n), f"{n:abc}", round(n), round(n, 2), hex(n), hash(n), "x" * n, range(n))
