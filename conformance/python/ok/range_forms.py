r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:3], 5 in r, 6 in r, r.index(8), r.count(8), r == range(2, 19, 3), r.start, r.stop, r.step, list(range(5, 0, -2)), range(0), bool(range(0)), list(reversed(range(3))), hash(range(3)) == hash(range(3)), range(3) == range(0, 3), 3.0 in range(5), "a" in range(3), max(range(5)), sum(range(101)))
