x, y, name = 5, 2.5, "Ann"
print(f"{x} {y:.2f} {name!r} {name:>6} {x + 1} {x:{x}} {'nested ' + f'{x}'} {{}} {x=} {y = :.1f} {name=}")
print(f"{[i for i in range(3)]} {({'a': 1})['a']} {x if x > 3 else 0} {(lambda v: v * 2)(4)} {x!s:^5}|")
print(f"{'a' 'b'}" "tail" f"{x}", f"""multi
{x}""", rf"\n{x}", f"{1_000_000:,}", f"{None} {True} {...}")
