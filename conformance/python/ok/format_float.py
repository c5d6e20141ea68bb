for spec in ["", "f", ".2f", "10.3f", "<10.1f", "+.1f", "e", ".3e", "g", ".3g", "%", ".1%", ",.2f", "_.1f", "08.2f", "G", "E", ".0f", "#.0f", ".10g", "012,.1f", ".3"]:
    print(spec, "|".join(format(x, spec) for x in [0.0, 1.5, -2.675, 1234567.891, 1e-7, 1e20, 0.1 + 0.2]))
print(format(float("nan"), "f"), format(float("inf"), "F"), format(float("-inf"), "5.1f"), f"{2.5:.0f} {3.5:.0f} {0.125:.2f}")
