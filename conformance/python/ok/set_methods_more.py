s = {3, 1, 2}
s.add(4)
s.discard(99)
s.remove(1)
print(sorted(s), len(s), 2 in s, s.copy() == s, frozenset(s) == s, hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
print(set("hello") == set("olleh"), set(), frozenset(), {*[1, 2], *(2, 3)})
print(sorted(s.symmetric_difference({2, 9})), set() == frozenset())
s.clear()
print(s, {frozenset({1}): "k"}[frozenset({1})])
