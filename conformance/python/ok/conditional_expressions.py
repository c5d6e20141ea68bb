x = 5
print("big" if x > 3 else "small", (1 if x else 2) + 1, [i if i % 2 else -i for i in range(4)], "a" if x < 3 else "b" if x < 6 else "c", (lambda: "l" if x else "m")())
