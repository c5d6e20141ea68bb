def f(x):
    match x:
        case {}if not x:
            return "empty"
        case {"type": "table", "name": str(name), **rest}:
            return f"table {name} {rest}"
        case {"type": "index", "columns": [c, *_]}:
            return f"index {c}"
        case {1: one, "k": None}:
            return f"one {one}"
        case {}:
            return "some mapping"
for v in ({}, {"type": "table", "name": "t", "x": 1}, {"type": "index", "columns": ["a", "b"]}, {1: 2, "k": None}, {"zz": 0}, {"type": "table", "name": 5}):
    print(f(v))
