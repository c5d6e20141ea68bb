def chain(*its):
    for it in its:
        yield from it
def echo():
    received = []
    while len(received) < 2:
        received.append((yield len(received)))
    return received
def delegate():
    result = yield from echo()
    yield ("done", result)
print(list(chain("ab", [1], (x for x in [2]), {"k": 0})))
d = delegate()
print(next(d), d.send("a"), d.send("b"))
