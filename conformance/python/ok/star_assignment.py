a, *b = [1, 2, 3]
*c, d = "xyz"
e, *f, g = range(5)
(h, *i), j = [[1, 2, 3], 4]
[k, *l] = {"a": 1, "b": 2}
*m, = (1, 2)
n, *o = "z"
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o)
for first, *rest in [(1, 2, 3), "ab", [9]]:
    print(first, rest)
