d = dict.fromkeys("bca", 0)
d["a"] = 1
d["d"] = 2
del d["b"]
d["b"] = 3
print(d, list(reversed(d)), list(d.items())[::-1], d.popitem(), next(iter(d)))
print(d == {"d": 2, "a": 1, "c": 0}, list({**d, "c": 9}))
