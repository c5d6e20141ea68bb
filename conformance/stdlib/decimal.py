import decimal
from decimal import Decimal, ROUND_HALF_UP, getcontext, localcontext

D = Decimal
for text in ("0", "-0", "1.10", "1E+3", "1e-7", "0.000001", "0.0000001", "-12.345E-2", "Infinity", "-inf", "NaN", " 3 ", "1_000.5", "123456789012345678901234567890.123"):
    print(str(D(text)), repr(D(text)), D(text).as_tuple())
print(D(5), D(-5), D(0.5), D(0.1), D((1, (1, 2), -1)), D(D("1.0")), D(True))
print(D("1.1") + D("2.20"), D("1.1") - 3, 3 - D("1.1"), D("1.10") * D("2"), D(1) / 3, D(2) / D("0.5"), 10 / D(4), D("1.00") / 1, -D("1.5"), +D("-0"), abs(D("-2")))
print(D(7) // 2, D(-7) // 2, D(7) % 3, D(-7) % 3, divmod(D("7.5"), 2), D(2) ** 10, D(2) ** -2, D("1.1") ** 3, D(2).sqrt(), D(16).sqrt(), D("0.0625").sqrt())
print(D(1) / 7 * 7, D("1E+5") + 1, D(10) ** 30 + D("0.1"), D("9.99999999999999999999999999999") + 0)
print(D("1.0") == 1, D("1.0") == D("1.00"), D("0.5") == 0.5, D("0.1") == 0.1, D(1) < 2, D("1.5") > 1.25, D(1) != D(2), D(1) == "1", D("NaN") == D("NaN"))
print(hash(D("1.0")) == hash(D("1.00")), hash(D(3)) == hash(3), {D("1.0"): "a"}[D("1")], sorted([D(3), D("1.5"), 2]), max(D(1), D(2)), sum([D("0.1")] * 10))
for mode in ("ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"):
    print(mode, [str(D(text).quantize(D("0.1"), rounding=getattr(decimal, mode))) for text in ("1.25", "1.35", "-1.25", "1.21", "-1.29", "1.05")])
print(D("1.5").quantize(D(1)), D("2.5").quantize(D("1.")), D("3.14159").quantize(D("0.01"), ROUND_HALF_UP), D(7).quantize(D("0.00")))
print(D("1.500").normalize(), D("1200").normalize(), D("0.00").normalize(), D("2.5").to_integral_value(), D("100").adjusted(), D("1.23").as_integer_ratio())
print(round(D("2.675"), 2), round(D("2.5")), int(D("-2.9")), float(D("1.5")), bool(D("0.0")), bool(D("0.1")), D("1.25").scaleb(2))
print(D("1.5").is_finite(), D("inf").is_infinite(), D("nan").is_nan(), D("-1").is_signed(), D("0").is_zero(), D(1).compare(D(2)), D(1).copy_sign(D(-1)))
print(f"{D('1234567.891'):,.2f}|{D('1.5')}|{D('1.5'):>8}|{D('1.5'):<8}|{D('-1.5'):08.3f}|{D('0.256'):.1%}|{D('12345'):.2e}|{D('1E+3'):f}|{D('2.5'):+}|{D('0.001234'):.2f}")
print("%s %.2f %d" % (D("1.10"), D("2.345"), D("3.9")), "{}".format(D("1E-10")), str(D("1.10")) + "x")
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / 3, D("123456.7") + 0, getcontext().prec)
print(getcontext().prec, D(1) / 3, getcontext().rounding)
for name, bad in (
    ("syntax", lambda: D("abc")), ("zero", lambda: D(1) / 0), ("undefined", lambda: D(0) / 0), ("float", lambda: D(1) + 1.5),
    ("type", lambda: D(None)), ("quantize", lambda: D("1e30").quantize(D("0.1"))), ("str", lambda: D(1) + "1"), ("nan", lambda: D("nan") < 1), ("inf", lambda: int(D("inf"))),
):
    try:
        print(bad())
    except Exception as problem:
        print(name, type(problem).__name__, "" if isinstance(problem, TypeError) else problem)
print(isinstance(decimal.InvalidOperation(), ArithmeticError), issubclass(decimal.DivisionByZero, ZeroDivisionError))


class Money(D):
    pass


print(Money("1.5"), type(Money("1.5")).__name__, type(Money("1") + 1).__name__, isinstance(Money("1"), D))
