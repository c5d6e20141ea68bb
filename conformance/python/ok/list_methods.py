l = [3, 1, 2]
l.append(4); l.extend((5, 6)); l.insert(0, 0); l.insert(-1, 9); l.insert(100, 7)
print(l, l.pop(), l.pop(0), l.index(2), l.count(1), l.index(2, 1), l.copy() == l, l.copy() is l)
l.remove(9); l.reverse(); print(l); l.sort(); print(l); l.sort(reverse=True); print(l); l.sort(key=lambda x: x % 3); print(l)
l[1:3] = ["a", "b", "c"]; print(l); del l[0]; del l[1:3]; print(l); l[::2] = [0] * len(l[::2]); print(l); l.clear(); print(l)
m = [1, 2]; n = m; m += [3]; print(n, m is n); m = m + [4]; print(n, m); m *= 2; print(m); print([1] * 3, [[]] * 2)
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][3], lambda: [1]["a"], lambda: [1, "a"].sort()):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print([1, 2] < [1, 3], [1] < [1, 0], [1, 2] == [1.0, 2], 1 in [1, 2], [x * 2 for x in [1, 2]], list("ab"), list(range(3)), list({"a": 1}))
print(sorted([(1, "b"), (1, "a"), (0, "c")]), sorted(["b", "A", "c"], key=str.lower), sorted({"b": 1, "a": 2}), sorted([3, 1], reverse=True), sorted([1, 2, 3], key=lambda x: -x))
