print(f"{'abc':5}| {'abc':>5}| {'abc':^7}| {'abc':*^7} {'abcdef':.3} {'abc':-<6} {'abc':s} {'é':>3} {'abc':05}|")
print("{:>8}|{:<8}|{:^8}|".format("r", "l", "c"), "{0}{1}{0}".format("a", "b"), "{a}{b}".format(a=1, b=2), "{0[k]} {0[n]}".format({"k": 1, "n": 2}))
print("{0.real} {0.imag}".format(5), "{0[1]}".format([1, 2]), "{!r} {!s} {!a}".format("é", "é", "é"), "{:{}}|".format("x", 5), "{:{w}.{p}}|".format("abcdef", w=6, p=2))
