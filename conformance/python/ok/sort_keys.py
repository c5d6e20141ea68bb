words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted({"b": 1, "a": 2}), sorted("hello", reverse=True), sorted([(2, "a"), (1, "b"), (1, "a")]))
data = [{"n": 2, "k": "x"}, {"n": 1, "k": "y"}, {"n": 2, "k": "a"}]
data.sort(key=lambda d: -d["n"])
print(data, min(data, key=lambda d: d["k"])["k"], max(words, key=len), min([], default="none"), max(3, 1, 2), min("b", "a", key=ord), sorted([3, 1.5, True]), max([1, 2], [1, 3]), sorted([[2], [1, 5]]))
