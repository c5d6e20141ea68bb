def f(x):
    match x:
        case []:
            return "empty"
        case [one]:
            return f"one {one}"
        case [a, b]:
            return f"two {a} {b}"
        case [first, *_, last] if first == last:
            return f"same ends {first}"
        case (first, *middle, last):
            return f"{first} {middle} {last}"
        case _:
            return "no sequence"
for v in ([], (1,), [1, 2], [1, 5, 1], [1, 2, 3, 4], "ab", b"ab", {1, 2}, range(3), {1: 2}):
    print(f(v))
