class Plain:
    pass
p, q = Plain(), Plain()
d = {p: 1, q: 2}
print(d[p], d[q], Plain() in d, hash(p) == hash(p), {p} == {p})
