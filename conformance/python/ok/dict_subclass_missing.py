class Defaults(dict):
    def __missing__(self, key):
        return f"<{key}>"
d = Defaults(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d, "{a} {q}".format_map(d), "%(a)s %(z)s" % d)
