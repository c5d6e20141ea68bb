a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a < a | b, a.isdisjoint({9}), {3} <= a)
a |= {10}
a -= {1}
a &= {2, 3, 10}
a ^= {2}
print(sorted(a), a.union([5], (6,)) >= {5, 6}, a.difference({3}), a.issubset(range(20)))
a.update("xy")
a.intersection_update({"x", 3})
print(sorted(map(str, a)))
