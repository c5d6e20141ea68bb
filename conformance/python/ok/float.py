print(float("1.5"), float(" 1e3 "), float("nan"), float("-inf"), float(3), float("1_0.5"), float("Infinity"), float(True))
print(1e16, 1e15, 1e-4, 1e-5, 123456789.123456789, 0.1 + 0.2, 1e22, 1.0, -0.0, 1e100, 5e-324, 1.7976931348623157e308, 100.0, 1e5)
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (2.5).hex(), 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 2.0 ** 0.5, 1.5 == 3 / 2)
for a in ["x", "", "1.2.3", "1e"]:
    try:
        float(a)
    except ValueError as e:
        print(e)
try:
    float(None)
except TypeError as e:
    print(e)
print(float("nan") == float("nan"), float("inf") > 10 ** 400, max(1, 2.5), min(1.0, 1), sum([0.1] * 3), int(1e18))
