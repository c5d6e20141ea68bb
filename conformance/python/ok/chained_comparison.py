def v(n):
    print("v", n)
    return n
print(v(1) < v(2) < v(3), v(3) < v(2) < v(1), 1 < 2 > 1 != 3 == 3, 1 < 3 in [3], "a" in "ab" in ["ab"])
x = 5
print(0 <= x < 10, not 0 < x < 3, 1 == True == 1.0, None is None is not False)
