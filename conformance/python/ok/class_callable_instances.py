class Adder:
    def __init__(self, n):
        self.n = n
    def __call__(self, x, *, times=1):
        return (x + self.n) * times
add = Adder(3)
print(add(4), add(1, times=2), callable(add), callable(3), list(map(add, [1, 2])))
