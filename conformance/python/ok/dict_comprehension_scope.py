x = "outer"
d = {x: y for x, y in [("a", 1), ("b", 2)]}
print(d, x, {v: k for k, v in d.items()}, {k: v for k, v in d.items() if v > 1})
print({i: {j: i * j for j in range(2)} for i in range(2)})
