sorted([("a", 1), ("a", None)])
