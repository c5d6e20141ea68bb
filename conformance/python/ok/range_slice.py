r = range(2, 20, 3)
print(r, len(r), r[1], r[-1], r[1:3], list(r[::-1]), 5 in r, 6 in r, r.index(8), r.count(5), list(range(5, 0, -2)), range(0), list(reversed(range(3))), range(3) == range(0, 3), r.start, r.stop, r.step)
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), list(range(10))[s], slice(3), [1, 2, 3][slice(None, None, -1)], slice(None).indices(3))
class G:
    def __getitem__(self, i): return i
g = G(); print(g[1], g[1:2], g[::3], g[1, 2], g[1:2, ...], g[()])
for f in (lambda: range(1, 2, 0), lambda: range("a"), lambda: range(), lambda: range(3)[7], lambda: [1][::0]):
    try:
        print(f())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
