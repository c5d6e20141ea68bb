for i in range(3):
    pass
print(i)
for i, (a, *b) in enumerate([(1, 2, 3), "xy"]):
    print(i, a, b)
print(a, b)
for d["k"] in range(2) if (d := {}) is not None else []:
    pass
print(d)
