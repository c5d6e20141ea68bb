i = 0
while True:
    i += 1
    if i == 2: continue
    if i > 4: break
else: print("no")
print(i)
while i: i -= 1
else: print("else", i)
for x in []: pass
else: print("empty else")
a = [1, 2, 3]; a[0], a[1] = a[1], a[0]; print(a)
x = y = []; x.append(1); print(y, x is y)
(p, q), r = (1, 2), 3; print(p, q, r)
d = {"a": {"b": 1}}; d["a"]["b"] += 5; d["a"]["c"] = d["a"]["b"] * 2; print(d)
class O: pass
o = O(); o.n = 1; o.n += 2; o.l = []; o.l += [1]; print(o.n, o.l)
n: int = 5; m: "str"; print(n)
x = 5; x -= 1; x *= 3; x //= 2; x **= 2; x %= 7; x |= 8; x &= 12; x ^= 5; x <<= 2; x >>= 1; print(x)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 1 < 2 > 1, "a" in "abc" == True, not 1 == 2, 1 if 0 else 2, (1, 2) < (1, 2, 0), None is None, 5 is not None, [] is [])
def t(x): print("t", x); return x
print(t(1) < t(0) < t(5)); print(t(0) or t(2) and t(3)); pass; ...
del a[0], d["a"]; print(a, d)
if (k := 10) > 5: print(k)
for i, (a, b) in enumerate([(1, 2), (3, 4)]): print(i, a, b)
lst = [3, 1]; lst2 = lst[:]; lst2.sort(); print(lst, lst2); print(*map(str, lst)); print(type(...), Ellipsis is ...)
assert True
print("""multi
  line""", 'a' "b", "\
cont", "tab\tq\"")
