for spec in ["", "s", "10", ">10", "^10", "<10", "*^10", ".2", "10.2", "-<6s", "=<6"]:
    print(spec, "|" + format("abc", spec) + "|")
for v, spec in [("a", "d"), ("a", "="), ("a", "+"), ("a", ","), (1, "s"), (1.5, "d"), (1, ".2d"), (None, "5"), ([], ">5"), (1, "y")]:
    try:
        print(format(v, spec))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
