print(int("12"), int(" -7 "), int("ff", 16), int("0x1f", 16), int("0b11", 0), int("1_000"), int(3.99), int(-3.99), int(True), int(b"12"), int("z", 36))
print((255).bit_length(), (0).bit_length(), (-5).bit_length(), (7).bit_count(), (1024).to_bytes(2, "big"), (-1).to_bytes(2, "little", signed=True), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff", "big", signed=True))
print(5 .real, (5).numerator, (5).denominator, (6).as_integer_ratio())
for a in ["x", "1.5", "", "0x", "1__0"]:
    try:
        int(a)
    except ValueError as e:
        print(e)
for f in (lambda: int(None), lambda: int([]), lambda: int("1", 99), lambda: int("12", 2), lambda: int(float("nan")), lambda: int(float("inf"))):
    try:
        f()
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
