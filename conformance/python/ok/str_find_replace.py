s = "banana"
print(s.find("an"), s.rfind("an"), s.index("n", 3), s.find("x"), s.count("a"), s.count("ana"), s.count(""), s.find("", 10), s.find("a", -2), s.rindex("b"))
print(s.replace("a", "o"), s.replace("a", "o", 2), s.replace("", "-"), s.startswith(("x", "ba")), s.endswith("na", 0, 4), s.startswith("na", 2), s.removeprefix("ba"), s.removesuffix("xx"), "x" * 0)
