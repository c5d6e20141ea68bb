import copy
a = {"l": [1, 2], "t": (1, [2])}
shallow, deep = copy.copy(a), copy.deepcopy(a)
a["l"].append(3); a["t"][1].append(9); a["new"] = 1
print(shallow, deep, a["l"] is shallow["l"])
class N:
    def __init__(self): self.kids = [1]
    def __copy__(self): return "copied"
n = N()
print(copy.copy(n), copy.deepcopy(n).kids is n.kids, copy.copy([1]) == [1], list(a["l"])[::], a["l"][:])
