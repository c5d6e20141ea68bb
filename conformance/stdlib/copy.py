import copy


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)


class Own:
    def __copy__(self):
        return "shallow"

    def __deepcopy__(self, memo):
        return "deep"


class Names(list):
    pass


class State:
    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.restored = True


a = [1, [2, 3], {"k": [4]}]
b = copy.copy(a)
c = copy.deepcopy(a)
a[1].append(9)
a[2]["k"].append(5)
print(b, c, b[1] is a[1], c[1] is a[1])
p = Point([1], {2})
q, r = copy.copy(p), copy.deepcopy(p)
p.x.append(5)
print(q, r, q.x is p.x, type(r) is Point)
loop = [1]
loop.append(loop)
made = copy.deepcopy(loop)
print(made[1] is made, made is not loop)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
print(copy.copy(Own()), copy.deepcopy(Own()), copy.deepcopy([Own()]))
names = Names(["a", ["b"]])
names.title = ["t"]
one, two = copy.copy(names), copy.deepcopy(names)
print(one, two, type(one).__name__, type(two).__name__, one.title is names.title, two.title is names.title, two[1] is names[1])
state = State()
state.kept, state.lost = [1], 2
for made in (copy.copy(state), copy.deepcopy(state)):
    print(made.kept, made.restored, hasattr(made, "lost"), made.kept is state.kept)
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, 2)) == (1, 2))
print(copy.deepcopy(len) is len, copy.deepcopy(Point) is Point, copy.deepcopy(None), copy.deepcopy("x"))
print(copy.deepcopy({(1, 2): [3], "s": {4}, "f": frozenset([5])}))
