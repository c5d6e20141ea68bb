def kind(x):
    match x:
        case 0 | 1:
            return "small"
        case -5 | 2.5:
            return "odd number"
        case "a" | 'b':
            return "letter"
        case b"x":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case _:
            return "other"
print([kind(x) for x in (0, 1, -5, 2.5, "b", b"x", None, True, False, "zz", 1.0)])
