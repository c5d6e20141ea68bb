s = {1, 2, 3}
s.add(4); s.discard(9); s.remove(1); s.update([7], {8})
print(sorted(s), len(s), 2 in s, sorted(s | {10}), sorted(s & {2, 3}), sorted(s - {2}), sorted(s ^ {2, 99}), s.issubset({2, 3, 4, 7, 8, 9}), s.issuperset([2]), s.isdisjoint([100]))
print(sorted(s.union([1], (2,))), sorted(s.intersection([2, 3])), sorted(s.difference([2])), sorted(s.symmetric_difference([2])), {1} < {1, 2}, {1, 2} == {2, 1}, {1} <= {1}, set() == frozenset())
s.intersection_update([2, 3, 4]); print(sorted(s)); s -= {2}; print(sorted(s)); s |= {5}; s &= {5, 3}; s ^= {3, 1}; print(sorted(s)); s.clear(); print(s, set(), frozenset(), frozenset([1]), type(frozenset() | {1}).__name__)
print({frozenset([1]): "x"}[frozenset([1])], sorted({x % 3 for x in range(10)}), set("aab") == {"a", "b"}, {1}.pop(), len({1, 1.0, True}))
for f in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: {{}}):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
