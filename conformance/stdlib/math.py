import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
for name in ("sqrt", "sin", "cos", "tan", "asin", "exp", "log", "log2", "log10", "log1p", "expm1", "degrees", "radians", "fabs", "cbrt"):
    print(name, [round(getattr(math, name)(x), 12) for x in (0.25, 0.5, 1)])
print(math.ceil(1.2), math.floor(-1.2), math.trunc(-1.9), math.ceil(5), math.floor(1e300) == int(1e300))
print(math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.factorial(20), math.factorial(25), math.isqrt(10**20 + 1))
print(math.comb(10, 3), math.comb(3, 10), math.perm(5, 2), math.perm(4), math.comb(52, 5))
print(math.log(8, 2), math.log(10**400), math.log2(2**70), math.hypot(3, 4), math.hypot(), math.dist((0, 0), (3, 4)))
print(math.fsum([0.1] * 10), math.prod([1, 2, 3]), math.prod([2.5, 2], start=2), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1))
print(math.modf(3.25), math.modf(-3.25), math.frexp(10), math.ldexp(0.625, 4), math.fmod(-7, 3), math.copysign(3, -0.0), math.pow(2, 10))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.atan2(1, 1))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.sqrt("x"), lambda: math.factorial(-1), lambda: math.gcd(1.5), lambda: math.floor(math.inf), lambda: math.floor(math.nan)):
    try:
        print(bad())
    except Exception as problem:
        print(type(problem).__name__, problem)
