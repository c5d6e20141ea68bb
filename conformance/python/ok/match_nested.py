data = {"tables": [{"name": "users", "cols": [("id", "int"), ("email", "str")]}, {"name": "empty", "cols": []}]}
match data:
    case {"tables": [{"name": first, "cols": [(pk, _), *others]}, *more]}:
        print(first, pk, others, len(more))
match (1, (2, [3, {"k": (4, 5)}])):
    case (a, (b, [c, {"k": (d, *e)}])):
        print(a, b, c, d, e)
