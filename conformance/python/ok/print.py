print(); print(1, "a", None, sep=""); print("x", end=""); print("y", end="!\n"); print(*[1, 2, 3], sep=", "); print("a\tb", [1, "b"], {"k": (1,)}, sep="\n")
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W(); print("to", "file", file=w); print(w.parts)
