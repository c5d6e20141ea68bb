rows = [("a", 2), ("b", 1), ("c", 2), ("d", 1)]
print(sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: r[1], reverse=True))
class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"V{self.n}"
print(sorted([V(3), V(1), V(2)]), max(V(1), V(2), key=lambda v: v.n), min([V(4), V(2)]))
print(max([], default=None), min("hello"), max({"a": 1, "b": 0}, key={"a": 1, "b": 0}.get), max(1, 3, 2), min([[2], [1, 5]]))
