d = {}
d.setdefault("tables", []).append("users")
d.setdefault("tables", []).append("roles")
d.update({"a": 1}, b=2)
d.update([("c", 3)])
d.update(zip("de", (4, 5)))
print(d, d.get("zz"), d.get("zz", 0), d.pop("a"), d.pop("a", None))
