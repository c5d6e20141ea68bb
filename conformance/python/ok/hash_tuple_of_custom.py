class K:
    def __init__(self, v):
        self.v = v
    def __eq__(self, other):
        return self.v.lower() == other.v.lower()
    def __hash__(self):
        return hash(self.v.lower())
d = {(K("A"), 1): "x"}
print(d[(K("a"), 1)], (K("b"), 1) in d)
