def count(n=0):
    while True:
        yield n
        n += 1
def take(n, it):
    for _, x in zip(range(n), it):
        yield x
print(list(take(3, count(5))), [x for x, _ in zip(count(), "abc")], next(x for x in count() if x > 10))
