lines = ["a=1", "# comment", "", "b = 2"]
stripped = (l.strip() for l in lines)
kept = (l for l in stripped if l and not l.startswith("#"))
pairs = (tuple(p.strip() for p in l.split("=")) for l in kept)
print(dict(pairs))
