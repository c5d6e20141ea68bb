for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2)]:
    print(a // b, a % b, divmod(a, b), a / b, a ** 2, a & b, a | b, a ^ b)
print(2 ** 100, 2 ** -1, -2 ** 2, 1 << 70, (1 << 70) >> 68, ~5, -(-3), +4, 10 ** 20 // 3, -10 ** 20 % 7, 3 ** 0)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 9223372036854775807, (2 ** 64) % 1000, 2 ** 64 == 2.0 ** 64, hash(1) == hash(1.0))
print(0x1f, 0b101, 0o17, 1_000, 1e3, 1.5e-5, .5, 5., pow(3, 4), pow(3, 4, 5), pow(3, -1, 7), abs(-5), abs(-2 ** 70), 5 == 5.0, True + True)
print(round(5), round(15, -1), round(25, -1), round(1234, -2), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1.005, 2), round(1e20), round(123.456, -1), round(0.5))
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0 ** -1, lambda: 1 << -1, lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: -"a", lambda: {} < {}, lambda: 1 < "a"):
    try:
        print(f())
    except (ZeroDivisionError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
