from decimal import ROUND_HALF_UP, Decimal
def cents(value):
    return int((Decimal(value) * 100).quantize(Decimal("1"), rounding=ROUND_HALF_UP))
print([cents(v) for v in ("1.005", "2.675", "10", "0.1")], Decimal("1.10") + Decimal("2.2"), Decimal("3") / 8, sum([Decimal("0.1")] * 3) == Decimal("0.3"))
