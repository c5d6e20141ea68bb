from __future__ import annotations
def f(a: Missing, *b: "Other", c: dict[str, Undefined] = None) -> Nowhere:
    x: AlsoMissing = 1
    return x
class C:
    attr: NotThere
    other: list[Nope] = []
print(f(1), hasattr(C, "attr"), C.other)
