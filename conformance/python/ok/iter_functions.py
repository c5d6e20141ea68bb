print(list(zip([1, 2, 3], "ab")), list(zip()), list(enumerate("ab")), list(enumerate("ab", start=5)), list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "x"])), list(filter(lambda x: x > 1, [1, 2, 3])))
it = iter([1, 2, 3]); print(next(it), next(it), list(it), next(it, "done")); print(list(iter(iter([1]))), any([0, 1]), all([]), all([1, 0]), any([]), sum([1, 2], 10), sum([[1], [2]], []))
vals = iter([1, 2, 3, 0, 4]); print(list(iter(lambda: next(vals), 0))); print(list(reversed([1, 2])), list(reversed((1, 2))), list(reversed("ab")))
for f in (lambda: next(iter([])), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: iter(5), lambda: next([1]), lambda: sum(["a"]), lambda: max([]), lambda: len(5), lambda: reversed({1}), lambda: list(5), lambda: sum("ab", "")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(Seq()), list(reversed(Seq())), 20 in Seq(), [*Seq()], dict(enumerate(Seq())))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration
        self.n -= 1; return self.n
print(list(It(3)), sum(It(4)), max(It(3)), 2 in It(5), tuple(It(2)))
