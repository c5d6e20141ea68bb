print((lambda: (yield))().__class__.__name__, [x for x in range(3) if x if x > 1], (1,)[0], [[]] * 2, -2 ** 2, not True == False, 1 if [] else 2, {}.get, sep="|") if False else print([x for x in range(3) if x if x > 1], -2 ** 2, not True == False, 2 ** 3 ** 2, -7 // 2, ~-1, 1 - -1, 3 - - 3)
assert (1, 2) == (1, 2), "fine"
print({**{}, 'a': 1}, [*()], (*[],), f"{''}", 1 .real, 1..real, "a" 'b' if 1 else 'c')
