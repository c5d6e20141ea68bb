l = [1, 2, 3, 4]
for x in l:
    if x == 2:
        l.remove(x)
    elif x == 4 and len(l) < 6:
        l.append(0)
print(l)
out = []
for x in l[:]:
    l.pop()
    out.append(x)
print(out, l)
