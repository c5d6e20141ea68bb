d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.pop("a"), d.pop("z", None), d.setdefault("c", 3), d.setdefault("c", 4), d)
d.update({"x": 1}, y=2); d.update([("z", 3)]); print(d, d.popitem(), len(d), "x" in d, list(d), list(d.values()), list(d.items()))
print(dict(a=1), dict([("a", 1)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {**{"a": 1}, "b": 2}, {"a": 1} | {"a": 2})
print(d == dict(d), d.copy() is d, {1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[1, 2]); e = {"a": 1}; e |= {"b": 2}; print(e); del e["a"]; print(e); e.clear(); print(e)
for f in (lambda: {}["k"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {1: 2}[{}], lambda: dict([1]), lambda: dict(["abc"]), lambda: dict(1)):
    try:
        print(f())
    except (KeyError, TypeError, ValueError) as ex:
        print(type(ex).__name__, ex)
print({k: v for k, v in zip("abc", range(3)) if v}, {"a": {"b": [1]}}["a"]["b"][0], list(reversed({"a": 1, "b": 2})), sorted({"b": 1, "a": 2}.items(), key=lambda i: i[1]))
