a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b}, dict(a, **b))
a |= b
print(a)
a |= [("w", 0)]
print(a, {**{}, "k": 1, **{"k": 2}})
