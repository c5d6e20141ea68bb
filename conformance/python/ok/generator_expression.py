squares = (x * x for x in range(5))
print(next(squares), sum(squares), list(squares))
print(sum(x for x in range(4)), max((len(w), w) for w in ["a", "bbb"]), list((a, b) for a in "ab" for b in range(2) if b))
n = 3
lazy = (n * i for i in range(3))
n = 10
print(list(lazy), any(x > 2 for x in [1, 2, 3]), dict((k, 1) for k in "ab"), type(lazy).__name__)
