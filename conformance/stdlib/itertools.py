import itertools as it
from itertools import chain, count, groupby, islice, product

print(list(chain([1], (2, 3), "ab")), list(chain.from_iterable([[1, 2], [3]])))
print(list(islice(count(5, 2), 4)), list(islice("abcdef", 2, None, 2)), list(islice("abc", 0)), list(islice(it.cycle("ab"), 5)))
print(list(it.repeat("x", 3)), list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], lambda a, b: a * b, initial=2)))
print([(k, list(g)) for k, g in groupby("aabbbc")], [(k, [v for _, v in g]) for k, g in groupby([(1, "a"), (1, "b"), (2, "c")], key=lambda p: p[0])])
print(list(product([1, 2], "ab")), list(product([0, 1], repeat=2)), list(product()))
print(list(it.permutations([1, 2, 3], 2)), len(list(it.permutations(range(4)))), list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.zip_longest([1, 2, 3], "a", fillvalue="-")), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.pairwise([1, 2, 3])))
print(list(it.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(it.filterfalse(lambda x: x % 2, range(5))), list(it.compress("abcd", [1, 0, 1, 0])))
a, b = it.tee(iter([1, 2, 3]))
print(list(a), list(b), next(count()), next(it.repeat(None)))
for batch in iter(lambda source=iter(range(5)): list(islice(source, 2)), []):
    print(batch, end=" ")
print()
rows = iter(range(7))
while chunk := tuple(islice(rows, 3)):
    print(chunk, end=" ")
print()
print(it.chain[int], it.chain["Later"])
