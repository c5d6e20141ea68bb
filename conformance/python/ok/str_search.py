s = "hello hello"
print(s.find("l"), s.rfind("l"), s.find("z"), s.find("l", 4), s.find("l", 4, 8), s.index("o"), s.rindex("h"), s.count("l"), s.count(""))
print(s.startswith("he"), s.startswith(("x", "he")), s.endswith("lo"), s.startswith("l", 2), s.endswith("he", 0, 2))
print(s.replace("l", "L"), s.replace("l", "L", 2), s.replace("", "-"), s.removeprefix("hel"), s.removesuffix("lo"), s.removeprefix("x"))
print("ell" in s, "xyz" not in s, "" in s, "héé".find("é", 2))
try:
    s.index("q")
except ValueError as e:
    print(e)
