t = (1, 2, 2, 3)
print(t.count(2), t.index(3), t[1:], t + (4,), t * 2, len(t), (), (1,), tuple("ab"), tuple([1]), 2 in t, t < (1, 3), hash((1, 2)) == hash((1, 2)))
a, b, *c = t; print(a, b, c); *a, b = t; print(a, b); a, (b, c) = 1, (2, 3); print(a, b, c); (a,) = [9]; print(a); a = b = 3; print(a, b); a, b = b, a + 1; print(a, b)
for f in (lambda: (1,).index(2), lambda: (1,)[4]):
    try:
        f()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
try:
    a, b = 1, 2, 3
except ValueError as e:
    print(e)
try:
    a, b = [1]
except ValueError as e:
    print(e)
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)
