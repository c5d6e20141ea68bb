l = [1]
l.append(l)
d = {"self": None}
d["self"] = d
t = ([],)
t[0].append(t)
print(l, d, t, l[1][1][0], l == l)
