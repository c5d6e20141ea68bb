def walk(tree):
    for node in tree:
        if isinstance(node, list):
            yield from walk(node)
        else:
            yield node
def perms(items):
    if len(items) <= 1:
        yield tuple(items)
    else:
        for i, x in enumerate(items):
            for rest in perms(items[:i] + items[i + 1:]):
                yield (x, *rest)
print(list(walk([1, [2, [3, [4]], 5]])), list(perms([1, 2, 3])))
