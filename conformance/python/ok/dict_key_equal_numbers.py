d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, {0: 1}[False], {2**70: "big"}[float(2**70)], hash(1.0) == hash(1))
nan = float("nan")
print({nan: 1}[nan], nan in [nan])
