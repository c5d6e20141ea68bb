print(str(ValueError()), repr(ValueError()), str(ValueError("a")), repr(ValueError("a")), str(ValueError("a", 1)), repr(ValueError("a", 1)), str(KeyError("k")), repr(KeyError("k")))
print(ValueError("a") == ValueError("a"), ValueError("x").args, OSError(2, "No such"), repr(OSError(2, "No such", "f")), str(OSError(2, "No such", "f")), Exception(None), Exception([1]))
