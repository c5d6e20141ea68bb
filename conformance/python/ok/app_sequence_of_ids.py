import itertools
counter = itertools.count(100, 10)
ids = {name: next(counter) for name in ("users", "orgs", "posts")}
print(ids, list(itertools.islice(counter, 2)), list(itertools.chain.from_iterable([[1], (2, 3)])), list(itertools.accumulate([1, 2, 3])), list(itertools.zip_longest("ab", [1], fillvalue="-")))
print(list(itertools.product("ab", [1, 2])), list(itertools.combinations("abc", 2))[:2], list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
