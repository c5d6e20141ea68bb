t = 1, "a", [2]
print(t, (), (1,), tuple("ab"), t + (4,), t * 2, t[1:], len(t), t.index("a"), t.count(1), (1, 2) < (1, 3), (1, (2, 3)) == (1, (2, 3)), hash((1, "a")) == hash((1, "a")), tuple([1]), tuple(), tuple({"k": 1}), 1 in t)
t[2].append(3)
print(t)
try:
    t[2] += [9]
except TypeError as e:
    print(e, t)
a, b = b, a = 1, 2
print(a, b)
