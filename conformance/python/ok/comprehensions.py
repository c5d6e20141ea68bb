print([x * y for x in range(3) for y in range(x)], [x for x in range(10) if x % 2 if x > 3], {x: x ** 2 for x in range(3)}, {c for c in "hello"} == set("helo"), [[j for j in range(i)] for i in range(3)], [(i, j) for i in "ab" for j in range(2) if (i, j) != ("a", 0)])
n = 5; print([n + i for i in range(2)], [n for n in range(3)], n, [y for x in [1, 2] if (y := x * 2)], y)
def f(k): return [k * i for i in range(3)], {k: [k for _ in range(2)]}
print(f(3), list(map(lambda t: t[0], [(1, 2)])), [a for a, *b in [(1, 2, 3)]], [*range(3), *"ab"], {**{"a": 1}}, {*[1, 1]}, (*[1], 2), sum(i for i in [1, 2]), [x if x else "z" for x in [0, 1]])
