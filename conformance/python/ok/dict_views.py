d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), "a" in k, 1 in v, ("a", 1) in i, ("a", 2) in i)
d["c"] = 3
print(k, list(v), sorted(i), k & {"a", "z"} == {"a"}, sorted(k | {"z"}), k - {"a"} == {"b", "c"}, k == {"a", "b", "c"}, k >= {"a"}, k.isdisjoint({"q"}), sorted(k ^ {"a", "q"}), {"a"} <= k, sorted({"a", "x"} - k))
for key, value in d.items():
    print(key, value, end=";")
print(isinstance(k, object), type(k).__name__, list(reversed(k)), max(d.values()), sum(v), next(iter(i)), [*k], {*v} == {1, 2, 3})
try:
    for key in d:
        d[key + "x"] = 1
except RuntimeError as e:
    print(e)
