def f(v):
    match v:
        case [("add" | "drop") as verb, *names]:
            return verb, names
        case {"op": ("create" | "alter") as op, "args": [int() | str() as first, *_]}:
            return op, first
        case (1 | 2) as n:
            return n
        case whole:
            return "whole", whole
for v in (["add", "a", "b"], ["drop"], ["other"], {"op": "alter", "args": ["t", 1]}, 2, {"op": "x"}):
    print(f(v))
